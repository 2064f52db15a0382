import type { ColumnDoc } from '../../documents.ts';
import { lookupKey, readCell } from '../cells.ts';
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

/** A value that stands in several rows of a column; rows as a spreadsheet counts them, the first few. */
export interface RepeatedValue {
  column: string;
  value: string;
  rows: number[];
}

export interface Settled {
  columns: PlacedColumn[];
  key: string;
  /** Why no column is a key, one value that repeats for each; only when none is. */
  repeated?: RepeatedValue[];
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

/** The key is the candidate number, else the first column, of those whose cells are all there and all different. */
function infer(header: readonly HeaderColumn[], first: readonly CsvRecord[]): Omit<Settled, 'width'> {
  const cellsOf = (index: number) => first.map(({ cells }) => cells[index] ?? '');
  const columns = header.map((column) => ({
    ...column,
    type: inferType(column.title, cellsOf(column.index)),
  }));
  const full = columns.filter(({ index }) => cellsOf(index).every((cell) => cell.trim() !== ''));
  const unique = full.filter((column) => repeatedIn(column, first) === undefined);
  const key = unique.find(({ type }) => type === 'candidate-number') ?? unique[0];
  if (key) return { columns, key: key.name };
  const repeated = columns.flatMap((column) => repeatedIn(column, first) ?? []);
  return { columns, key: '', repeated };
}

const SHOWN_ROWS = 5;

/** The first value of a column that stands in several rows, as look-ups compare it. */
function repeatedIn(
  { index, title, type }: PlacedColumn,
  rows: readonly CsvRecord[],
): RepeatedValue | undefined {
  const seen = new Map<string, RepeatedValue>();
  for (const { row, cells } of rows) {
    const value = (cells[index] ?? '').trim().slice(0, MAX_SAMPLE);
    const cell = readCell(type, value);
    const key = cell.ok ? lookupKey(type, cell.value) : value;
    if (key === '') continue;
    const found = seen.get(key);
    if (found) found.rows.push(row);
    else seen.set(key, { column: title, value, rows: [row] });
  }
  const found = [...seen.values()].find((one) => one.rows.length > 1);
  return found && { ...found, rows: found.rows.slice(0, SHOWN_ROWS) };
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
