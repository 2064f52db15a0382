import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { type HttpAnswer, HttpError, type HttpRequest } from '../../packages/server/src/http-client/index.ts';
import type { Faults } from './faults.ts';
import { OTHER_SYSTEM } from './flow.ts';
import type { Life, Scheduler } from './scheduler.ts';

export const APP = '1000000000000000001';
export const OA = '4000000000000000004';
export const OA_SECRET = 'bi-mat-cua-OA';
export const APP_SECRET = 'bi-mat-cua-ung-dung';
export const OPENAPI = 'https://openapi.example.vn';
export const OAUTH = 'https://oauth.example.vn';
const SEND = '/v3.0/oa/message/cs';
const TOKEN = '/v4/oa/access_token';
/** An administrator sees the red mark and allows the app again. */
const ADMINISTRATOR_MS = 90_000;

/** One message that Zalo took, and showed to the citizen. */
export interface Shown {
  contact: string;
  /** Id of the outbox item. */
  item: string;
  text: string;
  life: Life;
  at: number;
  /** When its server heard so; absent: never. */
  heardAt?: number;
}

/** What is being sent on whose behalf: known to the simulation alone, not to Zalo. */
export const sending = new AsyncLocalStorage<{ contact: string; item: string }>();

export interface ZaloDeps {
  scheduler: Scheduler;
  faults: Faults;
  tokenMs: number;
  /** A law of the promises was broken. */
  broken(what: string): void;
  /** A server asks for a message to be shown. */
  begins(contact: string, item: string): void;
  /** It was shown; `late` when its server had given up waiting for the answer. */
  shown(message: Shown, late: boolean): void;
}

interface TokenUse {
  life: Life;
  at: number;
  heard: boolean;
}

/** Zalo's two APIs and another system, as servers reach them over a network that fails. */
export class Zalo {
  /** Times that each message to the other system arrived there. */
  readonly arrived = new Map<string, number>();
  readonly #deps: ZaloDeps;
  #pair = 0;
  #validUntil = Number.POSITIVE_INFINITY;
  readonly #uses = new Map<number, TokenUse>();
  /** Who waits for an answer to which refresh token. */
  readonly #renewing = new Map<string, Life>();

  constructor(deps: ZaloDeps) {
    this.#deps = deps;
    if (deps.tokenMs > 0) this.#validUntil = deps.scheduler.now + deps.tokenMs;
  }

  /** The tokens that an administrator would paste: fresh ones, of which the old ones know nothing. */
  issue(): { access: string; refresh: string } {
    const { scheduler, tokenMs } = this.#deps;
    this.#pair++;
    this.#validUntil = tokenMs > 0 ? scheduler.now + tokenMs : Number.POSITIVE_INFINITY;
    return { access: `access-${this.#pair}`, refresh: `refresh-${this.#pair}` };
  }

  static readonly administratorMs = ADMINISTRATOR_MS;

