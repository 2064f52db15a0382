import type { JsonValue } from '@danloi/engine';
import type { ColumnDoc } from '../../documents.ts';
import { lookupKey, readCell } from '../cells.ts';
import { type FileProblem, fileProblem, isFileProblem, type RowProblem } from '../problems.ts';
import { type Decoding, detectEncoding, type Encoding } from './encoding.ts';
import { type HeaderColumn, readHeader } from './header.ts';
import { inferType } from './infer.ts';
import { BrokenRow, type CsvRecord, layoutOf, records } from './records.ts';

/** A row ready to be stored. */
export interface ReadRow {
  number: number;
  key: string;
  cells: Record<string, JsonValue>;
}

export interface PreviewColumn extends ColumnDoc {
  /** A few cells as they are in the file. */
  samples: string[];
}

/** What a file holds. */
export interface FileSummary {
  encoding: Encoding;
  delimiter: string;
  rowCount: number;
  columns: PreviewColumn[];
  key: string;
  problems: RowProblem[];
  problemCount: number;
}

/** Columns and key that a table wants of the file; without them they are found out. */
export interface Wanted {
  columns: readonly ColumnDoc[];
  key: string;
}

const SHOWN_PROBLEMS = 50;
const SAMPLES = 3;
const LOOKED_AT = 1_000;
const MAX_ROWS = 2_000_000;
const GROUP = 500;

type Column = ColumnDoc & { index: number };

/**
 * Reads a whole file: every row is checked, good rows are handed on in groups as long as no row was bad. One bad row
 * makes the whole file unusable, so nothing is handed on after it, and all its problems are counted.
 */
export async function readFile(
  bytes: Buffer,
  wanted: Wanted | undefined,
  take: (rows: ReadRow[]) => Promise<void>,
): Promise<FileSummary | FileProblem> {
  const decoding = detectEncoding(bytes);
  if (isFileProblem(decoding)) return decoding;
  const layout = layoutOf(bytes, decoding);
  const reader = new FileReader(decoding, layout.delimiter, wanted, take);
  try {
    for await (const record of records(bytes, decoding, layout)) {
      const problem = await reader.add(record);
      if (problem) return problem;
    }
  } catch (error) {
    if (!(error instanceof BrokenRow)) throw error;
    reader.broken(error.problem);
  }
  return reader.end();
}

class FileReader {
  readonly #decoding: Decoding;
  readonly #delimiter: string;
  readonly #wanted: Wanted | undefined;
  readonly #take: (rows: ReadRow[]) => Promise<void>;
  readonly #problems: RowProblem[] = [];
  #problemCount = 0;
  #header: HeaderColumn[] | undefined;
  /** First rows, kept until the types of columns are known. */
  #first: CsvRecord[] | undefined = [];
  #columns: Column[] = [];
  #samples = new Map<string, string[]>();
  #key = '';
  #rowCount = 0;
  #group: ReadRow[] = [];

  constructor(
    decoding: Decoding,
    delimiter: string,
    wanted: Wanted | undefined,
    take: (rows: ReadRow[]) => Promise<void>,
  ) {
    this.#decoding = decoding;
    this.#delimiter = delimiter;
    this.#wanted = wanted;
    this.#take = take;
  }

