import { channels, type SessionDoc, sessions as sessionsCollection, workspaces } from '../documents.ts';
import type { Platform } from '../platform.ts';
import type { Store } from '../store/store.ts';
import type { Change, Sessions } from '../turn/sessions.ts';

const DAY_MS = 24 * 3_600_000;
/** How long what was said is kept after the citizen's last word, unless the public body says otherwise. */
export const CHAT_DAYS = 30;
const PAGE = 200;

/** Takes the lines of conversations away that have had their time; the session itself goes on. */
export function createForgetTalk(deps: {
  store: Store;
  platform: Pick<Platform, 'now'>;
  sessions: Pick<Sessions, 'change'>;
}): () => Promise<void> {
  const { store } = deps;
  /** By channel, up to which last word it was looked at: the first round looks at all, the next ones at what came due. */
  const reached = new Map<string, number>();

  async function ofChannel(channel: string, to: number): Promise<void> {
    for (let after: string | undefined; ; ) {
      const query = {
        index: 'byChannel',
        equals: [channel],
        from: reached.get(channel) ?? 0,
        to,
        limit: PAGE,
      };
      const page = await store.find(sessionsCollection, after === undefined ? query : { ...query, after });
      for (const { id, talk } of page.items)
        if (talk !== undefined && talk.lines.length > 0) await deps.sessions.change(id, forget(to));
      after = page.next;
      if (after === undefined) break;
    }
    reached.set(channel, to);
  }

  return async () => {
    for (let after: string | undefined; ; ) {
      const query = { index: 'byApp', limit: PAGE };
      const page = await store.find(channels, after === undefined ? query : { ...query, after });
      for (const { id, workspace } of page.items) {
        const days = (await store.get(workspaces, workspace))?.chatDays ?? CHAT_DAYS;
        await ofChannel(id, deps.platform.now() - days * DAY_MS);
      }
      after = page.next;
      if (after === undefined) return;
    }
  };
}

/** Not where the citizen has written since. */
const forget =
  (to: number): Change<void> =>
  (doc) => ({ doc: doc?.talk && doc.lastInboundAt <= to ? withoutLines(doc) : doc, value: undefined });

function withoutLines({ talk, ...doc }: SessionDoc): SessionDoc {
  const desk = doc.state.handOver === undefined ? undefined : talk?.desk;
  if (talk === undefined || desk === undefined) return doc;
  const { flow: _, vars: __, ...rest } = desk;
  return { ...doc, talk: { lines: [], next: talk.next, desk: rest } };
}
