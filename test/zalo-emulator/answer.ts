/**
 * How Zalo answers: HTTP 200 for success and for almost every failure, the truth in `error`. Faults are played here,
 * so that each endpoint only says what it would do on a good day.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Endpoint, type Fault, isBefore } from './faults.ts';
import type { World } from './world.ts';

export type Answer =
  | {
      error: 0;
      data: Record<string, unknown> /** Sent as it stands, without the envelope. */;
      bare?: boolean;
    }
  | { error: number; reason: string; fields?: Record<string, unknown>; status?: number };

/** A refusal by the rules, to be recorded by who answers. */
export const refuse = (error: number, reason: string): Answer => ({ error, reason });

const codes: Partial<Record<Fault, { error: number; message: string }>> = {
  'code-32': { error: -32, message: 'Your application has reached the limit of calls per minute' },
  'code-32-oa': { error: -32, message: 'Your OA has reached the limit of calls per minute' },
  'code-200': { error: -200, message: 'Send message failed' },
  'code-216': { error: -216, message: 'Access token is invalid' },
  'code-220': { error: -220, message: 'Access token is expired or removed' },
};

/** Plays the fault that is due, if any, around the work of an endpoint, and writes the answer. */
export async function answer(
  world: World,
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Answer | Promise<Answer>,
): Promise<void> {
  const fault = world.faults.take(endpoint);
  if (fault && isBefore(fault)) return playBefore(world, fault, request, reply);
  const result = await work();
  if ('reason' in result) world.refusals.record(request.url.split('?')[0] ?? '', result.error, result.reason);
  if (fault) return playAfter(world, fault, request, reply, bodyOf(result));
  const status = 'status' in result && result.status ? result.status : 200;
  send(reply, status, JSON.stringify(bodyOf(result)));
}

function bodyOf(result: Answer): Record<string, unknown> {
  if ('reason' in result) return { error: result.error, message: result.reason, ...result.fields };
  return result.bare ? result.data : { error: 0, message: 'Success', data: result.data };
}

async function playBefore(
  world: World,
  fault: Fault,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const code = codes[fault];
  if (code) return send(reply, 200, JSON.stringify(code));
  if (fault === 'http-500') return send(reply, 500, '{"error":-1,"message":"Internal server error"}');
  if (fault === 'http-502-html')
    return send(reply, 502, '<html><body><h1>502 Bad Gateway</h1></body></html>', 'text/html');
  if (fault === 'hang-before') await hang(world);
  cut(request, reply);
}

async function playAfter(
  world: World,
  fault: Fault,
  request: FastifyRequest,
  reply: FastifyReply,
  body: Record<string, unknown>,
): Promise<void> {
  if (fault === 'empty-200') return send(reply, 200, '');
  if (fault === 'truncated-json') return send(reply, 200, JSON.stringify(body).slice(0, -9));
  if (fault === 'error-as-text')
    return send(reply, 200, JSON.stringify({ ...body, error: String(body.error ?? 0) }));
  if (fault !== 'reset-after') await hang(world);
  if (fault === 'late') return send(reply, 200, JSON.stringify(body));
  cut(request, reply);
}

function send(
  reply: FastifyReply,
  status: number,
  text: string,
  type = 'application/json; charset=utf-8',
): void {
  reply.code(status).type(type).send(text);
}

function cut(request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  request.raw.socket.resetAndDestroy();
}

/** Waits as long as a hanging answer hangs, or until the emulator stops. */
function hang(world: World): Promise<void> {
  const { signal } = world.closing;
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, world.settings.hang);
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
