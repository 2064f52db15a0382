import type { Store } from '../store/store.ts';
import type { Data } from './data.ts';

/** The data as a store that always answers, each call a little later: for tests without faults. */
export function plainStore(data: Data): Store {
  const soon = async <T>(run: () => T): Promise<T> => {
    await Promise.resolve();
    return run();
  };
  return {
    description: 'in memory',
    get: (collection, id) => soon(() => data.get(collection, id)),
    insert: (collection, doc) => soon(() => data.write({ op: 'insert', collection, doc })),
    replace: (collection, doc, rev) => soon(() => data.write({ op: 'replace', collection, doc, rev })),
    delete: (collection, id, rev) =>
      soon(() => data.write({ op: 'delete', collection, id, ...(rev === undefined ? {} : { rev }) }).ok),
    find: (collection, query) => soon(() => data.find(collection, query)),
    count: (collection, query) =>
      soon(() => data.find(collection, { ...query, limit: 100_000 }).items.length),
    increment: (counter, by = 1) => soon(() => data.increment(counter, by)),
    batch: (writes) => soon(() => writes.map((write) => data.write(write))),
    ping: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
