import { channels, type SessionDoc, sessions } from '../documents.ts';
import type { Store, Stored } from '../store/store.ts';

type Reader = Pick<Store, 'find'>;

const PAGE = 500;

/**
 * The chats of a workspace that are in a flow, whatever the version, page by page, for each account; those whose last word is oldest
 * first, so that whoever writes meanwhile is met once more, unless `order` says otherwise. `since`: only
 * with a word of the contact from then on. `most` looks at no more than so many of all chats.
 */
export async function* chatsIn(
  store: Reader,
  { workspace, flow, since = 0, most = Number.POSITIVE_INFINITY, order = 'asc' }: ChatsOf,
): AsyncGenerator<Stored<SessionDoc>[]> {
  const accounts = await store.find(channels, { index: 'byWorkspace', equals: [workspace], limit: 1_000 });
  let seen = 0;
  for (const { id } of accounts.items) {
    for (let after: string | undefined; seen < most; ) {
      const query = { index: 'byChannel', equals: [id], from: since, order, limit: PAGE } as const;
      const page = await store.find(sessions, after === undefined ? query : { ...query, after });
      seen += page.items.length;
      yield page.items.filter(({ state }) => state.flow?.id === flow);
      if (page.next === undefined) break;
      after = page.next;
    }
  }
}

export interface ChatsOf {
  workspace: string;
  flow: string;
  /** ms since 1970. */
  since?: number;
  most?: number;
  order?: 'asc' | 'desc';
}
