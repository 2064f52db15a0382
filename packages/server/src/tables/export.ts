import { csvSafe } from '@danloi/engine';
import { rows as rowsCollection, type TableDoc } from '../documents.ts';
import type { Stored } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { writeCell } from './cells.ts';
import { partOf } from './rows.ts';

const PAGE = 1_000;
/** Lets spreadsheets see that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** The rows as CSV. A text that a spreadsheet would take for a formula gets an apostrophe; numbers of ours are none. */
export async function exportCsv(store: WorkspaceStore, table: Stored<TableDoc>): Promise<string> {
  const part = partOf(table.id, table.generation);
  const lines = [table.columns.map(({ title }) => quoted(csvSafe(title))).join(',')];
  let after: string | undefined;
  do {
    const page = await store.find(rowsCollection, {
      index: 'byNumber',
      equals: [part],
      limit: PAGE,
      ...(after ? { after } : {}),
    });
    for (const { cells } of page.items) {
      const line = table.columns.map(({ name, type }) => {
        const value = Object.hasOwn(cells, name) ? cells[name] : undefined;
        const text = writeCell(type, value);
        return quoted(typeof value === 'number' ? text : csvSafe(text));
      });
      lines.push(line.join(','));
    }
    after = page.next;
  } while (after);
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}
