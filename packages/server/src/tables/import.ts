import { type TableDoc, tables as tablesCollection } from '../documents.ts';
import { commonError } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { Store, Stored } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { readInWorker } from './csv/run.ts';
import type { TableDefinition } from './definition.ts';
import { badFile, badRows } from './errors.ts';
import { isFileProblem } from './problems.ts';
import { fasten, loosen, partOf, storeRows, UNFINISHED_MS } from './rows.ts';

export interface Import {
  id: string;
  definition: TableDefinition;
  bytes: Buffer;
  /** The table whose rows are replaced. */
  old?: Stored<TableDoc>;
}

/**
 * Stores the rows of a file as a new generation, which the table names only when all are there. Until then they are
 * loose: an import that is cut off anywhere leaves the table as it was, and its rows are swept.
 */
export async function importRows(
  { store, platform }: { store: Store; platform: Pick<Platform, 'now' | 'after'> },
  own: WorkspaceStore,
  { id, definition, bytes, old }: Import,
): Promise<Stored<TableDoc>> {
  const generation = await own.increment(`table-generations/${id}`);
  const part = partOf(id, generation);
  const now = platform.now();
  await loosen(store, own.workspace, part, now + UNFINISHED_MS);
  const drop = async () => {
    await fasten(store, own.workspace, part);
    await loosen(store, own.workspace, part, now);
  };
  const summary = await readInWorker(platform, bytes, definition, (rows) => storeRows(own, part, rows)).catch(
    async (error) => {
      await drop();
      throw error;
    },
  );
  if (isFileProblem(summary) || summary.problemCount > 0) {
    await drop();
    throw isFileProblem(summary) ? badFile(summary) : badRows(summary.problems, summary.problemCount);
  }
  const { name, columns, key } = definition;
  const { rowCount } = summary;
  const doc: TableDoc & { id: string } = {
    id,
    name,
    columns,
    key,
    generation,
    rowCount,
    importedAt: platform.now(),
  };
  const result = old
    ? await own.replace(tablesCollection, { ...doc, previous: asPrevious(old) }, old.rev)
    : await own.insert(tablesCollection, doc);
  if (!result.ok) {
    await drop();
    throw commonError('write.conflict');
  }
  await fasten(store, own.workspace, part);
  if (old?.previous) await loosen(store, own.workspace, partOf(id, old.previous.generation), now);
  return { ...doc, ...(old ? { previous: asPrevious(old) } : {}), rev: result.rev };
}

function asPrevious({ generation, rowCount, columns, key }: TableDoc): NonNullable<TableDoc['previous']> {
  return { generation, rowCount, columns, key };
}
