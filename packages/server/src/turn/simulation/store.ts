import { decode, encode } from '../../store/encode.ts';
import { keyRange } from '../../store/index-key.ts';
import {
  type Collection,
  type Page,
  type Query,
  type Store,
  type Stored,
  StoreUnavailableError,
  type Write,
  type WriteResult,
} from '../../store/store.ts';
import type { Life, Scheduler } from './scheduler.ts';

/** A database that breaks its word: what the laws must find. */
export type Broken = 'ignores-revisions' | 'forgets';

export interface StoreFaults {
  /** Not done, and the caller hears that it is unknown. */
  lost: number;
  /** Done, and the caller hears that it is unknown. */
  lostAnswer: number;
}

/** What the database holds; it outlives every server. */
export class Data {
  readonly #documents = new Map<string, { rev: number; body: string; keys: (string | null)[] }>();

  get<T extends object>(collection: Collection<T>, id: string): Stored<T> | undefined {
    const row = this.#documents.get(`${collection.name} ${id}`);
    return row && decode<T>(id, row.rev, row.body);
  }

  write(write: Write, broken?: Broken): WriteResult {
    const id = write.op === 'delete' ? write.id : write.doc.id;
    const key = `${write.collection.name} ${id}`;
    const known = this.#documents.get(key);
    if (write.op === 'delete') {
      if (!known || (write.rev !== undefined && write.rev !== known.rev))
        return { ok: false, reason: 'conflict' };
      this.#documents.delete(key);
      return { ok: true, rev: known.rev };
    }
    const moved =
      broken === 'ignores-revisions' ? !known : known?.rev !== (write.op === 'replace' ? write.rev : 0);
    if (write.op === 'insert' ? known : moved) return { ok: false, reason: 'conflict' };
    const encoded = encode(write.collection, write.doc);
    if (!encoded) return { ok: false, reason: 'invalid' };
    const rev = (known?.rev ?? 0) + 1;
    if (broken === 'forgets' && write.op === 'replace' && rev % 7 === 0) return { ok: true, rev };
    this.#documents.set(key, { rev, body: encoded.body, keys: encoded.keys });
    return { ok: true, rev };
  }

  all<T extends object>(collection: Collection<T>): Stored<T>[] {
    const prefix = `${collection.name} `;
    return [...this.#documents]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, row]) => decode<T>(key.slice(prefix.length), row.rev, row.body));
  }

  find<T extends object>(collection: Collection<T>, query: Query): Page<T> {
    const at = Object.keys(collection.indexes).indexOf(query.index);
    const { low, high } = keyRange(collection, query);
    const found: { key: string; id: string }[] = [];
    for (const [name, { keys }] of this.#documents) {
      const key = keys[at];
      if (name.startsWith(`${collection.name} `) && key != null && key >= low && key < high)
        found.push({ key, id: name.slice(collection.name.length + 1) });
    }
    const order = (a: { key: string; id: string }, b: { key: string; id: string }) =>
      a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1;
    const sorted = found.sort(order);
    if (query.order === 'desc') sorted.reverse();
    const from = query.after === undefined ? 0 : sorted.findIndex(({ id }) => id === query.after) + 1;
    const limit = query.limit ?? 100;
    const items = sorted.slice(from, from + limit).flatMap(({ id }) => this.get(collection, id) ?? []);
    const last = items.at(-1);
    return from + limit < sorted.length && last ? { items, next: last.id } : { items };
  }
}

/** The store as one server sees it: slow, and at times without an answer. */
export function simulatedStore(
  data: Data,
  scheduler: Scheduler,
  life: Life,
  faults: StoreFaults,
  broken?: Broken,
): Store {
  const { chance } = scheduler;
  const call = <T>(run: () => T, writes: boolean): Promise<T> =>
    new Promise((resolve, reject) => {
      const unavailable = () => reject(new StoreUnavailableError('no answer'));
      scheduler.add({
        life,
        run() {
          if (chance.happens(faults.lost)) return unavailable();
          const result = run();
          if (writes && chance.happens(faults.lostAnswer)) return unavailable();
          resolve(result);
        },
        abandon() {
          if (writes && chance.happens(0.5)) run();
        },
      });
    });
  const write = (one: Write) => call(() => data.write(one, broken), true);
  return {
    description: 'simulated',
    get: (collection, id) => call(() => data.get(collection, id), false),
    insert: (collection, doc) => write({ op: 'insert', collection, doc }),
    replace: (collection, doc, rev) => write({ op: 'replace', collection, doc, rev }),
    delete: async (collection, id, rev) =>
      (await write({ op: 'delete', collection, id, ...(rev === undefined ? {} : { rev }) })).ok,
    find: (collection, query) => call(() => data.find(collection, query), false),
    count: (collection, query) =>
      call(() => data.find(collection, { ...query, limit: 1_000 }).items.length, false),
    increment: () => Promise.reject(new Error('not used here')),
    batch: (writes) => call(() => writes.map((one) => data.write(one, broken)), true),
    ping: () => call(() => undefined, true),
    close: () => Promise.resolve(),
  };
}