  async add(record: CsvRecord): Promise<FileProblem | undefined> {
    if (!this.#header) {
      const header = readHeader(record.cells);
      if (isFileProblem(header)) return header;
      this.#header = header;
      return undefined;
    }
    if (record.cells.every((cell) => cell.trim() === '')) return undefined;
    if (++this.#rowCount > MAX_ROWS) return fileProblem('table.too-many-rows');
    if (!this.#first) return this.#check(record);
    this.#first.push(record);
    return this.#first.length < LOOKED_AT ? undefined : this.#decide();
  }

  broken(problem: RowProblem): void {
    this.#note(problem);
  }

  async end(): Promise<FileSummary | FileProblem> {
    if (!this.#header || this.#rowCount + this.#problemCount === 0) return fileProblem('table.empty');
    const problem = this.#first && (await this.#decide());
    if (problem) return problem;
    if (this.#group.length > 0 && this.#problemCount === 0) await this.#take(this.#group);
    return {
      encoding: this.#decoding.encoding,
      delimiter: this.#delimiter,
      rowCount: this.#rowCount,
      columns: this.#columns.map(({ name, title, type }) => {
        return { name, title, type, samples: this.#samples.get(name) ?? [] };
      }),
      key: this.#key,
      problems: this.#problems,
      problemCount: this.#problemCount,
    };
  }

  /** Settles the columns, then checks the rows that waited for it. */
  async #decide(): Promise<FileProblem | undefined> {
    const first = this.#first ?? [];
    const cellsOf = (index: number) => first.map(({ cells }) => cells[index] ?? '');
    for (const { index, name } of this.#header ?? []) {
      const filled = cellsOf(index).filter((cell) => cell.trim() !== '');
      this.#samples.set(
        name,
        filled.slice(0, SAMPLES).map((cell) => cell.trim().slice(0, 200)),
      );
    }
    const problem = this.#wanted ? this.#match(this.#wanted) : this.#infer(cellsOf);
    if (problem) return problem;
    this.#first = undefined;
    for (const record of first) await this.#check(record);
    return undefined;
  }

  #match(wanted: Wanted): FileProblem | undefined {
    for (const column of wanted.columns) {
      const found = this.#header?.find(({ name, title }) => name === column.name || title === column.title);
      if (!found) return fileProblem('table.missing-column', { row: 1, column: column.title });
      this.#columns.push({ ...column, index: found.index });
    }
    this.#key = wanted.key;
    return undefined;
  }

  #infer(cellsOf: (index: number) => string[]): undefined {
    for (const column of this.#header ?? []) {
      this.#columns.push({ ...column, type: inferType(column.title, cellsOf(column.index)) });
    }
    const unique = this.#columns.find(({ index }) => {
      const cells = cellsOf(index);
      return cells.every((cell) => cell.trim() !== '') && new Set(cells).size === cells.length;
    });
    const candidate = this.#columns.find(({ type }) => type === 'candidate-number');
    this.#key = (candidate ?? unique ?? this.#columns[0])?.name ?? '';
  }

  async #check({ row, cells }: CsvRecord): Promise<undefined> {
    const width = (this.#header?.at(-1)?.index ?? 0) + 1;
    if (cells.length < width || cells.slice(width).some((cell) => cell.trim() !== '')) {
      this.#note({
        row,
        message: {
          vi: `Hàng có ${cells.length} ô, còn bảng có ${width} cột.`,
          en: `The row has ${cells.length} cells, the table ${width} columns.`,
        },
      });
      return;
    }
    const read: Record<string, JsonValue> = {};
    let key = '';
    for (const { index, name, title, type } of this.#columns) {
      const cell = readCell(type, cells[index] ?? '');
      if (!cell.ok) {
        this.#note({ row, column: title, message: cell.message });
        continue;
      }
      read[name] = cell.value;
      if (name !== this.#key) continue;
      key = lookupKey(type, cell.value);
      if (key === '') this.#note({ row, column: title, message: NO_KEY });
    }
    // One bad row makes the file unusable, so what follows is only checked.
    if (this.#problemCount > 0) return;
    this.#group.push({ number: row, key, cells: read });
    if (this.#group.length < GROUP) return;
    const group = this.#group;
    this.#group = [];
    await this.#take(group);
  }

  #note(problem: RowProblem): void {
    this.#problemCount++;
    if (this.#problems.length < SHOWN_PROBLEMS) this.#problems.push(problem);
  }
}

const NO_KEY = {
  vi: 'Ô dùng để tra cứu đang trống.',
  en: 'The cell that look-ups use is empty.',
};
