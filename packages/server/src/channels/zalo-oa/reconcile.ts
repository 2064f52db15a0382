/**
 * Events that never came: Zalo may give up on one after an outage of ours. After a start, and when an account has been
 * silent for longer than is usual, its recent chats are read and what is new goes the way of every event.
 */
import type { ChannelDoc } from '../../documents.ts';
import type { Platform } from '../../platform.ts';
import type { Stored } from '../../store/store.ts';
import type { Receiver } from '../../turn/receive.ts';
import type { ZaloApi } from './api-client.ts';
import type { Directory } from './directory.ts';
import { type HistoryRow, readRows, rowToEnvelope } from './history.ts';
import { normalise } from './inbound.ts';
import type { Tokens } from './tokens.ts';

type Channel = Stored<ChannelDoc>;

export interface ReconcileDeps {
  directory: Directory;
  api: Pick<ZaloApi, 'get'>;
  tokens: Pick<Tokens, 'access'>;
  receive: Receiver['receive'];
  platform: Pick<Platform, 'now' | 'monotonic' | 'after' | 'log'>;
}

export interface Reconcile {
  /** Reads what one account missed; gives how many events were new. */
  run(channel: Channel): Promise<number>;
  start(): void;
  stop(): void;
}

const PAGE = 10;
const MOST_CHATS = 300;
const MOST_ROWS_PER_CHAT = 50;
/** Never further back than this, whatever the outage. */
const FURTHEST_MS = 24 * 3_600_000;
/** Events are on their way for a while, and the time of the last one is noted once a minute. */
const MARGIN_MS = 10 * 60_000;
const SILENCE_MS = 30 * 60_000;
const FIRST_LOOK_MS = 5_000;
const LOOK_EVERY_MS = 5 * 60_000;

export function createReconcile(deps: ReconcileDeps): Reconcile {
  const { directory, platform } = deps;
  const looked = new Map<string, number>();
  let cancel: (() => void) | undefined;

  const run = async (channel: Channel): Promise<number> => {
    const token = await deps.tokens.access(channel);
    if (token.kind !== 'ok') return 0;
    const since = Math.max(
      (channel.lastEventAt ?? channel.createdAt) - MARGIN_MS,
      platform.now() - FURTHEST_MS,
      channel.createdAt,
    );
    const read = (path: string, data: object) => readPage(deps, channel, token.access, path, data);
    let taken = 0;
    for (const contact of await recentContacts(read, since)) {
      for (const row of await missedRows(read, contact, since)) taken += await feed(deps, channel, row);
    }
    if (taken > 0)
      platform.log.warn({ channel: channel.id, count: taken }, 'events that never came were read again');
    return taken;
  };

  const look = async (): Promise<void> => {
    for await (const channel of directory.all()) {
      if (!channel.proven || !channel.tokens || channel.tokens.needsConsent) continue;
      const last = looked.get(channel.id);
      const silent = platform.now() - (channel.lastEventAt ?? 0) > SILENCE_MS;
      // Once after the start; later when it is silent in the day, and not more often than the silence lasts.
      const due =
        last === undefined || (silent && isDay(platform.now()) && platform.monotonic() - last > SILENCE_MS);
      if (!due) continue;
      looked.set(channel.id, platform.monotonic());
      await run(channel).catch((error: unknown) =>
        platform.log.warn({ err: error, channel: channel.id }, 'recent chats could not be read'),
      );
    }
  };

  return {
    run,
    start() {
      const round = () => {
        look()
          .catch((error: unknown) => platform.log.warn({ err: error }, 'channels could not be read'))
          .finally(() => {
            if (cancel) cancel = platform.after(LOOK_EVERY_MS, round);
          });
      };
      cancel = platform.after(FIRST_LOOK_MS, round);
    },
    stop() {
      cancel?.();
      cancel = undefined;
    },
  };
}

type Read = (path: string, data: object) => Promise<HistoryRow[]>;

/** An empty page where Zalo gives none: what is missed now is found the next time. */
async function readPage(
  { api, platform }: ReconcileDeps,
  channel: Channel,
  token: string,
  path: string,
  data: object,
): Promise<HistoryRow[]> {
  const answer = await api.get(path, token, data);
  if (answer.kind === 'ok') return readRows(answer.data, channel.oaId);
  const code = answer.kind === 'error' ? `zalo.${answer.code}` : answer.kind;
  platform.log.info({ channel: channel.id, code }, 'a page of recent chats could not be read');
  return [];
}

/** Contacts with something newer, newest first. */
async function recentContacts(read: Read, since: number): Promise<string[]> {
  const contacts = new Set<string>();
  for (let offset = 0; offset < MOST_CHATS; offset += PAGE) {
    const rows = await read('/v2.0/oa/listrecentchat', { offset, count: PAGE });
    const fresh = rows.filter((row) => row.time >= since);
    for (const row of fresh) contacts.add(row.contact);
    if (fresh.length < PAGE) break;
  }
  return [...contacts];
}

/** The citizen's own messages in one chat since then, oldest first: in the order in which they were written. */
async function missedRows(read: Read, contact: string, since: number): Promise<HistoryRow[]> {
  const found: HistoryRow[] = [];
  for (let offset = 0; offset < MOST_ROWS_PER_CHAT; offset += PAGE) {
    const rows = await read('/v2.0/oa/conversation', { user_id: contact, offset, count: PAGE });
    const fresh = rows.filter((row) => row.time >= since);
    found.push(...fresh.filter((row) => row.src === 1 && row.contact === contact));
    if (fresh.length < PAGE) break;
  }
  return found.sort((a, b) => a.time - b.time);
}

async function feed({ receive, platform }: ReconcileDeps, channel: Channel, row: HistoryRow): Promise<0 | 1> {
  const envelope = rowToEnvelope(row, channel.appId, channel.oaId);
  // Without an id of its own a row could not be told from the event that brought it before.
  if (!envelope || row.raw.message_id === undefined || row.raw.message_id === '') return 0;
  const context = { channel: channel.id, oaId: channel.oaId, now: platform.now(), body: Buffer.alloc(0) };
  const inbound = normalise(envelope, context);
  if ('ignored' in inbound) return 0;
  const taken = await receive({ channel: { id: channel.id, workspace: channel.workspace }, ...inbound });
  return taken === 'duplicate' ? 0 : 1;
}

/** In Viet Nam people write from six to ten in the evening; silence at night is nothing odd. */
function isDay(now: number): boolean {
  const hour = Math.floor(now / 3_600_000 + 7) % 24;
  return hour >= 6 && hour < 22;
}
