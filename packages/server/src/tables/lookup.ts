import { EffectError, fold, type JsonObject } from '@danloi/engine';
import { rows as rowsCollection, type TableDoc, tables as tablesCollection } from '../documents.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { type ColumnType, lookupKey } from './cells.ts';
import { partOf } from './rows.ts';

/** So many rows with a like key are looked at for the one that is written exactly so. */
const LOOKED_AT = 50;

/**
 * The rows whose key a typed text means, at most `limit`: without regard to accents, case and signs, but when some
 * are written exactly so, only those.
 */
export async function lookupRows(
  store: WorkspaceStore,
  id: string,
  column: string,
  key: string,
  limit: number,
): Promise<JsonObject[]> {
  const table = await store.get(tablesCollection, id);
  if (!table) throw new EffectError('lookup.no-table', 'the table is not there');
  if (column !== table.key) throw new EffectError('lookup.not-the-key', 'look-ups go by the key column');
  const folded = foldedKey(table, key);
  if (folded === '') return [];
  const part = partOf(id, table.generation);
  const query = { index: 'byKey', equals: [part, folded], limit: LOOKED_AT };
  const found = (await store.find(rowsCollection, query)).items.map(({ cells }) => cells);
  const exact = found.filter((cells) => sameText(cells[column], key));
  return (exact.length > 0 ? exact : found).slice(0, limit);
}

/** A typed key as the table's rows keep theirs. */
export function foldedKey(table: TableDoc, key: string): string {
  const type: ColumnType = table.columns.find(({ name }) => name === table.key)?.type ?? 'text';
  return lookupKey(type, key);
}

function sameText(cell: unknown, typed: string): boolean {
  const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
  return plain(String(cell)) === plain(typed) && fold(typed) !== '';
}
