import { decode, encode } from '../store/encode.ts';
import { keyRange } from '../store/index-key.ts';
import type { Collection, Page, Query, Stored, Write, WriteResult } from '../store/store.ts';

interface Row {
  rev: number;
  body: string;
  keys: (string | null)[];
}

type Place = { key: string; id: string };

/** What a database holds, in memory: rules of the real stores, without their waiting. It outlives every server. */
export class Data {
  readonly #collections = new Map<string, Map<string, Row>>();
  readonly #counters = new Map<string, number>();

  /** The same data once more, to go its own way. */
  copy(): Data {
    const copy = new Data();
    for (const [name, rows] of this.#collections) copy.#collections.set(name, new Map(rows));
    for (const [name, value] of this.#counters) copy.#counters.set(name, value);
    return copy;
  }

  get<T extends object>(collection: Collection<T>, id: string): Stored<T> | undefined {
    const row = this.#rows(collection).get(id);
    return row && decode<T>(id, row.rev, row.body);
  }

  write(write: Write): WriteResult {
    const rows = this.#rows(write.collection);
    const id = write.op === 'delete' ? write.id : write.doc.id;
    const known = rows.get(id);
    if (write.op === 'delete') {
      if (!known || (write.rev !== undefined && write.rev !== known.rev))
        return { ok: false, reason: 'conflict' };
      rows.delete(id);
      return { ok: true, rev: known.rev };
    }
    if (write.op === 'insert' ? known : known?.rev !== write.rev) return { ok: false, reason: 'conflict' };
    const encoded = encode(write.collection, write.doc);
    if (!encoded) return { ok: false, reason: 'invalid' };
    if (this.#isTaken(write.collection, id, encoded.keys)) return { ok: false, reason: 'conflict' };
    const rev = (known?.rev ?? 0) + 1;
    rows.set(id, { rev, body: encoded.body, keys: encoded.keys });
    return { ok: true, rev };
  }

  increment(counter: string, by: number): number {
    const value = (this.#counters.get(counter) ?? 0) + by;
    this.#counters.set(counter, value);
    return value;
  }

  all<T extends object>(collection: Collection<T>): Stored<T>[] {
    return [...this.#rows(collection)].map(([id, row]) => decode<T>(id, row.rev, row.body));
  }

  find<T extends object>(collection: Collection<T>, query: Query): Page<T> {
    const at = Object.keys(collection.indexes).indexOf(query.index);
    const { low, high } = keyRange(collection, query);
    const found: Place[] = [];
    for (const [id, { keys }] of this.#rows(collection)) {
      const key = keys[at];
      if (key != null && key >= low && key < high) found.push({ key, id });
    }
    const direction = query.order === 'desc' ? -1 : 1;
    found.sort((a, b) => direction * compare(a, b));
    const last = query.after === undefined ? undefined : (JSON.parse(query.after) as Place);
    const rest = last ? found.filter((place) => direction * compare(place, last) > 0) : found;
    const page = rest.slice(0, query.limit ?? 100);
    const items = page.flatMap(({ id }) => this.get(collection, id) ?? []);
    return page.length < rest.length ? { items, next: JSON.stringify(page.at(-1)) } : { items };
  }

  #rows(collection: Collection<object>): Map<string, Row> {
    const rows = this.#collections.get(collection.name) ?? new Map<string, Row>();
    this.#collections.set(collection.name, rows);
    return rows;
  }

  #isTaken(collection: Collection<object>, id: string, keys: (string | null)[]): boolean {
    return Object.values(collection.indexes).some(
      ({ unique }, at) =>
        unique &&
        keys[at] != null &&
        [...this.#rows(collection)].some(([other, row]) => other !== id && row.keys[at] === keys[at]),
    );
  }
}

function compare(a: Place, b: Place): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
