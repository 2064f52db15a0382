import { EffectError, fold, type JsonObject } from '@danloi/engine';
import { rows as rowsCollection, type TableDoc, tables as tablesCollection } from '../documents.ts';
import { commonError, notFound } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { Page, Store, Stored } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { lookupKey } from './cells.ts';
import { checkDefinition, type TableDefinition } from './definition.ts';
import { nothingToUndo } from './errors.ts';
import { exportCsv } from './export.ts';
import { importRows } from './import.ts';
import { clearParts, loosen, partOf } from './rows.ts';
import { type FileSummary, readFileSummary } from './summary.ts';

export interface TablesDeps {
  store: Store;
  platform: Pick<Platform, 'now' | 'randomId' | 'after' | 'log'>;
}

type Table = Stored<TableDoc>;
interface Paging {
  after?: string;
  limit?: number;
}

/** Data tables of a workspace: imported from CSV, looked up by flows. */
export type Tables = ReturnType<typeof createTables>;

const LOOKED_AT = 50;

export function createTables(deps: TablesDeps) {
  const { platform } = deps;

  const get = async (store: WorkspaceStore, id: string): Promise<Table> => {
    const table = await store.get(tablesCollection, id);
    if (!table) throw notFound();
    return table;
  };

  const change = async (
    store: WorkspaceStore,
    id: string,
    patch: (table: Table) => TableDoc,
  ): Promise<Table> => {
    const table = await get(store, id);
    const { rev, ...doc } = { ...patch(table), id, rev: table.rev };
    const result = await store.replace(tablesCollection, doc, rev);
    if (!result.ok) throw commonError('write.conflict');
    return { ...doc, rev: result.rev };
  };

  /** Cleaning up may wait: what it misses now, the next sweep finds. */
  const clearSoon = () => {
    sweep().catch((err) => platform.log.warn({ err }, 'old rows were not removed yet'));
  };

  const sweep = (): Promise<number> =>
    clearParts(deps.store, platform.now(), (store, id) => store.get(tablesCollection, id));

  const importInto = async (
    store: WorkspaceStore,
    id: string,
    definition: TableDefinition,
    bytes: Buffer,
    old?: Table,
  ): Promise<Table> => {
    checkDefinition(definition);
    const table = await importRows(deps, store, { id, definition, bytes, ...(old ? { old } : {}) });
    clearSoon();
    return table;
  };

  return {
    /** What a file holds, before anything is stored. Throws an `AppError` for a file that is no table. */
    preview: (bytes: Buffer): Promise<FileSummary> => readFileSummary(platform, bytes),

    /** A new table from a file: there with all its rows, or not at all. */
    create: (store: WorkspaceStore, definition: TableDefinition, bytes: Buffer, id = platform.randomId()) =>
      importInto(store, id, definition, bytes),

    /** Replaces all rows at once; the old ones are kept for `undo`. */
    async import(
      store: WorkspaceStore,
      id: string,
      definition: TableDefinition,
      bytes: Buffer,
    ): Promise<Table> {
      return importInto(store, id, definition, bytes, await get(store, id));
    },

    /** Takes the rows of the import before; once more goes forward again. */
    undo: (store: WorkspaceStore, id: string): Promise<Table> =>
      change(store, id, (table) => {
        const { previous, generation, rowCount, columns, key } = table;
        if (!previous) throw nothingToUndo();
        const now = { importedAt: platform.now(), previous: { generation, rowCount, columns, key } };
        return { ...table, ...previous, ...now };
      }),

    rename: (store: WorkspaceStore, id: string, name: string): Promise<Table> =>
      change(store, id, (table) => ({ ...table, name })),

    async remove(store: WorkspaceStore, id: string): Promise<void> {
      const table = await get(store, id);
      const generations = [table.generation, table.previous?.generation].filter((g) => g !== undefined);
      for (const generation of generations) {
        await loosen(deps.store, store.workspace, partOf(id, generation), platform.now());
      }
      if (!(await store.delete(tablesCollection, id, table.rev))) throw commonError('write.conflict');
      clearSoon();
    },

    get,

    list: (store: WorkspaceStore, paging: Paging = {}): Promise<Page<TableDoc>> =>
      store.find(tablesCollection, { index: 'byName', ...paging }),

    /** Rows in their order, or those that a look-up of `key` would find. */
    async rows(store: WorkspaceStore, id: string, { key, ...paging }: Paging & { key?: string }) {
      const table = await get(store, id);
      const part = partOf(id, table.generation);
      if (key === undefined)
        return store.find(rowsCollection, { index: 'byNumber', equals: [part], ...paging });
      const folded = lookupKey(keyType(table), key);
      return store.find(rowsCollection, { index: 'byKey', equals: [part, folded], ...paging });
    },

    /**
     * The rows whose key a typed text means, at most `limit`: without regard to accents, case and signs, but when some
     * are written exactly so, only those.
     */
    async lookup(
      store: WorkspaceStore,
      id: string,
      column: string,
      key: string,
      limit: number,
    ): Promise<JsonObject[]> {
      const table = await store.get(tablesCollection, id);
      if (!table) throw new EffectError('lookup.no-table', 'the table is not there');
      if (column !== table.key) throw new EffectError('lookup.not-the-key', 'look-ups go by the key column');
      const folded = lookupKey(keyType(table), key);
      if (folded === '') return [];
      const part = partOf(id, table.generation);
      const query = { index: 'byKey', equals: [part, folded], limit: LOOKED_AT };
      const found = (await store.find(rowsCollection, query)).items.map(({ cells }) => cells);
      const exact = found.filter((cells) => sameText(cells[column], key));
      return (exact.length > 0 ? exact : found).slice(0, limit);
    },

    /** The whole table as a CSV file that spreadsheets and `import` read. */
    async export(store: WorkspaceStore, id: string): Promise<{ name: string; text: string }> {
      const table = await get(store, id);
      return { name: `${table.name}.csv`, text: await exportCsv(store, table) };
    },

    /** Removes rows that no table names any more, and those of imports that never ended. */
    sweep,
  };
}

function keyType(table: TableDoc): TableDoc['columns'][number]['type'] {
  return table.columns.find(({ name }) => name === table.key)?.type ?? 'text';
}

function sameText(cell: unknown, typed: string): boolean {
  const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
  return plain(String(cell)) === plain(typed) && fold(typed) !== '';
}
