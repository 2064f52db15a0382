import { newSession } from '@danloi/engine';
import { deadLetters, erasures, type OutboxItem, parked, type SessionDoc } from '../documents.ts';
import type { Collection, Query, Store, Stored } from '../store/store.ts';
import { sessionId } from '../turn/session-doc.ts';
import type { Change } from '../turn/sessions.ts';
import type { PerformDeps } from './deps.ts';
import { carryOut } from './items.ts';
import { lasting, persist } from './persist.ts';

/**
 * Removes what is known of a contact who withdrew. The session itself goes with its last message; for two days the
 * hashed ids of its events stay under a name that tells nobody whose they were, so that a late repeat is one.
 */
export async function performErase(deps: PerformDeps, doc: SessionDoc, item: OutboxItem): Promise<void> {
  const { store, platform } = deps;
  const session = sessionId(doc);
  const now = platform.now();
  await lasting(platform, async () => {
    const whose = { workspace: doc.workspace, channel: doc.channel, contact: doc.contact };
    await deps.forgetContact(whose, filesIn(doc));
    const id = deps.erasureId(session);
    await store.delete(erasures, id);
    await store.insert(erasures, { id, at: now, seen: doc.seen });
    const ofContact = (letter: { contact: string }) => letter.contact === doc.contact;
    await deleteWhere(store, deadLetters, { index: 'byChannel', equals: [doc.channel] }, ofContact);
    const ofSession = (event: { session: string }) => event.session === session;
    await deleteWhere(store, parked, { index: 'byWorkspace', equals: [doc.workspace] }, ofSession);
  });
  await persist(deps, doc, emptied(item.seq, now));
}

const emptied =
  (seq: number, now: number): Change<void> =>
  (doc, how) =>
    carryOut(seq, { do: 'settle' }, now)(doc?.erased ? withoutWords(doc) : doc, how);

function withoutWords({ talk: _, ...doc }: SessionDoc): SessionDoc {
  return { ...doc, state: newSession() };
}

/** Files of the contact that the conversation refers to. */
const filesIn = ({ talk }: SessionDoc): string[] =>
  (talk?.lines ?? []).flatMap(({ media = [] }) => media.map(({ id }) => id));

async function deleteWhere<T extends object>(
  store: Store,
  collection: Collection<T>,
  query: Query,
  wanted: (doc: Stored<T>) => boolean,
): Promise<void> {
  let after: string | undefined;
  do {
    const page = await store.find(collection, { ...query, limit: 500, ...(after ? { after } : {}) });
    const found = page.items.filter(wanted);
    if (found.length > 0) await store.batch(found.map(({ id }) => ({ op: 'delete', collection, id })));
    after = page.next;
  } while (after !== undefined);
}
