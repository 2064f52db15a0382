import { type DeadLetterDoc, deadLetters, type OutboxItem, type SessionDoc } from '../documents.ts';
import type { Platform } from '../platform.ts';
import type { Store, Stored } from '../store/store.ts';
import { eventHash, hasSeen, remember } from '../turn/seen.ts';
import { sessionId } from '../turn/session-doc.ts';
import type { Change, Sessions } from '../turn/sessions.ts';

interface Deps {
  store: Store;
  platform: Platform;
  sessions: Sessions;
}

/** `gone`: there is no such letter, or its contact's data was erased. */
export type SentAgain = 'queued' | 'gone';

/** Puts a dead letter back at the end of its contact's outbox, once however often it is asked. */
export async function sendAgain(deps: Deps, id: string): Promise<SentAgain> {
  const letter = await deps.store.get(deadLetters, id);
  if (!letter) return 'gone';
  const outcome = await deps.sessions.change(sessionId(letter), queueAgain(letter, deps.platform.now()));
  await deps.store.delete(deadLetters, id);
  return outcome;
}

function queueAgain(letter: Stored<DeadLetterDoc>, now: number): Change<SentAgain> {
  const mark = eventHash(`again:${letter.id}:${letter.at}`);
  return (doc) => {
    if (!doc) return { doc, value: 'gone' };
    if (hasSeen(doc.seen, mark)) return { doc, value: 'queued' };
    const { trying: _, triedBy: __, unsure: ___, ...item } = letter.item;
    const again: OutboxItem = { ...item, seq: doc.nextSeq, attempts: 0, notBefore: now, resent: true };
    const next: SessionDoc = {
      ...doc,
      seen: remember(doc.seen, mark, now).seen,
      outbox: [...doc.outbox, again],
      nextSeq: doc.nextSeq + 1,
    };
    return { doc: next, value: 'queued' };
  };
}
