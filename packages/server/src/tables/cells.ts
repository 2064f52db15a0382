import type { JsonValue, Text } from '@danloi/engine';
import { fold } from '@danloi/engine/text';
import {
  parseCandidateNumber,
  parseDate,
  parseMoney,
  parseNumber,
  parsePhone,
  parseScore,
} from '@danloi/engine/values';
import type { ColumnDoc } from '../documents.ts';

export type ColumnType = ColumnDoc['type'];
export const COLUMN_TYPES = [
  'text',
  'number',
  'date',
  'phone',
  'money',
  'score',
  'candidate-number',
] as const satisfies ColumnType[];

export type Cell = { ok: true; value: JsonValue } | { ok: false; message: Text };

const MAX_CELL = 10_000;
/** Councils were renumbered in 2026; a table may be of either time. */
const EXAM_YEARS = [2026, 2025];

const WRONG: Readonly<Record<ColumnType, Text>> = {
  text: { vi: 'dài quá 10.000 ký tự', en: 'is longer than 10,000 characters' },
  number: { vi: 'không phải một số', en: 'is not a number' },
  date: { vi: 'không phải một ngày (ví dụ 24/11/2026)', en: 'is not a date (such as 24/11/2026)' },
  phone: { vi: 'không phải số điện thoại', en: 'is not a telephone number' },
  money: { vi: 'không phải số tiền', en: 'is not an amount of money' },
  score: { vi: 'không phải điểm từ 0 đến 10', en: 'is not a score from 0 to 10' },
  'candidate-number': {
    vi: 'không phải số báo danh 8 chữ số',
    en: 'is not a candidate number of 8 digits',
  },
};

/** Reads a cell as its column's type. An empty cell is null in every type: nothing is known, not zero. */
export function readCell(type: ColumnType, input: string): Cell {
  const text = input.normalize('NFC').trim();
  if (text === '') return { ok: true, value: null };
  const value = text.length > MAX_CELL ? undefined : READ[type](text);
  if (value !== undefined) return { ok: true, value };
  const { vi, en } = type === 'text' || text.length > MAX_CELL ? WRONG.text : WRONG[type];
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  const lost = type === 'candidate-number' && /^\d{7}$/.test(text);
  return {
    ok: false,
    message: {
      vi: `“${shown}” ${vi}${lost ? '; có thể bảng tính đã bỏ mất số 0 ở đầu' : ''}.`,
      en: `“${shown}” ${en}${lost ? '; the spreadsheet may have dropped its leading 0' : ''}.`,
    },
  };
}

const READ: Readonly<Record<ColumnType, (text: string) => JsonValue | undefined>> = {
  text: (text) => text,
  // Digits only: a unit or a word would be lost.
  number: (text) => (/^[+-]?[\d.,]+$/.test(text) ? taken(parseNumber(text)) : undefined),
  date: (text) => taken(parseDate(text)),
  phone: readPhone,
  money: (text) => taken(parseMoney(text))?.vnd,
  score: (text) => taken(parseScore(text)),
  'candidate-number': readCandidateNumber,
};

function taken<T>(parsed: { ok: true; value: T } | { ok: false }): T | undefined {
  return parsed.ok ? parsed.value : undefined;
}

/** Offices have landlines and short numbers too; they are kept as digits. */
function readPhone(text: string): string | undefined {
  const parsed = parsePhone(text);
  if (parsed.ok) return parsed.value.national;
  const office = parsed.code === 'phone.landline' || parsed.code === 'phone.hotline';
  return office ? text.replace(/\D/g, '') : undefined;
}

function readCandidateNumber(text: string): string | undefined {
  for (const year of EXAM_YEARS) {
    const parsed = parseCandidateNumber(text, year);
    if (parsed.ok) return parsed.value.number;
  }
  return undefined;
}

const MAX_KEY = 200;

/**
 * The form in which keys are compared: a typed value as the column reads it, else without accents, signs, blanks and
 * case. "51A-123.45" finds "51a 12345".
 */
export function lookupKey(type: ColumnType, value: JsonValue): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const read = type === 'text' ? undefined : READ[type](text);
  const plain = typeof read === 'string' || typeof read === 'number' ? String(read) : text;
  return fold(plain).replaceAll(' ', '').slice(0, MAX_KEY);
}

/** The cell as a person wrote or would write it: what an export holds, readable again by `readCell`. */
export function writeCell(type: ColumnType, value: JsonValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'number') return String(value);
  const [whole = '', decimals] = String(value).split('.');
  if (decimals === undefined) return whole;
  // Three decimals behind a comma could be read as thousands.
  return `${whole},${decimals.length === 3 && type === 'number' ? `${decimals}0` : decimals}`;
}
