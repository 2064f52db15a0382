import type { JsonValue } from '@danloi/engine';
import { lookupKey, readCell } from '../cells.ts';
import type { RowProblem } from '../problems.ts';
import type { Settled } from './columns.ts';
import type { CsvRecord } from './records.ts';

/** A row ready to be stored. */
export interface ReadRow {
  number: number;
  key: string;
  cells: Record<string, JsonValue>;
}

const SHOWN_PROBLEMS = 50;

const NO_KEY = {
  vi: 'Ô dùng để tra cứu đang trống.',
  en: 'The cell that look-ups use is empty.',
};

/** Checks rows against the columns; lists the first problems and counts them all. */
export class RowChecker {
  readonly problems: RowProblem[] = [];
  problemCount = 0;
  readonly #settled: Settled;

  constructor(settled: Settled) {
    this.#settled = settled;
  }

  /** The row as it is stored; undefined when something is wrong in it. */
  check({ row, cells }: CsvRecord): ReadRow | undefined {
    const { columns, key: keyName, width } = this.#settled;
    if (cells.length < width || cells.slice(width).some((cell) => cell.trim() !== '')) {
      const vi = `Hàng có ${cells.length} ô, còn bảng có ${width} cột.`;
      const en = `The row has ${cells.length} cells, the table ${width} columns.`;
      this.note({ row, message: { vi, en } });
      return undefined;
    }
    const before = this.problemCount;
    const read: Record<string, JsonValue> = {};
    let key = '';
    for (const { index, name, title, type } of columns) {
      const cell = readCell(type, cells[index] ?? '');
      if (!cell.ok) {
        this.note({ row, column: title, message: cell.message });
        continue;
      }
      read[name] = cell.value;
      if (name !== keyName) continue;
      key = lookupKey(type, cell.value);
      if (key === '') this.note({ row, column: title, message: NO_KEY });
    }
    return this.problemCount === before ? { number: row, key, cells: read } : undefined;
  }

  note(problem: RowProblem): void {
    this.problemCount++;
    if (this.problems.length < SHOWN_PROBLEMS) this.problems.push(problem);
  }
}
