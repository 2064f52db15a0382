import { invalid, type Parsed, valid } from './result.ts';
import { tidy } from './tidy.ts';

const GROUPED = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^-?\d{1,3}(?:,\d{3}){2,}$/;
const PLAIN = /^-?\d{1,15}(?:[.,]\d{1,6})?$/;
const AMBIGUOUS = /^-?[1-9]\d{0,2},\d{3}$/;
const SMALL: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};
/** Words that change the size of the number before them: such an answer needs `parseMoney` or another question. */
const MAGNITUDES = new Set([
  'nghin',
  'ngan',
  'trieu',
  'ty',
  'ti',
  'tram',
  'chuc',
  'ta',
  'muoi',
  'ruoi',
  'k',
  'tr',
  'cu',
]);
const MAX_WORDS = 5;

/**
 * Reads one number: "12", "1.234,5", "-3", "5 người", "khoảng 25 ạ", "ba". Dot groups thousands, comma is the decimal
 * sign; a single dot that cannot group ("1.5") is read as a decimal sign; "1,234" may be either and is asked again.
 * Codes: number.invalid, number.ambiguous, number.not-whole, number.too-small, number.too-large.
 */
export function parseNumber(
  input: string,
  limits: { whole?: boolean; min?: number; max?: number } = {},
): Parsed<number> {
  const words = tidy(input).split(' ');
  const digits = words.filter((word) => /\d/.test(word));
  if (words.length > MAX_WORDS || digits.length > 1) return invalid('number.invalid');
  const text = digits[0] ?? (words.length === 1 ? words[0] : undefined) ?? '';
  if (words.length > 1 && words.some((word) => MAGNITUDES.has(word))) return invalid('number.invalid');
  if (AMBIGUOUS.test(text)) return invalid('number.ambiguous');
  const value = SMALL[text] ?? read(text);
  if (value === undefined) return invalid('number.invalid');
  if (limits.whole && !Number.isInteger(value)) return invalid('number.not-whole');
  if (limits.min !== undefined && value < limits.min) return invalid('number.too-small');
  if (limits.max !== undefined && value > limits.max) return invalid('number.too-large');
  return valid(value);
}

function read(text: string): number | undefined {
  if (GROUPED.test(text)) {
    const [whole = '', decimals] = text.includes('.') ? text.split(',') : [text];
    const digits = whole.replace(/[.,]/g, '');
    return digits.length <= 16
      ? Number(decimals === undefined ? digits : `${digits}.${decimals}`)
      : undefined;
  }
  return PLAIN.test(text) ? Number(text.replace(',', '.')) : undefined;
}
