/**
 * Webhooks out: signed bytes, a deadline, retries with the same bytes and `num_retry`, and at last a webhook that is
 * switched off.
 */
import { Agent, request } from 'undici';
import type { App, Oa, User } from './identities.ts';
import { oddJson } from './odd-json.ts';
import type { EventBody } from './shapes.ts';
import { hmac, mac, normalSigning, type Signing, written } from './signature.ts';
import type { World } from './world.ts';

export interface Delivery {
  /** Of the journal. */
  id: string;
  messageId?: string;
  body: Buffer;
  /** Status of the last try; absent: no connection or no answer in time. */
  status?: number;
  /** True once the webhook has answered 200. */
  accepted: boolean;
  /** Set when it will not be tried again. */
  settled: Promise<'accepted' | 'given-up' | 'lost'>;
}

export interface SendOptions {
  signing?: Partial<Signing>;
  /** No retry, whatever the answer. */
  once?: boolean;
  /** Written as it stands instead of the odd JSON. */
  raw?: Buffer | string;
  /** Headers beside the usual ones. */
  headers?: Record<string, string>;
}

export interface Webhooks {
  /** Saves the URL as the console does: an unsigned `{}` must get 200. Only now the OA secrets can be read. */
  save(app: App, url: string): Promise<{ ok: boolean; status?: number }>;
  /** Sends an event and answers after the first try; retries go on by the clock. */
  send(oa: Oa, body: EventBody, about?: { user?: User; options?: SendOptions }): Promise<Delivery>;
  /** The same bytes once more, as a network that doubles them would. */
  repeat(oa: Oa, delivery: Delivery): Promise<number | undefined>;
  /** While true nothing goes out; what happens is only to be found in the history. */
  lose(on: boolean): void;
  stop(): Promise<void>;
}

interface Outgoing {
  app: App;
  headers: Record<string, string>;
  delivery: Delivery;
  once: boolean;
  settle(how: 'accepted' | 'given-up' | 'lost'): void;
}

export function createWebhooks(world: World): Webhooks {
  const { clock, journal, settings } = world;
  const agent = new Agent({ connections: 128, keepAliveTimeout: 2_000 });
  let losing = false;
  let count = 0;

  async function post(url: string, body: Buffer | string, headers: Record<string, string>) {
    const started = performance.now();
    const took = () => Math.round(performance.now() - started);
    try {
      const signal = AbortSignal.any([AbortSignal.timeout(settings.webhookDeadline), world.closing.signal]);
      const answer = await request(url, { method: 'POST', body, headers, dispatcher: agent, signal });
      await answer.body.dump();
      return { status: answer.statusCode, took: took() };
    } catch (error) {
      return { failure: reasonOf(error), took: took() };
    }
  }

  async function attempt(out: Outgoing, number: number): Promise<void> {
    const { app, delivery } = out;
    if (!app.webhook || !app.subscribed) return lost(out, 'webhook is off');
    const retry: Record<string, string> = number === 0 ? {} : { num_retry: String(number) };
    const result = await post(app.webhook, delivery.body, { ...out.headers, ...retry });
    if (world.closing.signal.aborted) return;
    journal.add({ kind: 'attempt', event: delivery.id, attempt: number, ...result });
    if (result.status === undefined) delete delivery.status;
    else delivery.status = result.status;
    if (result.status === 200) {
      delivery.accepted = true;
      return out.settle('accepted');
    }
    const connected = result.status !== undefined;
    if (out.once || settings.retryOn === 'never' || (connected && settings.retryOn === 'connection'))
      return lost(out, 'not tried again');
    const wait = settings.retryAfter[number];
    if (wait !== undefined) {
      clock.after(wait, () => attempt(out, number + 1));
      return;
    }
    app.subscribed = false;
    journal.add({ kind: 'webhook-off', app: app.id });
    out.settle('given-up');
  }

  function lost(out: Outgoing, why: string): void {
    journal.add({ kind: 'lost', event: out.delivery.id, why });
    out.settle('lost');
  }

  return {
    async save(app, url) {
      const result = await post(url, '{}', { 'content-type': 'application/json' });
      if (result.status !== 200) return { ok: false, ...(result.status ? { status: result.status } : {}) };
      app.webhook = url;
      app.subscribed = true;
      return { ok: true, status: 200 };
    },
    async send(oa, body, { user, options = {} } = {}) {
      const id = `e${++count}`;
      const text = options.raw ?? (settings.oddJson ? oddJson(body, world.random) : JSON.stringify(body));
      const { bytes, headers } = sign(world, oa, body, Buffer.from(text), options.signing);
      let settle: Outgoing['settle'] = () => {};
      const settled = new Promise<'accepted' | 'given-up' | 'lost'>((resolve) => {
        settle = resolve;
      });
      const words = wordsOf(body);
      const { messageId } = words;
      const delivery: Delivery = {
        id,
        body: bytes,
        accepted: false,
        settled,
        ...(messageId ? { messageId } : {}),
      };
      const about = { name: body.event_name ?? '', oa: oa.id, ...(user ? { user: user.id } : {}), ...words };
      journal.add({ kind: 'event', event: id, ...about });
      const all = { 'content-type': 'application/json', ...headers, ...options.headers };
      const out: Outgoing = { app: oa.app, headers: all, delivery, once: options.once ?? false, settle };
      if (losing) lost(out, 'the network is down');
      else if (oa.events !== 'all' && !oa.events.has(body.event_name ?? ''))
        lost(out, 'the event is switched off');
      else await attempt(out, 0);
      return delivery;
    },
    async repeat(oa, delivery) {
      const { headers } = sign(world, oa, JSON.parse(delivery.body.toString()), delivery.body);
      const all = { 'content-type': 'application/json', ...headers, num_retry: '1' };
      const result = await post(oa.app.webhook ?? '', delivery.body, all);
      return result.status;
    },
    lose(on) {
      losing = on;
    },
    stop: () => agent.destroy(),
  };
}

