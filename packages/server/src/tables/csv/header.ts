// The text part alone: this runs in a thread that starts for each file.
import { fold } from '@danloi/engine/text';
import { type FileProblem, fileProblem } from '../problems.ts';

/** A column as the file names it. */
export interface HeaderColumn {
  /** Place in a row. */
  index: number;
  /** ASCII name, made from the title. */
  name: string;
  title: string;
}

const MAX_COLUMNS = 200;
const MAX_NAME = 40;
/** Numbers, dates, codes of digits. */
const DATA = /^[+-]?\d[\d.,/:\s-]*$/;

/** The columns that the first row names; a problem when it names none, or two alike. */
export function readHeader(cells: readonly string[]): HeaderColumn[] | FileProblem {
  const titles = cells.map((cell) => cell.normalize('NFC').replace(/\s+/g, ' ').trim());
  while (titles.at(-1) === '') titles.pop();
  if (titles.length > MAX_COLUMNS) return fileProblem('table.too-many-columns');
  const filled = titles.filter((title) => title !== '');
  const data = filled.filter((title) => DATA.test(title));
  if (filled.length === 0 || data.length * 2 >= filled.length)
    return fileProblem('table.no-header', { row: 1 });
  const columns: HeaderColumn[] = [];
  for (const [index, title] of titles.entries()) {
    if (title === '') return fileProblem('table.no-header', { row: 1, column: `${index + 1}` });
    const name = columnName(title, index);
    if (columns.some((column) => column.name === name)) {
      return fileProblem('table.duplicate-header', { row: 1, column: title });
    }
    columns.push({ index, name, title: title.slice(0, 200) });
  }
  return columns;
}

/** "Vật lí" → `vat_li`: a name that texts of a flow can use. */
function columnName(title: string, index: number): string {
  const name = fold(title)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, MAX_NAME);
  if (name === '') return `cot_${index + 1}`;
  return /^\d/.test(name) ? `cot_${name}`.slice(0, MAX_NAME) : name;
}
