import { type TableDoc, tables as tablesCollection } from '../documents.ts';
import { commonError } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { Store } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { checkDefinition, type TableDefinition } from './definition.ts';
import { nothingToUndo } from './errors.ts';
import { importRows } from './import.ts';
import { reading, type Table } from './reading.ts';
import { clearParts, loosen, partOf } from './rows.ts';
import { type FileSummary, readFileSummary } from './summary.ts';

export interface TablesDeps {
  store: Store;
  platform: Pick<Platform, 'now' | 'randomId' | 'after' | 'log'>;
}

/** Data tables of a workspace: imported from CSV, looked up by flows. */
export type Tables = ReturnType<typeof createTables>;

export function createTables(deps: TablesDeps) {
  const { platform } = deps;

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
    ...reading,

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
      return importInto(store, id, definition, bytes, await reading.get(store, id));
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
      const table = await reading.get(store, id);
      const generations = [table.generation, table.previous?.generation].filter((g) => g !== undefined);
      for (const generation of generations) {
        await loosen(deps.store, store.workspace, partOf(id, generation), platform.now());
      }
      if (!(await store.delete(tablesCollection, id, table.rev))) throw commonError('write.conflict');
      clearSoon();
    },

    /** Removes rows that no table names any more, and those of imports that never ended. */
    sweep,
  };
}

async function change(store: WorkspaceStore, id: string, patch: (table: Table) => TableDoc): Promise<Table> {
  const table = await reading.get(store, id);
  const { rev, ...doc } = { ...patch(table), id, rev: table.rev };
  const result = await store.replace(tablesCollection, doc, rev);
  if (!result.ok) throw commonError('write.conflict');
  return { ...doc, rev: result.rev };
}
