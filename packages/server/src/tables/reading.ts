import { rows as rowsCollection, type TableDoc, tables as tablesCollection } from '../documents.ts';
import { notFound } from '../errors.ts';
import type { Page, Stored } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { exportCsv } from './export.ts';
import { foldedKey, lookupRows } from './lookup.ts';
import { partOf } from './rows.ts';

export type Table = Stored<TableDoc>;
interface Paging {
  after?: string;
  limit?: number;
}

/** What can be asked of tables. */
export const reading = {
  async get(store: WorkspaceStore, id: string): Promise<Table> {
    const table = await store.get(tablesCollection, id);
    if (!table) throw notFound();
    return table;
  },

  list: (store: WorkspaceStore, paging: Paging = {}): Promise<Page<TableDoc>> =>
    store.find(tablesCollection, { index: 'byName', ...paging }),

  /** Rows in their order, or those that a look-up of `key` would find. */
  async rows(store: WorkspaceStore, id: string, { key, ...paging }: Paging & { key?: string }) {
    const table = await reading.get(store, id);
    const part = partOf(id, table.generation);
    const wanted =
      key === undefined
        ? { index: 'byNumber', equals: [part] }
        : { index: 'byKey', equals: [part, foldedKey(table, key)] };
    return store.find(rowsCollection, { ...wanted, ...paging });
  },

  lookup: lookupRows,

  /** The whole table as a CSV file that spreadsheets and `import` read. */
  async export(store: WorkspaceStore, id: string): Promise<{ name: string; text: string }> {
    const table = await reading.get(store, id);
    return { name: `${table.name}.csv`, text: await exportCsv(store, table) };
  },
};
