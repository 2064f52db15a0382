import type { Collection, Page, Query, Store, Stored, Write, WriteResult } from './store.ts';

/**
 * A store handle that sees one workspace only: the workspace is part of every key and the first field of every
 * index, so there is no query that could leave it. Routes get nothing else.
 */
export interface WorkspaceStore {
  readonly workspace: string;
  get<T extends object>(collection: Collection<T>, id: string): Promise<Stored<T> | undefined>;
  insert<T extends object>(collection: Collection<T>, doc: T & { id: string }): Promise<WriteResult>;
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
  increment(counter: string, by?: number): Promise<number>;
  batch(writes: readonly Write[]): Promise<WriteResult[]>;
}

/**
 * Binds a store to one workspace. Documents are kept under `<workspace>/<id>` with a field `workspace`; both are
 * put on and taken off here. Collections used through it declare indexes whose first field is `workspace`.
 */
export function forWorkspace(store: Store, workspace: string): WorkspaceStore {
  if (!/^[a-z0-9]{8,40}$/.test(workspace)) throw new TypeError('not a workspace id');
  const key = (id: string) => `${workspace}/${id}`;
  const put = <D extends { id: string }>(doc: D): D => ({ ...doc, id: key(doc.id), workspace });
  const take = <T extends object>(doc: Stored<T>): Stored<T> => {
    const { workspace: _, ...rest } = doc as Stored<T> & { workspace: string };
    return { ...rest, id: doc.id.slice(workspace.length + 1) } as unknown as Stored<T>;
  };
  const within = <Q extends Pick<Query, 'equals'>>(query: Q): Q => ({
    ...query,
    equals: [workspace, ...(query.equals ?? [])],
  });
  return {
    workspace,
    get: async (collection, id) => {
      const doc = await store.get(collection, key(id));
      return doc && take(doc);
    },
    insert: (collection, doc) => store.insert(collection, put(doc)),
    replace: (collection, doc, rev) => store.replace(collection, put(doc), rev),
    delete: (collection, id, rev) => store.delete(collection, key(id), rev),
    find: async (collection, query) => {
      const page = await store.find(collection, within(query));
      return { ...page, items: page.items.map(take) };
    },
    count: (collection, query) => store.count(collection, within(query)),
    increment: (counter, by) => store.increment(`${workspace}/${counter}`, by),
    batch: (writes) =>
      store.batch(
        writes.map((w) => (w.op === 'delete' ? { ...w, id: key(w.id) } : { ...w, doc: put(w.doc) })),
      ),
  };
}
