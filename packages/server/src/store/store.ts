/**
 * The one way to stored data: whole JSON documents, a revision on each, declared indexes, conditional writes.
 * Two implementations (SQLite, MongoDB) pass one conformance suite. There is no transaction over several documents:
 * what must be consistent is in one document.
 */

/** A stored document. `rev` starts at 1 and grows by one with each write; callers never set it. */
export interface Document {
  id: string;
  rev: number;
}

/** What an index may hold. */
export type IndexValue = string | number;

export interface IndexDefinition {
  /** Top-level fields, in order. A document that lacks one of them is not in the index. */
  fields: readonly string[];
  unique?: boolean;
}

/** A named kind of document. `T` is its shape beside id and rev. */
export interface Collection<T extends object> {
  name: string;
  indexes: Record<string, IndexDefinition>;
  /** Top-level fields that are never stored in clear (`sealed-store.ts`); no index holds them. */
  sealed?: readonly string[];
  /** Never set: carries the type. */
  readonly shape?: T;
}

export function defineCollection<T extends object>(
  name: string,
  indexes: Record<string, IndexDefinition> = {},
  sealed?: readonly (keyof T & string)[],
): Collection<T> {
  return { name, indexes, ...(sealed === undefined ? {} : { sealed }) };
}

export type Stored<T extends object> = T & Document;

export interface Query {
  /** Name of a declared index. */
  index: string;
  /** Values of the first fields of the index. */
  equals?: readonly IndexValue[];
  /** Bounds on the field after those. */
  from?: IndexValue;
  /** Inclusive. */
  to?: IndexValue;
  order?: 'asc' | 'desc';
  /** 1 to 1,000; default 100. */
  limit?: number;
  /** `next` of the previous page. */
  after?: string;
}

export interface Page<T extends object> {
  items: Stored<T>[];
  /** Opaque; absent on the last page. */
  next?: string;
}

/** One write of a batch. Each succeeds or fails alone; the group is durable together. */
export type Write =
  | { op: 'insert'; collection: Collection<object>; doc: { id: string } & object }
  /** Replaces the whole document if its revision is still `rev`. */
  | { op: 'replace'; collection: Collection<object>; doc: { id: string } & object; rev: number }
  | { op: 'delete'; collection: Collection<object>; id: string; rev?: number };

/** `ok` carries the new revision; `conflict`: other revision, missing, id or unique index taken; `invalid`: cannot be stored. */
export type WriteResult = { ok: true; rev: number } | { ok: false; reason: 'conflict' | 'invalid' };

export interface Store {
  get<T extends object>(collection: Collection<T>, id: string): Promise<Stored<T> | undefined>;
  /** `conflict` when the id or a unique index is taken. */
  insert<T extends object>(collection: Collection<T>, doc: T & { id: string }): Promise<WriteResult>;
  /** Conditional whole-document write: the only way to change a document. */
  replace<T extends object>(
    collection: Collection<T>,
    doc: T & { id: string },
    rev: number,
  ): Promise<WriteResult>;
  delete<T extends object>(collection: Collection<T>, id: string, rev?: number): Promise<boolean>;
  find<T extends object>(collection: Collection<T>, query: Query): Promise<Page<T>>;
  count<T extends object>(
    collection: Collection<T>,
    query: Pick<Query, 'index' | 'equals' | 'from' | 'to'>,
  ): Promise<number>;
  /** Adds to a counter made on first use; gives its new value. Counters live apart from documents. */
  increment(counter: string, by?: number): Promise<number>;
  /** Any number of writes; concurrent calls are grouped into one commit. Resolves when durable. */
  batch(writes: readonly Write[]): Promise<WriteResult[]>;
  /** Writes and reads one probe document: is the store able to commit now? */
  ping(): Promise<void>;
  close(): Promise<void>;
  /** What it is, for status pages and logs: "SQLite 3.53.4 (file)" / "MongoDB 7.0". */
  readonly description: string;
}

/** Thrown when the store cannot say whether it stored: the caller answers 503, never "no". */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
  readonly code = 'store.unavailable';
}
