import type { Db, Collection as DriverCollection, Filter, MongoClient } from 'mongodb';
import { type Cursor, pageSize, readCursor, writeCursor } from '../cursor.ts';
import { decode, encode } from '../encode.ts';
import { type KeyRange, keyRange } from '../index-key.ts';
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
import type { Outcome } from './bulk.ts';
import { Counters } from './counters.ts';
import { type MongoDocument, toMongo } from './document.ts';
import { available } from './failure.ts';
import { Lane } from './lane.ts';
import type { MongoWrite } from './write.ts';

export interface MongoStoreParts {
  client: MongoClient;
  db: Db;
  description: string;
  collections: readonly Collection<object>[];
  /** How writes are sent, and how many bulks may be under way at once. */
  send(writes: readonly MongoWrite[]): Promise<Outcome[]>;
  lanes: number;
  randomId(): string;
  release(): Promise<void>;
}

/** Documents in a MongoDB database. No transactions: each document is consistent by itself. */
export class MongoStore implements Store {
  readonly description: string;
  readonly #parts: MongoStoreParts;
  readonly #targets: Map<string, DriverCollection<MongoDocument>>;
  readonly #counters: Counters;
  readonly #lanes: Lane[];
  #open = true;

  constructor(parts: MongoStoreParts) {
    this.#parts = parts;
    this.description = parts.description;
    this.#targets = new Map(parts.collections.map(({ name }) => [name, parts.db.collection(name)]));
    this.#counters = new Counters(parts.db.collection('counters'));
    this.#lanes = Array.from({ length: parts.lanes }, () => new Lane(parts.send));
  }

  async get<T extends object>(collection: Collection<T>, id: string): Promise<Stored<T> | undefined> {
    const doc = await available(this.#target(collection).findOne({ _id: id }));
    return doc ? decode<T>(doc._id, doc.rev, doc.body) : undefined;
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
    const result = await this.#write({ op: 'delete', collection, id, ...(rev === undefined ? {} : { rev }) });
    return result.ok;
  }

  async find<T extends object>(collection: Collection<T>, query: Query): Promise<Page<T>> {
    const range = keyRange(collection, query);
    const limit = pageSize(query);
    const after = query.after === undefined ? undefined : readCursor(query.after);
    const field = `keys.${query.index}`;
    const direction = query.order === 'desc' ? -1 : 1;
    const docs = await available(
      this.#target(collection)
        .find(filter(field, range, direction, after))
        .sort({ [field]: direction, _id: direction })
        .limit(limit + 1)
        .toArray(),
    );
    const items = docs.slice(0, limit).map((doc) => decode<T>(doc._id, doc.rev, doc.body));
    const last = docs.length > limit ? docs[limit - 1] : undefined;
    if (!last) return { items };
    return { items, next: writeCursor({ key: last.keys[query.index] ?? '', id: last._id }) };
  }

  async count<T extends object>(
    collection: Collection<T>,
    query: Pick<Query, 'index' | 'equals' | 'from' | 'to'>,
  ): Promise<number> {
    const range = keyRange(collection, query);
    return available(this.#target(collection).countDocuments(filter(`keys.${query.index}`, range, 1)));
  }

  async increment(counter: string, by = 1): Promise<number> {
    this.#mustBeOpen();
    return this.#counters.increment(counter, by);
  }

  async batch(writes: readonly Write[]): Promise<WriteResult[]> {
    return Promise.all(writes.map((write) => this.#write(write)));
  }

  async ping(): Promise<void> {
    const value = await this.increment('ping');
    if ((await available(this.#counters.read('ping'))) < value)
      throw new StoreUnavailableError('a write could not be read back');
  }

  async close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await Promise.all(this.#lanes.map((lane) => lane.idle()));
    await this.#parts.release();
    await this.#parts.client.close();
  }

  async #write(write: Write): Promise<WriteResult> {
    const target = this.#target(write.collection);
    if (write.op === 'delete') {
      return this.#lane(write.id).run({ op: 'delete', target, id: write.id, rev: write.rev });
    }
    const encoded = encode(write.collection, write.doc);
    if (!encoded) return { ok: false, reason: 'invalid' };
    const { id } = encoded;
    const rev = write.op === 'insert' ? 1 : write.rev + 1;
    const doc = toMongo(write.collection, encoded, rev, this.#parts.randomId());
    return this.#lane(id).run(
      write.op === 'insert'
        ? { op: 'insert', target, id, doc }
        : { op: 'replace', target, id, doc, rev: write.rev },
    );
  }

  /** A document always takes the same lane. */
  #lane(id: string): Lane {
    let hash = 0;
    for (let i = 0; i < id.length; i++) hash = (hash * 31 + id.charCodeAt(i)) >>> 0;
    const lane = this.#lanes[hash % this.#lanes.length];
    if (!lane) throw new StoreUnavailableError('the store has no lanes');
    return lane;
  }

  #target(collection: Collection<object>): DriverCollection<MongoDocument> {
    this.#mustBeOpen();
    const target = this.#targets.get(collection.name);
    if (!target) throw new TypeError(`collection ${collection.name} was not opened`);
    return target;
  }

  #mustBeOpen(): void {
    if (!this.#open) throw new StoreUnavailableError('the store is closed');
  }
}

/** Keys within the range and beyond the cursor. Only our own texts and operators: nothing from outside. */
function filter(field: string, range: KeyRange, direction: 1 | -1, after?: Cursor): Filter<MongoDocument> {
  const within = { [field]: { $gte: range.low, $lt: range.high } };
  if (!after) return within as Filter<MongoDocument>;
  const beyond =
    direction === 1
      ? [{ [field]: { $gt: after.key } }, { [field]: after.key, _id: { $gt: after.id } }]
      : [{ [field]: { $lt: after.key } }, { [field]: after.key, _id: { $lt: after.id } }];
  return { $and: [within, { $or: beyond }] } as unknown as Filter<MongoDocument>;
}
