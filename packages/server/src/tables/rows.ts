import { looseParts, type RowDoc, rows as rowsCollection, type TableDoc } from '../documents.ts';
import type { Store, Stored } from '../store/store.ts';
import { forWorkspace, type WorkspaceStore } from '../store/workspace-store.ts';
import type { ReadRow } from './csv/row-checker.ts';

/** The rows of one import. A table names the one that counts, so an import becomes visible at once. */
export const partOf = (table: string, generation: number) => `${table}.${generation}`;

/** Rows of an import that never ended are swept after this. */
export const UNFINISHED_MS = 24 * 60 * 60 * 1000;
const PAGE = 1_000;

export async function storeRows(
  store: WorkspaceStore,
  part: string,
  group: readonly ReadRow[],
): Promise<void> {
  const results = await store.batch(
    group.map((row) => {
      const doc: RowDoc & { id: string } = { ...row, id: `${part}.${row.number}`, part };
      return { op: 'insert', collection: rowsCollection, doc };
    }),
  );
  if (results.some(({ ok }) => !ok)) throw new Error(`rows of ${part} were not taken`);
}

/** Marks rows as not named by any table from then on; `clearParts` removes them. */
export async function loosen(store: Store, workspace: string, part: string, at: number): Promise<void> {
  await store.insert(looseParts, { id: `${workspace}/${part}`, workspace, part, at });
}

/** The rows belong to their table now. */
export async function fasten(store: Store, workspace: string, part: string): Promise<void> {
  await store.delete(looseParts, `${workspace}/${part}`);
}

/** Removes rows whose time has come, unless a table names them after all. Safe to be cut off and begun again. */
export async function clearParts(
  store: Store,
  now: number,
  tableOf: (store: WorkspaceStore, id: string) => Promise<Stored<TableDoc> | undefined>,
): Promise<number> {
  let cleared = 0;
  for (;;) {
    const { items } = await store.find(looseParts, { index: 'byTime', to: now, limit: 100 });
    if (items.length === 0) return cleared;
    for (const { id, workspace, part } of items) {
      const own = forWorkspace(store, workspace);
      const table = await tableOf(own, part.slice(0, part.lastIndexOf('.')));
      const named = [table?.generation, table?.previous?.generation].map((generation) =>
        generation === undefined ? undefined : partOf(table?.id ?? '', generation),
      );
      if (!named.includes(part)) cleared += await deleteRows(own, part);
      await store.delete(looseParts, id);
    }
  }
}

async function deleteRows(store: WorkspaceStore, part: string): Promise<number> {
  let deleted = 0;
  for (;;) {
    const { items } = await store.find(rowsCollection, { index: 'byNumber', equals: [part], limit: PAGE });
    if (items.length === 0) return deleted;
    await store.batch(items.map(({ id }) => ({ op: 'delete', collection: rowsCollection, id })));
    deleted += items.length;
  }
}
