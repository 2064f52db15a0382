import { indexKey } from './index-key.ts';
import type { Collection, Document, Stored } from './store.ts';

/** A document as both stores keep it: JSON text beside its id and one key per index (null: not in that index). */
export interface Encoded {
  id: string;
  body: string;
  keys: (string | null)[];
}

/** Below MongoDB's 16 MB with room for keys; larger things (files, rows) are kept in parts. */
const MAX_BODY_BYTES = 12 * 1024 * 1024;
const MAX_ID_BYTES = 1_000;

/**
 * Makes a document ready to be stored; undefined when it cannot be: not JSON, too large, an unusable id, a value
 * that cannot be indexed, or a key `__proto__`, which careless copies would turn into a prototype.
 * JSON text, not a database's own object type: so keys like `$where`, `a.b` or NUL are only text, in both stores.
 */
export function encode(collection: Collection<object>, doc: { id: string } & object): Encoded | undefined {
  const { id, rev: _, ...rest } = doc as Document;
  if (!isId(id)) return undefined;
  const body = toJson(rest);
  // Exact: inside a text the quotes would be escaped.
  if (body === undefined || body.includes('"__proto__":')) return undefined;
  if (body.length * 3 > MAX_BODY_BYTES && Buffer.byteLength(body) > MAX_BODY_BYTES) return undefined;
  const keys: (string | null)[] = [];
  for (const definition of Object.values(collection.indexes)) {
    const key = indexKey(definition, rest);
    if (key === undefined) return undefined;
    keys.push(key);
  }
  return { id, body, keys };
}

function isId(id: unknown): id is string {
  if (typeof id !== 'string' || id === '' || !id.isWellFormed()) return false;
  return Buffer.byteLength(id) <= MAX_ID_BYTES;
}

function toJson(value: object): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    // A cycle, a BigInt, or a text beyond the engine's limit.
    return undefined;
  }
}

/** The stored document again. */
export function decode<T extends object>(id: string, rev: number, body: string): Stored<T> {
  return { ...(JSON.parse(body) as T), id, rev };
}
