import { StoreUnavailableError, type WriteResult } from '../store.ts';
import { isDuplicate } from './failure.ts';
import { CONFLICT, done, filterOf, type MongoWrite } from './write.ts';

/** Pauses before each look at what became of a write, in ms; together about the time a step-down takes. */
const PAUSES = [50, 350, 1_100];

/**
 * Finds out what became of a write whose answer was lost, by reading the document back and looking for our `writeId`;
 * what has not happened is sent again, which is safe because it is conditional. Throws when it stays unknown.
 */
export async function settle(write: MongoWrite, wait: (ms: number) => Promise<void>): Promise<WriteResult> {
  let cause: unknown;
  for (const pause of PAUSES) {
    await wait(pause);
    try {
      const result = write.op === 'delete' ? await settleDelete(write) : await settlePut(write);
      if (result) return result;
      break;
    } catch (error) {
      cause = error;
    }
  }
  throw new StoreUnavailableError('it is not known whether the write happened', { cause });
}

/** Undefined: a later write hides whether ours was there. */
async function settlePut(write: MongoWrite & { op: 'insert' | 'replace' }): Promise<WriteResult | undefined> {
  const before = write.op === 'insert' ? 0 : write.rev;
  const seen = async () =>
    write.target.findOne({ _id: write.id }, { projection: { rev: 1, writeId: 1 } }).then((doc) => {
      if (doc?.writeId === write.doc.writeId) return done(write);
      const rev = doc?.rev ?? 0;
      if (rev === before) return 'unchanged';
      return rev > before + 1 ? undefined : CONFLICT;
    });
  const first = await seen();
  if (first !== 'unchanged') return first;
  if (await sent(write)) return done(write);
  // Ours may have arrived between the look and the repeat.
  const second = await seen();
  return second === 'unchanged' ? CONFLICT : second;
}

async function sent(write: MongoWrite & { op: 'insert' | 'replace' }): Promise<boolean> {
  try {
    if (write.op === 'replace') {
      return (await write.target.replaceOne(filterOf(write), write.doc)).matchedCount === 1;
    }
    await write.target.insertOne(write.doc);
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

async function settleDelete(write: MongoWrite & { op: 'delete' }): Promise<WriteResult> {
  if ((await write.target.deleteOne(filterOf(write))).deletedCount === 1) return done(write);
  return (await write.target.countDocuments({ _id: write.id })) === 0 ? done(write) : CONFLICT;
}