/** The bytes that go out and the headers that vouch for them, or fail to. */
function sign(world: World, oa: Oa, body: EventBody, bytes: Buffer, given: Partial<Signing> = {}) {
  const signing = { ...normalSigning, ...given };
  const stamp = String(body.timestamp ?? '');
  const signedStamp = signing.timestampHeader === 'other' ? String(Number(stamp) + 7) : stamp;
  const headers: Record<string, string> = {};
  if (signing.timestampHeader !== 'absent') headers['X-ZEvent-Timestamp'] = signedStamp;
  const data = signing.reserialised ? Buffer.from(JSON.stringify(JSON.parse(bytes.toString()))) : bytes;
  const appId = String(body.app_id ?? '');
  const secret = secretOf(world, oa, signing.secret);
  const hash = (signing.hmac ? hmac : mac)(appId, data, signedStamp, secret);
  if (!signing.unsigned) headers['X-ZEvent-Signature'] = written(hash, signing.form);
  if (!signing.tampered) return { bytes, headers };
  const changed = Buffer.from(bytes);
  // The last digit of the time: still JSON, the same length, and the same account, whatever the order of the keys.
  const time = /"timestamp"\s*:\s*"?\d+/.exec(bytes.toString('latin1'));
  const place = time === null ? bytes.lastIndexOf('"') - 1 : time.index + time[0].length - 1;
  changed[place] = changed[place] === 0x31 ? 0x32 : 0x31;
  return { bytes: changed, headers };
}

function secretOf(world: World, oa: Oa, which: Signing['secret']): string {
  if (which === 'oa') return oa.secret;
  if (which === 'app') return oa.app.secret;
  const other = [...world.oas.values()].find((candidate) => candidate !== oa);
  return which === 'other-oa' && other ? other.secret : 'khong-phai-bi-mat';
}

/** What the journal keeps of a body. */
function wordsOf(body: EventBody): { messageId?: string; text?: string; picture?: string } {
  const message = body.message as
    | { msg_id?: unknown; text?: unknown; attachments?: { type?: unknown; payload?: { url?: unknown } }[] }
    | undefined;
  const attachment = Array.isArray(message?.attachments) ? message.attachments[0] : undefined;
  const url = attachment?.type === 'image' ? attachment.payload?.url : undefined;
  return {
    ...(typeof message?.msg_id === 'string' ? { messageId: message.msg_id } : {}),
    ...(typeof message?.text === 'string' ? { text: message.text } : {}),
    ...(typeof url === 'string' ? { picture: url } : {}),
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = (error as NodeJS.ErrnoException).code;
  return code ?? error.name;
}
