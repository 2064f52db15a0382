/** What tests of this channel need: a server with one connected account, and a Zalo of a few lines that answers as told. */
import { createHash } from 'node:crypto';
import type { ChannelDoc } from '../../documents.ts';
import { HttpError, type HttpRequest } from '../../http-client/index.ts';
import type { Platform } from '../../platform.ts';
import type { Stored } from '../../store/store.ts';
import { type Parts, serverParts } from '../../testing/server-parts.ts';
import type { Received } from '../../turn/receive.ts';
import { createZaloOa, type ZaloOa, type ZaloOaDeps } from './index.ts';

export const APP = '1000000000000000001';
export const OA = '4000000000000000004';
export const CITIZEN = '2000000000000000002';
export const OA_SECRET = 'bi-mat-OA-thu-nghiem';
export const APP_SECRET = 'bi-mat-ung-dung';
export const NOW = 1_790_000_000_000;

export type Reply =
  | { json: unknown; status?: number }
  | { text: string; status?: number }
  | { fails: 'http.timeout' | 'http.broken' | 'http.unreachable' };

interface Call {
  path: string;
  headers: Readonly<Record<string, string>>;
  /** JSON body, form, or nothing. */
  body: unknown;
  query: URLSearchParams;
}

export interface TestZalo extends Parts {
  zalo: ZaloOa;
  calls: Call[];
  received: Received[];
  clock: { now: number };
  /** Answers the next calls of a path, in this order; the last one stays. */
  answer(path: string, ...replies: Reply[]): void;
  connect(fields?: Partial<ChannelDoc> & { oaSecretText?: string | undefined }): Promise<Stored<ChannelDoc>>;
  channel(): Promise<Stored<ChannelDoc>>;
  /** Another process over the same store and the same Zalo. */
  another(): ZaloOa;
}

export const SEND = '/v3.0/oa/message/cs';
export const TOKEN = '/v4/oa/access_token';
export const sent = (id = 'm1'): Reply => ({
  json: { error: 0, message: 'Success', data: { message_id: id } },
});
export const refused = (error: number | string): Reply => ({ json: { error, message: 'no' } });
export const pair = (n: number): Reply => ({
  json: { access_token: `access-${n}`, refresh_token: `refresh-${n}`, expires_in: '90000' },
});

export async function testZalo(
  options: {
    receive?: ZaloOaDeps['receive'];
    media?: ZaloOaDeps['media'];
    platform?: Partial<Platform>;
  } = {},
): Promise<TestZalo> {
  const clock = { now: NOW };
  const made = await serverParts({ now: () => clock.now });
  const parts = { ...made, platform: { ...made.platform, ...options.platform } };
  const calls: Call[] = [];
  const received: Received[] = [];
  const replies = new Map<string, Reply[]>();

  async function request(asked: HttpRequest) {
    const url = new URL(asked.url);
    const body = readBody(asked);
    calls.push({ path: url.pathname, headers: asked.headers ?? {}, body, query: url.searchParams });
    const waiting = replies.get(url.pathname) ?? [];
    const reply = (waiting.length > 1 ? waiting.shift() : waiting[0]) ?? {
      json: { error: 404 },
      status: 404,
    };
    if ('fails' in reply) throw new HttpError(reply.fails, reply.fails !== 'http.unreachable');
    const text = 'json' in reply ? JSON.stringify(reply.json) : reply.text;
    return { status: reply.status ?? 200, headers: {}, body: Buffer.from(text) };
  }

  const deps: ZaloOaDeps = {
    ...parts,
    http: { request },
    media: options.media ?? { read: async () => undefined },
    openApiUrl: 'https://openapi.example',
    oauthUrl: 'https://oauth.example',
    receive:
      options.receive ??
      (async (event) => {
        received.push(event);
        return 'taken';
      }),
  };
  const zalo = createZaloOa(deps);
  const owner = { id: 'kenhmot', workspace: 'phuongtanan' };
  const channel = async () => {
    const found = await zalo.directory.get(owner.id);
    if (!found) throw new Error('not connected');
    return found;
  };

  return {
    ...{ ...parts, zalo, calls, received, clock },
    another: () => createZaloOa(deps),
    answer: (path, ...next) => void replies.set(path, next),
    async connect({ oaSecretText = OA_SECRET, ...fields } = {}) {
      const seal = (field: Parameters<typeof zalo.vault.seal>[1], text: string) =>
        zalo.vault.seal(owner, field, text);
      await zalo.directory.add({
        ...{ ...owner, kind: 'zalo-oa', name: 'Công an phường', appId: APP, oaId: OA, createdAt: NOW },
        appSecret: await seal('appSecret', APP_SECRET),
        ...(oaSecretText === '' ? {} : { oaSecret: await seal('oaSecret', oaSecretText) }),
        tokens: {
          sealedAccess: await seal('accessToken', 'access-0'),
          sealedRefresh: await seal('refreshToken', 'refresh-0'),
          expiresAt: NOW + 25 * 3_600_000,
          refreshExpiresAt: NOW + 90 * 86_400_000,
        },
        proven: false,
        buttonForm: 'buttons',
        ...fields,
      });
      return channel();
    },
    channel,
  };
}

function readBody({ body }: HttpRequest): unknown {
  if (typeof body !== 'string') return body;
  return body.startsWith('{') ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body));
}

/** The bytes of an event and the header that Zalo would sign them with. */
export function signedEvent(
  event: object,
  { secret = OA_SECRET, appId = APP } = {},
): { body: Buffer; signature: string; timestampHeader: undefined } {
  const timestamp = String(NOW);
  // Not as JSON.stringify would write it, so that only the raw bytes give the right hash.
  const body = Buffer.from(JSON.stringify({ app_id: appId, timestamp, ...event }, undefined, 1));
  const hash = createHash('sha256').update(appId).update(body).update(timestamp).update(secret);
  return { body, signature: `mac=${hash.digest('hex')}`, timestampHeader: undefined };
}

export const textEvent = (text: string, id = 'm-1', from = CITIZEN) => ({
  event_name: 'user_send_text',
  sender: { id: from },
  recipient: { id: OA },
  message: { msg_id: id, text },
});
