import type { ColumnDoc } from '../../documents.ts';
import { type FileProblem, fileProblem } from '../problems.ts';
import type { HeaderColumn } from './header.ts';
import { inferType } from './infer.ts';
import type { CsvRecord } from './records.ts';

/** Columns and key that a table wants of the file; without them they are found out. */
export interface Wanted {
  columns: readonly ColumnDoc[];
  key: string;
}

/** A column of a table and its place in a row of the file. */
interface PlacedColumn extends ColumnDoc {
  index: number;
}

export interface Settled {
  columns: PlacedColumn[];
  key: string;
  /** Cells that every row has. */
  width: number;
}

/** Which columns the table has, judged by the header and the first rows; a problem when one that is wanted lacks. */
export function settleColumns(
  header: readonly HeaderColumn[],
  first: readonly CsvRecord[],
  wanted: Wanted | undefined,
): Settled | FileProblem {
  const width = (header.at(-1)?.index ?? 0) + 1;
  if (!wanted) return { ...infer(header, first), width };
  const columns: PlacedColumn[] = [];
  for (const column of wanted.columns) {
    const found = header.find(({ name, title }) => name === column.name || title === column.title);
    if (!found) return fileProblem('table.missing-column', { row: 1, column: column.title });
    columns.push({ ...column, index: found.index });
  }
  return { columns, key: wanted.key, width };
}

/** The key is the candidate number, else the first column whose cells are all different. */
function infer(header: readonly HeaderColumn[], first: readonly CsvRecord[]): Omit<Settled, 'width'> {
  const cellsOf = (index: number) => first.map(({ cells }) => cells[index] ?? '');
  const columns = header.map((column) => ({
    ...column,
    type: inferType(column.title, cellsOf(column.index)),
  }));
  const candidate = columns.find(({ type }) => type === 'candidate-number');
  const unique = columns.find(({ index }) => {
    const cells = cellsOf(index);
    return cells.every((cell) => cell.trim() !== '') && new Set(cells).size === cells.length;
  });
  return { columns, key: (candidate ?? unique ?? columns[0])?.name ?? '' };
}

const SAMPLES = 3;
const MAX_SAMPLE = 200;

/** A few cells of a column as they are in the file. */
export function samplesOf(first: readonly CsvRecord[], index: number): string[] {
  const cells = first.map((record) => (record.cells[index] ?? '').trim());
  return cells
    .filter((cell) => cell !== '')
    .slice(0, SAMPLES)
    .map((cell) => cell.slice(0, MAX_SAMPLE));
}
