import type { Encoded } from '../encode.ts';
import type { Collection } from '../store.ts';

/** A document as it is kept. The body is JSON text, so no key in it can mean anything to the database. */
export interface MongoDocument {
  _id: string;
  rev: number;
  /** Random per attempt to write: tells whose write is there when an answer was lost. */
  writeId: string;
  body: string;
  /** Keys by index name; a document that is not in an index lacks that key. */
  keys: Record<string, string>;
}

export function toMongo(
  collection: Collection<object>,
  encoded: Encoded,
  rev: number,
  writeId: string,
): MongoDocument {
  const keys: Record<string, string> = {};
  Object.keys(collection.indexes).forEach((name, i) => {
    const key = encoded.keys[i];
    if (typeof key === 'string') keys[name] = key;
  });
  return { _id: encoded.id, rev, writeId, body: encoded.body, keys };
}
