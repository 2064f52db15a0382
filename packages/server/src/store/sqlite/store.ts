import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { pageSize, readCursor, writeCursor } from '../cursor.ts';
import { decode, encode } from '../encode.ts';
import { keyRange } from '../index-key.ts';
import {
  type Collection,
  type Page,
  type Query,
  type Store,
  type Stored,
  StoreUnavailableError,
  type Write,
  type WriteResult,
} from '../store.ts';
import { failureOf } from './failure.ts';
import type { Lock } from './lock.ts';
import { Table } from './table.ts';
import { Writer } from './writer.ts';

const INVALID: WriteResult = { ok: false, reason: 'invalid' };
const CONFLICT: WriteResult = { ok: false, reason: 'conflict' };

/** Documents in one SQLite file. Reads are at once; writes go through the one writer. */
export class SqliteStore implements Store {
  readonly description: string;
  readonly #db: DatabaseSync;
  readonly #lock: Lock;
  readonly #tables: Map<string, Table>;
  readonly #writer: Writer;
  readonly #increment: StatementSync;
  readonly #readCounter: StatementSync;
  readonly #onFatal: (error: Error) => void;
  #open = true;

  constructor(
    db: DatabaseSync,
    lock: Lock,
    description: string,
    options: { collections: readonly Collection<object>[]; onFatal(error: Error): void },
  ) {
    this.#db = db;
    this.#lock = lock;
    this.description = description;
    this.#tables = new Map(options.collections.map((c) => [c.name, new Table(db, c)]));
    this.#increment = db.prepare(
      'INSERT INTO "counter" (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + excluded.value RETURNING value',
    );
    this.#readCounter = db.prepare('SELECT value FROM "counter" WHERE name = ?');
    this.#onFatal = (error) => {
      this.#writer.abandon(error);
      this.#shut();
      options.onFatal(error);
    };
    this.#writer = new Writer(db, this.#onFatal);
  }

  async get<T extends object>(collection: Collection<T>, id: string): Promise<Stored<T> | undefined> {
    const row = this.#read(() => this.#table(collection).get(id));
    return row && decode<T>(id, row.rev, row.body);
  }

  async insert<T extends object>(collection: Collection<T>, doc: T & { id: string }): Promise<WriteResult> {
    return this.#write({ op: 'insert', collection, doc });
  }

  async replace<T extends object>(
    collection: Collection<T>,
    doc: T & { id: string },
    rev: number,
  ): Promise<WriteResult> {
    return this.#write({ op: 'replace', collection, doc, rev });
  }

  async delete<T extends object>(collection: Collection<T>, id: string, rev?: number): Promise<boolean> {
    const table = this.#table(collection);
    return this.#writer.run(() => table.delete(id, rev));
  }

  async find<T extends object>(collection: Collection<T>, query: Query): Promise<Page<T>> {
    const range = keyRange(collection, query);
    const limit = pageSize(query);
    const after = query.after === undefined ? undefined : readCursor(query.after);
    const rows = this.#read(() =>
      this.#table(collection).find(query.index, range, query.order ?? 'asc', limit + 1, after),
    );
    const items = rows.slice(0, limit).map((row) => decode<T>(row.id, row.rev, row.body));
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return last ? { items, next: writeCursor(last) } : { items };
  }

  async count<T extends object>(
    collection: Collection<T>,
    query: Pick<Query, 'index' | 'equals' | 'from' | 'to'>,
  ): Promise<number> {
    const range = keyRange(collection, query);
    return this.#read(() => this.#table(collection).count(query.index, range));
  }

  async increment(counter: string, by = 1): Promise<number> {
    return this.#writer.run(() => Number(this.#increment.get(counter, by)?.value));
  }

  async batch(writes: readonly Write[]): Promise<WriteResult[]> {
    if (writes.length === 0) return [];
    const works = writes.map((write) => this.#prepare(write));
    return this.#writer.run(() => works.map((work) => work()), works.length);
  }

  async ping(): Promise<void> {
    const value = await this.increment('ping');
    const row = this.#read(() => this.#readCounter.get('ping'));
    if (Number(row?.value) < value) throw new StoreUnavailableError('a write could not be read back');
  }

  async close(): Promise<void> {
    if (!this.#open) return;
    this.#writer.close();
    if (!this.#open) return;
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#shut();
  }

  #write(write: Write): Promise<WriteResult> {
    return this.#writer.run(this.#prepare(write));
  }

  /** Everything that can be done before the transaction: so a document that cannot be stored never enters one. */
  #prepare(write: Write): () => WriteResult {
    const table = this.#table(write.collection);
    if (write.op === 'delete') {
      const { id, rev } = write;
      return () => (table.delete(id, rev) ? { ok: true, rev: rev ?? 0 } : CONFLICT);
    }
    const encoded = encode(write.collection, write.doc);
    if (!encoded) return () => INVALID;
    if (write.op === 'insert') return () => (table.insert(encoded) ? { ok: true, rev: 1 } : CONFLICT);
    const { rev } = write;
    return () => (table.replace(encoded, rev) ? { ok: true, rev: rev + 1 } : CONFLICT);
  }

  #table(collection: Collection<object>): Table {
    const table = this.#tables.get(collection.name);
    if (!table) throw new TypeError(`collection ${collection.name} was not opened`);
    return table;
  }

  #read<R>(work: () => R): R {
    if (!this.#open) throw new StoreUnavailableError('the store is closed');
    try {
      return work();
    } catch (error) {
      const failure = failureOf(error);
      if (failure === 'other') throw error;
      const unavailable = new StoreUnavailableError('the database could not be read', { cause: error });
      if (failure === 'fatal') this.#onFatal(unavailable);
      throw unavailable;
    }
  }

  #shut(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#db.close();
    this.#lock.release();
  }
}
