import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

/**
 * What a log line may carry. A citizen's words, names and numbers are no part of it: every other field is left out
 * here, whatever the caller passed. People and contacts appear as ids of ours or as eight hex digits of an HMAC.
 */
const ALLOWED = new Set([
  'account',
  'app',
  'attempts',
  'bytes',
  'channel',
  'code',
  'contact',
  'count',
  'err',
  'event',
  'flow',
  'kind',
  'ms',
  'node',
  'owner',
  'part',
  'person',
  'point',
  'port',
  'req',
  'reqId',
  'res',
  'responseTime',
  'state',
  'store',
  'version',
  'workspace',
]);

/** An error as a log shows it: what and where, never its message, which may quote what somebody typed. */
function describeError(error: unknown): { name: string; code?: string; at?: string[] } {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = (error as { code?: unknown }).code;
  // The message stands in front of the frames, and may hold lines that look like some.
  const stack = error.stack ?? '';
  const message = error.message === '' ? -1 : stack.indexOf(error.message);
  const at = stack
    .slice(message < 0 ? 0 : message + error.message.length)
    .split('\n')
    .filter((line) => /^ {4}at [^\n]*$/.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  return {
    name: /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error',
    ...(typeof code === 'string' || typeof code === 'number' ? { code: String(code).slice(0, 80) } : {}),
    ...(at.length > 0 ? { at } : {}),
  };
}

interface RequestLike {
  method?: unknown;
  id?: unknown;
  routeOptions?: { url?: unknown };
}

/** A request by its route's pattern: the address itself may hold a token. */
const describeRequest = (request: RequestLike) => ({
  method: request.method,
  route: request.routeOptions?.url,
});

const describeAnswer = (answer: { statusCode?: unknown }) => ({ status: answer.statusCode });

const OPTIONS: LoggerOptions = {
  base: null,
  formatters: {
    level: (label) => ({ level: label }),
    log: (fields) => Object.fromEntries(Object.entries(fields).filter(([name]) => ALLOWED.has(name))),
  },
  serializers: { err: describeError, req: describeRequest, res: describeAnswer },
  // The second net, should a field above ever hold more than it should.
  redact: ['*.text', '*.body', '*.phone', '*.token', '*.secret', '*.headers', '*.password', '*.message'],
  hooks: {
    /** pino and Fastify would take an error's message as the line's own; and no value is ever put into a format. */
    logMethod(args, method) {
      const [first, second] = args as unknown as [unknown, unknown];
      const fields = first instanceof Error ? { err: first } : first;
      const error = isObject(fields) && fields.err instanceof Error ? fields.err : undefined;
      const said = typeof second === 'string' && second !== error?.message ? second : undefined;
      if (!isObject(fields)) return method.apply(this, [String(first)] as never);
      return method.apply(this, [fields, said ?? (error ? 'error' : '')] as never);
    },
  },
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The server's log: JSON lines. */
export function createLog(options: { level?: string; to?: DestinationStream } = {}): Logger {
  const settings = { ...OPTIONS, level: options.level ?? 'info' };
  return options.to ? pino(settings, options.to) : pino(settings);
}
