import type { Collection as DriverCollection } from 'mongodb';
import type { WriteResult } from '../store.ts';
import type { MongoDocument } from './document.ts';

/** One write, ready to be sent. */
export type MongoWrite = { target: DriverCollection<MongoDocument>; id: string } & (
  | { op: 'insert'; doc: MongoDocument }
  | { op: 'replace'; doc: MongoDocument; rev: number }
  | { op: 'delete'; rev: number | undefined }
);

export type MongoReplace = MongoWrite & { op: 'replace' };

export function isReplace(write: MongoWrite): write is MongoReplace {
  return write.op === 'replace';
}

export const CONFLICT: WriteResult = { ok: false, reason: 'conflict' };

export function done(write: MongoWrite): WriteResult {
  return { ok: true, rev: write.op === 'delete' ? (write.rev ?? 0) : write.doc.rev };
}

export function filterOf(write: MongoWrite): { _id: string; rev?: number } {
  const rev = write.op === 'insert' ? undefined : write.rev;
  return rev === undefined ? { _id: write.id } : { _id: write.id, rev };
}
