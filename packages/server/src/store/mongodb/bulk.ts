import type { AnyBulkWriteOperation } from 'mongodb';
import { StoreUnavailableError, type WriteResult } from '../store.ts';
import type { MongoDocument } from './document.ts';
import { partialResult } from './failure.ts';
import { settle } from './settle.ts';
import { CONFLICT, done, filterOf, isReplace, type MongoReplace, type MongoWrite } from './write.ts';

/** What a write came to; an error when that is not known. */
export type Outcome = WriteResult | Error;

/**
 * Sends writes on different documents of one collection as one unordered bulk. Its answer only counts matches, so
 * when some did not match, the group is read back to tell which.
 */
export async function sendBulk(
  writes: readonly MongoWrite[],
  wait: (ms: number) => Promise<void>,
): Promise<Outcome[]> {
  const [first] = writes;
  if (!first) return [];
  let absent: Set<MongoWrite>;
  let taken = new Set<number>();
  let matched: number;
  try {
    absent = await absentDeletes(writes);
    const sending = writes.filter((write) => !absent.has(write));
    if (sending.length === 0) return writes.map(() => CONFLICT);
    try {
      matched = (await first.target.bulkWrite(sending.map(operation), { ordered: false })).matchedCount;
    } catch (error) {
      const partial = partialResult(error);
      if (!partial) throw error;
      matched = partial.matched;
      taken = partial.taken;
    }
    const failed = new Set([...absent, ...sending.filter((_, i) => taken.has(i))]);
    const lost = await lostReplaces(
      sending.filter(isReplace).filter((write) => !failed.has(write)),
      matched,
    );
    return writes.map((write) => (failed.has(write) ? CONFLICT : (lost.get(write) ?? done(write))));
  } catch {
    return Promise.all(writes.map((write) => settle(write, wait).catch((error: Error) => error)));
  }
}

function operation(write: MongoWrite): AnyBulkWriteOperation<MongoDocument> {
  switch (write.op) {
    case 'insert':
      return { insertOne: { document: write.doc } };
    case 'replace':
      return { replaceOne: { filter: filterOf(write), replacement: write.doc } };
    case 'delete':
      return { deleteOne: { filter: filterOf(write) } };
  }
}

/** A bulk does not tell which delete found nothing, so what is not there is found beforehand. */
async function absentDeletes(writes: readonly MongoWrite[]): Promise<Set<MongoWrite>> {
  const deletes = writes.filter((write) => write.op === 'delete');
  const [first] = deletes;
  if (!first) return new Set();
  const revs = new Map<string, number>();
  const there = first.target.find({ _id: { $in: deletes.map(({ id }) => id) } }, { projection: { rev: 1 } });
  for await (const { _id, rev } of there) revs.set(_id, rev);
  return new Set(
    deletes.filter(({ id, rev }) => !revs.has(id) || (rev !== undefined && rev !== revs.get(id))),
  );
}

/** The replaces of a group that did not match, or whose outcome another server's later write hides. */
async function lostReplaces(
  replaces: readonly MongoReplace[],
  matched: number,
): Promise<Map<MongoWrite, Outcome>> {
  const lost = new Map<MongoWrite, Outcome>();
  const [first] = replaces;
  if (!first || matched === replaces.length) return lost;
  const stored = new Map<string, Pick<MongoDocument, 'rev' | 'writeId'>>();
  const found = first.target.find(
    { _id: { $in: replaces.map(({ id }) => id) } },
    { projection: { rev: 1, writeId: 1 } },
  );
  for await (const doc of found) stored.set(doc._id, doc);
  let ours = 0;
  const hidden: MongoWrite[] = [];
  for (const write of replaces) {
    const doc = stored.get(write.id);
    if (doc?.writeId === write.doc.writeId) ours++;
    else if (doc && doc.rev > write.rev + 1) hidden.push(write);
    else lost.set(write, CONFLICT);
  }
  // The count decides for all hidden ones at once: none of them matched, or all did.
  if (matched === ours) for (const write of hidden) lost.set(write, CONFLICT);
  else if (matched !== ours + hidden.length) {
    const unknown = new StoreUnavailableError('a later write hides whether this one happened');
    for (const write of hidden) lost.set(write, unknown);
  }
  return lost;
}