  /** Was a new pair issued of which its server never heard, or which it may not have kept? */
  lostAPair(): boolean {
    const uses = [...this.#uses.values()];
    return !this.#storeIsWell() || uses.some(({ heard, life }) => !heard || life.dead || life.wasFrozen);
  }

  /** One request of a server. */
  request(life: Life, request: HttpRequest): Promise<HttpAnswer> {
    const { scheduler, faults } = this.#deps;
    const about = sending.getStore();
    const timeoutMs = request.timeoutMs ?? 10_000;
    if (life.dead) return new Promise(() => {});
    if (about && request.url.endsWith(SEND)) this.#deps.begins(about.contact, about.item);
    const renewed = this.#renews(life, request);
    return new Promise((resolve, reject) => {
      let over = false;
      const end = (finish: () => void) => {
        if (over || life.dead) return;
        over = true;
        renewed();
        stop();
        finish();
      };
      const stop = scheduler.after(timeoutMs, life, () =>
        end(() => reject(new HttpError('http.timeout', true))),
      );
      const answer = ({ status, body, heard }: Answer) =>
        end(() => {
          heard?.();
          resolve({ status, headers: {}, body: Buffer.from(JSON.stringify(body)) });
        });
      const serve = () => this.#serve(life, request, about, over);
      const run = () => {
        const fault = faults.ofNetwork();
        switch (fault) {
          case 'none':
            return answer(serve());
          case 'not-done':
            return end(() => reject(new HttpError('http.unreachable', false)));
          case 'done-but-unknown':
          case 'done-later':
            serve();
            return end(() => reject(new HttpError('http.broken', true)));
          case 'slow': {
            const ms = faults.below(timeoutMs * 2);
            // Either way may be long: to Zalo, or back from there.
            if (faults.happens(0.5)) return void scheduler.after(ms, life, () => answer(serve()));
            const served = serve();
            return void scheduler.after(ms, life, () => answer(served));
          }
          case 'refused':
            return answer(this.#refuse(request));
        }
      };
      scheduler.add({ life, run, abandon: () => void (faults.survives() && serve()) });
    });
  }

  /** Only one server at a time uses a refresh token; gives what ends this one's use. */
  #renews(life: Life, { url, body }: HttpRequest): () => void {
    if (!url.endsWith(TOKEN)) return () => {};
    const name = String(body);
    const other = this.#renewing.get(name);
    if (other && other !== life && !other.dead && !other.wasFrozen)
      this.#deps.broken('two servers renew the tokens at once');
    this.#renewing.set(name, life);
    return () => {
      if (this.#renewing.get(name) === life) this.#renewing.delete(name);
    };
  }

  #refuse({ url }: HttpRequest): Answer {
    if (!url.includes(SEND)) return { status: 503, body: {} };
    const kinds = [500, 429, -32, -200, -217, -214] as const;
    const kind = kinds[this.#deps.faults.below(kinds.length)] ?? 500;
    return kind > 0 ? { status: kind, body: {} } : { status: 200, body: { error: kind, message: 'no' } };
  }

  #serve(life: Life, request: HttpRequest, about: About, late: boolean): Answer {
    const { pathname } = new URL(request.url);
    const text = typeof request.body === 'string' ? request.body : '';
    if (request.url.startsWith(OTHER_SYSTEM)) {
      const name = text === '' ? pathname : text;
      this.arrived.set(name, (this.arrived.get(name) ?? 0) + 1);
      return { status: 200, body: { so: `${this.arrived.size}` } };
    }
    if (pathname === TOKEN) return this.#token(life, new URLSearchParams(text), late);
    const known = request.headers?.access_token === `access-${this.#pair}`;
    if (!known || this.#deps.scheduler.now >= this.#validUntil)
      return { status: 200, body: { error: -216, message: 'Access token is invalid' } };
    if (pathname !== SEND) return { status: 200, body: { error: 0, data: [] } };
    return this.#show(life, JSON.parse(text) as Sent, about, late);
  }

  #show(life: Life, { recipient, message }: Sent, about: About, late: boolean): Answer {
    const { scheduler } = this.#deps;
    const shown: Shown = {
      contact: recipient.user_id,
      item: about?.item ?? '',
      text: message.text ?? '',
      life,
      at: scheduler.now,
    };
    this.#deps.shown(shown, late);
    const body = { error: 0, message: 'Success', data: { message_id: `m${scheduler.picks}` } };
    return {
      status: 200,
      body,
      heard: () => {
        shown.heardAt = scheduler.now;
      },
    };
  }

  /** A refresh token is good for one time; with the new pair the old one is forgotten. */
  #token(life: Life, form: URLSearchParams, late: boolean): Answer {
    const { scheduler, tokenMs } = this.#deps;
    const used = Number(/^refresh-(\d+)$/.exec(form.get('refresh_token') ?? '')?.[1] ?? -1);
    if (used !== this.#pair) {
      const before = this.#uses.get(used);
      // Whoever heard of the new pair and lives has to have it safe within a minute.
      if (!late && before?.heard && !before.life.dead && !before.life.wasFrozen && this.#storeIsWell())
        this.#deps.broken(`the refresh token ${used} was used twice`);
      return { status: 200, body: { error: -14014, message: 'Refresh token is invalid' } };
    }
    const use: TokenUse = { life, at: scheduler.now, heard: false };
    this.#uses.set(used, use);
    const { access, refresh } = this.issue();
    const seconds = tokenMs > 0 ? Math.ceil(tokenMs / 1_000) : 90_000;
    return {
      status: 200,
      body: { access_token: access, refresh_token: refresh, expires_in: `${seconds}` },
      heard: () => {
        use.heard = true;
      },
    };
  }

  #storeIsWell(): boolean {
    return ![...this.#deps.faults.met.keys()].some((name) => name.startsWith('store'));
  }
}

type About = { contact: string; item: string } | undefined;

interface Answer {
  status: number;
  body: unknown;
  /** The server has the answer. */
  heard?: () => void;
}

interface Sent {
  recipient: { user_id: string };
  message: { text?: string };
}

/** The bytes of an event and the header that Zalo signs them with. */
export function signed(event: object, at: number) {
  const timestamp = String(Math.floor(at));
  const body = Buffer.from(JSON.stringify({ app_id: APP, timestamp, ...event }));
  const digest = createHash('sha256')
    .update(APP)
    .update(body)
    .update(timestamp)
    .update(OA_SECRET)
    .digest('hex');
  return { body, signature: `mac=${digest}`, timestampHeader: undefined };
}
