import type { WriteResult } from '../store.ts';
import type { Outcome } from './bulk.ts';
import { isDuplicate } from './failure.ts';
import { settle } from './settle.ts';
import { CONFLICT, done, filterOf, type MongoWrite } from './write.ts';

/**
 * For a database whose conditional replace is not atomic: one write after the other, compared here and written by id
 * alone. Safe as long as this process is the only one that writes.
 */
export async function sendOneByOne(
  writes: readonly MongoWrite[],
  wait: (ms: number) => Promise<void>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const write of writes) {
    outcomes.push(await send(write).catch(() => settle(write, wait).catch((error: Error) => error)));
  }
  return outcomes;
}

async function send(write: MongoWrite): Promise<WriteResult> {
  const { target, id } = write;
  if (write.op === 'insert') return insert(write);
  const there = await target.findOne({ _id: id }, { projection: { rev: 1 } });
  if (!there || (write.rev !== undefined && there.rev !== write.rev)) return CONFLICT;
  if (write.op === 'delete') await target.deleteOne(filterOf({ ...write, rev: undefined }));
  else {
    try {
      await target.replaceOne({ _id: id }, write.doc);
    } catch (error) {
      if (isDuplicate(error)) return CONFLICT;
      throw error;
    }
  }
  return done(write);
}

async function insert(write: MongoWrite & { op: 'insert' }): Promise<WriteResult> {
  try {
    await write.target.insertOne(write.doc);
    return done(write);
  } catch (error) {
    if (isDuplicate(error)) return CONFLICT;
    throw error;
  }
}
