import { dropPolite } from './polite.ts';
import { tokens } from './split.ts';

const BEFORE_NUMBER = new Set([
  'so',
  'chon',
  'muc',
  'phim',
  'nut',
  'y',
  'dap an',
  'lua chon',
  'cau',
  'thu',
  'cai',
  'cai thu',
  'cai so',
]);
const MAX_DIGITS = 3;

/**
 * The number with which a text chooses from a numbered list: "1", "1.", "(3)", "số 2", "chọn mục 4 ạ", "①".
 * Undefined when the number is part of a sentence ("1 con") or there is none.
 */
export function menuNumber(input: string): number | undefined {
  // "1.2" and "-1" are values, not choices.
  if (/\d[.,/:-]+\d|[-+]\s*\d/.test(input)) return undefined;
  const words = dropPolite(tokens(input)).map((word) => word.key);
  const last = words.pop();
  if (last === undefined || last.length > MAX_DIGITS || !/^\d+$/.test(last)) return undefined;
  const before = words.join(' ');
  const lead = words.every((word) => BEFORE_NUMBER.has(word)) || BEFORE_NUMBER.has(before);
  return lead && words.length <= 3 ? Number(last) : undefined;
}
