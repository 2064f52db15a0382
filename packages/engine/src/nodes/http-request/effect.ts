import {
  EffectError,
  type EffectType,
  type HttpAnswer,
  type HttpRequest,
  type Tools,
} from '../../node-type/definition.ts';
import { bodyFor } from './body.ts';
import { RequestInput, RequestOutput } from './input.ts';
import { isWhole, partOf, valueFor } from './values.ts';

type Request = EffectType<typeof RequestInput, typeof RequestOutput>;

/** All tries together; the server gives a call of this kind a little more. */
const LIMIT_MS = 12_000;

const run: Request['run'] = async (input, tools, call) => {
  // A try-out asks, but it sends nothing: what is written there is real.
  if (call.preview && input.method !== 'GET') return { outcome: 'ok', values: {} };
  const answer = await ask(requestOf(input, call.id), input.tries, tools);
  const outcome = typeof answer === 'string' ? answer : outcomeOf(input, answer);
  return { outcome, values: outcome === 'ok' && typeof answer === 'object' ? valuesOf(input, answer) : {} };
};

const both = {
  input: RequestInput,
  output: RequestOutput,
  stage: 'after-commit',
  limitMs: LIMIT_MS,
  run,
} as const;

/** The other system was not reached, did not answer in time, or broke off. */
const NO_ANSWER: ReadonlySet<string> = new Set(['http.timeout', 'http.unreachable', 'http.broken']);

/** Asks: may be done again. */
export const read: Request = { ...both, name: 'http-request.read', repeat: 'safe' };

/** Sends: never repeated by itself, since nobody knows whether the other system has it. */
export const send: Request = { ...both, name: 'http-request.send', repeat: 'ask-a-person' };

/** The answer, or why there was none. Tried again while there are tries, and time for a whole one. */
async function ask(
  request: HttpRequest,
  tries: number,
  tools: Tools,
): Promise<HttpAnswer | 'no-answer' | 'failed'> {
  const begun = tools.now();
  let answer: HttpAnswer | 'no-answer' | 'failed' = 'failed';
  for (let left = tries; left > 0; left--) {
    if (left < tries && tools.now() - begun + request.timeoutMs > LIMIT_MS) break;
    try {
      answer = await tools.http.request(request);
      if (answer.status < 500 && answer.status !== 429) return answer;
    } catch (error) {
      if (!(error instanceof EffectError)) throw error;
      // Not listed, or without its key: that does not change by asking again.
      if (error.code === 'http.refused' || error.code === 'http.no-secret') return 'failed';
      answer = NO_ANSWER.has(error.code) ? 'no-answer' : 'failed';
    }
  }
  return answer;
}

function requestOf(input: RequestInput, id: string): HttpRequest {
  const content = bodyFor(input.send);
  const given = input.headers.map(({ name, value, secret }) => ({
    name,
    // What a citizen typed never stands for a key: only the author names one.
    value: `${value.replaceAll('{{', '{ {')}${secret === undefined ? '' : `${spaced(value)}{{secret.${secret}}}`}`,
  }));
  const has = (name: string) => given.some((header) => header.name.toLowerCase() === name);
  const own = [
    ...(content === undefined ? [] : [{ name: 'content-type', value: content.contentType }]),
    { name: 'accept', value: 'application/json' },
    // The other side can tell a repeat by it.
    ...(input.method === 'GET' ? [] : [{ name: 'idempotency-key', value: id }]),
  ].filter(({ name }) => !has(name));
  return {
    method: input.method,
    url: input.url.map(({ text, encode }) => (encode ? encodeURIComponent(text) : text)).join(''),
    headers: [...given, ...own],
    ...(content === undefined ? {} : { body: content.body }),
    timeoutMs: input.timeoutMs,
  };
}

/** "Bearer" and its key are two words. */
const spaced = (value: string): string => (value === '' || /[\s:=]$/.test(value) ? '' : ' ');

function outcomeOf({ keep }: RequestInput, { status, json, text }: HttpAnswer): RequestOutput['outcome'] {
  if (status >= 500) return 'failed';
  if (status >= 200 && status < 300) {
    // Parts are looked for in JSON alone; a whole answer may be any text, and an empty one holds nothing.
    const isLost = json === undefined && text.trim() !== '' && keep.some(({ from }) => !isWhole(from));
    return isLost ? 'unreadable' : 'ok';
  }
  if (status === 404 || status === 410) return 'not-found';
  return status >= 400 && status !== 408 && status !== 429 ? 'refused' : 'failed';
}

function valuesOf({ keep }: RequestInput, { json, text }: HttpAnswer): RequestOutput['values'] {
  const whole = json ?? text;
  return Object.fromEntries(keep.map(({ from, to, type }) => [to, valueFor(type, partOf(whole, from))]));
}
