import type { ColumnDoc } from '../../documents.ts';
import { type FileProblem, fileProblem, isFileProblem, type RowProblem } from '../problems.ts';
import { type RepeatedValue, type Settled, samplesOf, settleColumns, type Wanted } from './columns.ts';
import { detectEncoding, type Encoding } from './encoding.ts';
import { type HeaderColumn, readHeader } from './header.ts';
import { BrokenRow, type CsvRecord, layoutOf, records } from './records.ts';
import { type ReadRow, RowChecker } from './row-checker.ts';

/** What a file holds. */
export interface FileSummary {
  encoding: Encoding;
  delimiter: string;
  rowCount: number;
  columns: (ColumnDoc & { samples: string[] })[];
  /** Empty when no column can be told to be one. */
  key: string;
  /** Only without a key: what repeats in each column. */
  repeated?: RepeatedValue[];
  problems: RowProblem[];
  problemCount: number;
}

/** Takes good rows in groups. */
export type TakeRows = (rows: ReadRow[]) => Promise<void>;

/** Rows by which the columns are judged. */
const LOOKED_AT = 1_000;
const MAX_ROWS = 2_000_000;
const GROUP = 500;

/**
 * Reads a whole file: every row is checked, good rows are handed on in groups as long as no row was bad. One bad row
 * makes the whole file unusable, so nothing is handed on after it, and all its problems are counted.
 */
export async function readFile(
  bytes: Buffer,
  wanted: Wanted | undefined,
  take: TakeRows,
): Promise<FileSummary | FileProblem> {
  const decoding = detectEncoding(bytes);
  if (isFileProblem(decoding)) return decoding;
  const layout = layoutOf(bytes, decoding);
  const rows = records(bytes, decoding, layout);
  const begun = await begin(rows, wanted);
  if (isFileProblem(begun)) return begun;
  const { first, settled } = begun;
  const checker = new RowChecker(settled);
  const rowCount = await checkAll(begun, rows, checker, take);
  if (typeof rowCount !== 'number') return rowCount;
  return {
    encoding: decoding.encoding,
    delimiter: layout.delimiter,
    rowCount,
    columns: settled.columns.map(({ name, title, type, index }) => {
      return { name, title, type, samples: samplesOf(first, index) };
    }),
    key: settled.key,
    ...(settled.repeated ? { repeated: settled.repeated } : {}),
    problems: checker.problems,
    problemCount: checker.problemCount,
  };
}

interface Begun {
  settled: Settled;
  first: CsvRecord[];
  /** The file ends within the first rows, and so. */
  broken?: RowProblem;
}

const isBlank = ({ cells }: CsvRecord) => cells.every((cell) => cell.trim() === '');

/** Header and first rows, and what they make of the columns. */
async function begin(
  rows: AsyncGenerator<CsvRecord>,
  wanted: Wanted | undefined,
): Promise<Begun | FileProblem> {
  let header: HeaderColumn[] | undefined;
  const first: CsvRecord[] = [];
  let broken: RowProblem | undefined;
  try {
    while (first.length < LOOKED_AT) {
      const { value: record, done } = await rows.next();
      if (done) break;
      if (!header) {
        const read = readHeader(record.cells);
        if (isFileProblem(read)) return read;
        header = read;
      } else if (!isBlank(record)) first.push(record);
    }
  } catch (error) {
    broken = problemOf(error);
  }
  if (!header || (first.length === 0 && !broken)) return fileProblem('table.empty');
  const settled = settleColumns(header, first, wanted);
  if (isFileProblem(settled)) return settled;
  return { settled, first, ...(broken ? { broken } : {}) };
}

/** Checks the first rows and all others; gives how many there are. */
async function checkAll(
  { first, broken }: Begun,
  rest: AsyncGenerator<CsvRecord>,
  checker: RowChecker,
  take: TakeRows,
): Promise<number | FileProblem> {
  let count = 0;
  let group: ReadRow[] = [];
  const add = async (record: CsvRecord) => {
    count++;
    const row = checker.check(record);
    if (!row || checker.problemCount > 0) return;
    group.push(row);
    if (group.length < GROUP) return;
    await take(group);
    group = [];
  };
  for (const record of first) await add(record);
  try {
    for await (const record of rest) {
      if (isBlank(record)) continue;
      if (count === MAX_ROWS) return fileProblem('table.too-many-rows');
      await add(record);
    }
  } catch (error) {
    checker.note(problemOf(error));
  }
  if (broken) checker.note(broken);
  if (group.length > 0 && checker.problemCount === 0) await take(group);
  return count;
}

function problemOf(error: unknown): RowProblem {
  if (error instanceof BrokenRow) return error.problem;
  throw error;
}
