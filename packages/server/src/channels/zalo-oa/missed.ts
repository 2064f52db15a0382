/** Reading what an account's recent chats hold that never came as events. */
import type { ChannelDoc } from '../../documents.ts';
import type { Platform } from '../../platform.ts';
import type { Stored } from '../../store/store.ts';
import type { ZaloApi } from './api-client.ts';
import { type HistoryRow, readRows } from './history.ts';

type Channel = Stored<ChannelDoc>;

export interface MissedDeps {
  api: Pick<ZaloApi, 'get'>;
  platform: Pick<Platform, 'log'>;
}

const PAGE = 10;
const MOST_CHATS = 300;
const MOST_ROWS_PER_CHAT = 50;

/** The citizens' own messages since then, chat by chat, each in the order in which it was written. */
export async function* readMissed(
  deps: MissedDeps,
  channel: Channel,
  token: string,
  since: number,
): AsyncGenerator<HistoryRow> {
  const read = (path: string, data: object) => readPage(deps, channel, token, path, data);
  for (const contact of await recentContacts(read, since)) yield* await missedRows(read, contact, since);
}

type Read = (path: string, data: object) => Promise<HistoryRow[]>;

/** An empty page where Zalo gives none: what is missed now is found the next time. */
async function readPage(
  { api, platform }: MissedDeps,
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
