// The text part alone: this runs in a thread that starts for each file.
import { fold } from '@danloi/engine/text';
import { type ColumnType, readCell } from '../cells.ts';

/** So many of the filled cells must fit; the rest are shown as problems instead of making all of it text. */
const ENOUGH = 0.95;

/** The type that a column's cells have, judged by some of them and by its title. Text when nothing else is clear. */
export function inferType(title: string, cells: readonly string[]): ColumnType {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0) return 'text';
  const named = fold(title);
  const fits = (type: ColumnType) =>
    filled.filter((cell) => readCell(type, cell).ok).length >= filled.length * ENOUGH;
  if (/^(sbd|so bao danh|sobaodanh)$/.test(named)) return 'candidate-number';
  if (/\b(dien thoai|sdt|phone|hotline)\b/.test(named) && fits('phone')) return 'phone';
  if (/\b(le phi|phi|gia|so tien|muc thu)\b/.test(named) && isMoney(filled) && fits('money')) return 'money';
  // A code with leading zeros, or of more digits than a number keeps, is a text.
  if (filled.some((cell) => /^0\d/.test(cell) || /^\d{10,}$/.test(cell))) return dateOrText(filled, fits);
  if (fits('number')) return isScore(filled) ? 'score' : 'number';
  return dateOrText(filled, fits);
}

function dateOrText(filled: readonly string[], fits: (type: ColumnType) => boolean): ColumnType {
  return filled.some((cell) => /\d[/-]\d|\d\.\d+\.\d{4}/.test(cell)) && fits('date') ? 'date' : 'text';
}

/** Amounts only, without "for each …", which a number would lose. */
function isMoney(filled: readonly string[]): boolean {
  return !filled.some((cell) => cell.includes('/'));
}

/** 0 to 10 with decimals, as in exams; whole numbers alone could count anything. */
function isScore(filled: readonly string[]): boolean {
  return (
    filled.some((cell) => /^\d{1,2}[.,]\d{1,2}$/.test(cell)) &&
    filled.every((cell) => readCell('score', cell).ok)
  );
}
