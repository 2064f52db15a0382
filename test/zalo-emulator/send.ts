/** `POST /v3.0/oa/message/cs`: the consultation message, the chatbot's only way out. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Answer, answer, refuse } from './answer.ts';
import { isRecord, unknownKey } from './buttons.ts';
import type { Echoes } from './echoes.ts';
import type { Gate } from './gate.ts';
import type { Oa, User } from './identities.ts';
import { charge, mayWrite, type Permit } from './may-write.ts';
import { checkMessage } from './message-shape.ts';
import type { World } from './world.ts';

export function sendRoutes(world: World, gate: Gate, echoes: Echoes) {
  return async (server: FastifyInstance): Promise<void> => {
    server.post('/v3.0/oa/message/cs', (request, reply) =>
      answer(world, 'send', request, reply, async () => {
        const caller = gate.enter(request, reply);
        return 'refused' in caller ? caller.refused : send(world, caller.oa, request, echoes);
      }),
    );
    server.post('/v2.0/oa/message', (request, reply) =>
      answer(world, 'send', request, reply, async () => {
        const caller = gate.enter(request, reply);
        return 'refused' in caller ? caller.refused : sendOldWay(world, caller.oa, request, echoes);
      }),
    );
  };
}

async function send(world: World, oa: Oa, request: FastifyRequest, echoes: Echoes): Promise<Answer> {
  const body = readJson(request);
  if ('error' in body) return body;
  const found = personOf(world, oa, body.value, 'user_id');
  return 'error' in found ? found : deliver(world, found.user, body.value, echoes);
}

/** Shut for everything but anonymous people and reactions. */
async function sendOldWay(world: World, oa: Oa, request: FastifyRequest, echoes: Echoes): Promise<Answer> {
  const body = readJson(request);
  if ('error' in body) return body;
  const { recipient, sender_action: action } = body.value;
  if (isRecord(action)) return { error: 0, data: { message_id: world.random.hex(16) } };
  if (!isRecord(recipient) || recipient.anonymous_id === undefined)
    return refuse(-240, 'this API is shut, use v3');
  const found = personOf(world, oa, body.value, 'anonymous_id');
  return 'error' in found ? found : deliver(world, found.user, body.value, echoes);
}

function readJson(
  request: FastifyRequest,
): { value: Record<string, unknown> } | Extract<Answer, { reason: string }> {
  const refused = (reason: string) => ({ error: -201, reason });
  if (!request.headers['content-type']?.startsWith('application/json'))
    return refused('Content-Type is not JSON');
  if (!Buffer.isBuffer(request.body)) return refused('no body');
  try {
    const value: unknown = JSON.parse(request.body.toString());
    return isRecord(value) ? { value } : refused('the body is not an object');
  } catch {
    return refused('the body is not JSON');
  }
}

function personOf(
  world: World,
  oa: Oa,
  body: Record<string, unknown>,
  key: 'user_id' | 'anonymous_id',
): { user: User } | Extract<Answer, { reason: string }> {
  const refused = (reason: string) => ({ error: -201, reason });
  const extra = world.settings.strict && unknownKey(body, ['recipient', 'message']);
  if (extra) return refused(`unknown key of the body: ${extra}`);
  if (!isRecord(body.recipient)) return refused('recipient is missing');
  const id = body.recipient[key];
  if (typeof id === 'number') return refused(`${key} is a number and has become ${id}`);
  if (typeof id !== 'string') return refused(`recipient without ${key}`);
  if (id === oa.id) return refused('the account writes to itself');
  const user = world.users.get(id);
  const anonymous = key === 'anonymous_id';
  if (user?.oa !== oa || user.anonymous !== anonymous)
    return refused(`${key} ${id} is not known to this account`);
  return { user };
}

async function deliver(
  world: World,
  user: User,
  body: Record<string, unknown>,
  echoes: Echoes,
): Promise<Answer> {
  const content = checkMessage(world, user.oa, body.message);
  if ('refused' in content) return content.refused;
  const permit = mayWrite(world, user, content.ok.form);
  if ('refused' in permit) return permit.refused;
  const messageId = world.random.hex(20);
  charge(world, user, permit, messageId);
  const bubble = { oa: user.oa.id, user: user.id, messageId, paid: permit.paid, ...content.ok };
  world.journal.add({ kind: 'bubble', ...bubble });
  const time = world.clock.now();
  world.history.add(user, { src: 0, time, type: 'text', message: bubble.text, message_id: messageId });
  await echoes.after(user, bubble);
  return {
    error: 0,
    data: { message_id: messageId, user_id: user.id, sent_time: String(time), ...quota(world, permit) },
  };
}

function quota(world: World, permit: Permit): object {
  if (world.settings.quota === 'absent') return {};
  const count = world.settings.quota === 'strings' ? '8' : 8;
  return {
    quota: { quota_type: permit.quota, remain: count, total: count, expired_date: '', owner_type: 'OA' },
  };
}
