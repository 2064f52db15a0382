import { numberInWords, smallNumber } from './number-words.ts';
import { invalid, type Parsed, valid } from './result.ts';
import { tidy } from './tidy.ts';

const GROUPED = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^-?\d{1,3}(?:,\d{3}){2,}$/;
const PLAIN = /^-?\d{1,15}(?:[.,]\d{1,6})?$/;
const AMBIGUOUS = /^-?[1-9]\d{0,2},\d{3}$/;
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
/** Said around a number, in words: "khoảng hai mươi người". */
const AROUND =
  /^(?:khoang |chung |co |gan |du )+|(?: (?:nguoi|con|chau|be|em|tuoi|ngay|thang|lan|cai|chiec|ban|phong|ho))+$/g;

/**
 * Reads one number: "12", "1.234,5", "-3", "5 người", "khoảng 25 ạ", "ba". Dot groups thousands, comma is the decimal
 * sign; a single dot that cannot group ("1.5") is read as a decimal sign; "1,234" may be either and is asked again.
 * Codes: number.invalid, number.ambiguous, number.not-whole, number.too-small, number.too-large.
 */
export function parseNumber(
  input: string,
  limits: { whole?: boolean; min?: number; max?: number } = {},
): Parsed<number> {
  const tidied = tidy(input);
  const words = tidied.split(' ');
  const [text, ...others] = words.filter((word) => /\d/.test(word));
  if (text !== undefined) {
    const larger = words.length > 1 && words.some((word) => MAGNITUDES.has(word));
    if (words.length > MAX_WORDS || others.length > 0 || larger) return invalid('number.invalid');
    if (AMBIGUOUS.test(text)) return invalid('number.ambiguous');
  }
  const value = text === undefined ? inWords(tidied) : read(text);
  if (value === undefined) return invalid('number.invalid');
  if (limits.whole && !Number.isInteger(value)) return invalid('number.not-whole');
  if (limits.min !== undefined && value < limits.min) return invalid('number.too-small');
  if (limits.max !== undefined && value > limits.max) return invalid('number.too-large');
  return valid(value);
}

/** "ba", "hai mươi lăm", "khoảng mười người". A lone "không" is a no, not a zero. */
function inWords(text: string): number | undefined {
  const bare = text.replace(AROUND, '');
  return bare.includes(' ') ? numberInWords(bare) : smallNumber(bare);
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
