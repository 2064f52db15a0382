import type { Collection, Page, Store, Stored, Write } from './store.ts';

/** Where a sealed text belongs; it opens nowhere else. */
interface Place {
  workspace: string;
  kind: string;
  id: string;
  field: string;
}

export interface Sealing {
  sealAtRest(place: Place, text: string): string;
  openAtRest(place: Place, sealed: string): string;
}

/**
 * The same store, but the `sealed` fields of a collection are written as one sealed text each and come back as they were:
 * what citizens said lies in clear neither in the database nor in its log or backups. A field that an earlier release
 * stored in clear is read as it is and sealed with the next write.
 */
export function sealStore(store: Store, sealing: Sealing): Store {
  const placeOf = (collection: Collection<object>, id: string, field: string): Place => ({
    workspace: '',
    kind: collection.name,
    id: id.replaceAll('|', '/'),
    field,
  });

  const close = <D extends { id: string } & object>(collection: Collection<object>, doc: D): D => {
    if (collection.sealed === undefined) return doc;
    const closed: Record<string, unknown> = { ...doc };
    for (const field of collection.sealed) {
      const value = closed[field];
      if (value === undefined) continue;
      closed[field] = sealing.sealAtRest(placeOf(collection, doc.id, field), JSON.stringify(value));
    }
    return closed as D;
  };

  const open = <T extends object>(collection: Collection<T>, doc: Stored<T>): Stored<T> => {
    if (collection.sealed === undefined) return doc;
    const opened = { ...(doc as object) } as Record<string, unknown>;
    for (const field of collection.sealed) {
      const value = opened[field];
      if (!isSealed(value)) continue;
      opened[field] = JSON.parse(sealing.openAtRest(placeOf(collection, doc.id, field), value));
    }
    return opened as object as Stored<T>;
  };

  const closeWrite = (write: Write): Write =>
    write.op === 'delete' ? write : { ...write, doc: close(write.collection, write.doc) };

  return {
    description: store.description,
    async get(collection, id) {
      const doc = await store.get(collection, id);
      return doc && open(collection, doc);
    },
    insert: (collection, doc) => store.insert(collection, close(collection, doc)),
    replace: (collection, doc, rev) => store.replace(collection, close(collection, doc), rev),
    delete: (collection, id, rev) => store.delete(collection, id, rev),
    async find<T extends object>(
      collection: Collection<T>,
      query: Parameters<Store['find']>[1],
    ): Promise<Page<T>> {
      const page = await store.find(collection, query);
      return { ...page, items: page.items.map((doc) => open(collection, doc)) };
    },
    count: (collection, query) => store.count(collection, query),
    increment: (counter, by) => store.increment(counter, by),
    batch: (writes) => store.batch(writes.map(closeWrite)),
    ping: () => store.ping(),
    close: () => store.close(),
  };
}

const isSealed = (value: unknown): value is string => typeof value === 'string' && value.startsWith('v1.');
