import type { Query } from './store.ts';

/** Where a page ended: the key and id of its last document, so that equal keys are neither skipped nor repeated. */
export interface Cursor {
  key: string;
  id: string;
}

/** Thrown for a cursor that we did not write: the caller asked with a wrong `after`. */
export class BadCursorError extends Error {
  override readonly name = 'BadCursorError';
  readonly code = 'store.bad-cursor';
}

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.key, cursor.id])).toString('base64url');
}

export function readCursor(text: string): Cursor {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(value) && value.length === 2) {
      const [key, id]: unknown[] = value;
      if (typeof key === 'string' && typeof id === 'string') return { key, id };
    }
  } catch {
    // Not ours, see below.
  }
  throw new BadCursorError('not a cursor');
}

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1_000;

/** How many documents a query wants. */
export function pageSize(query: Pick<Query, 'limit'>): number {
  const limit = query.limit ?? DEFAULT_LIMIT;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new RangeError(`a page has 1 to ${MAX_LIMIT} documents`);
  }
  return limit;
}
