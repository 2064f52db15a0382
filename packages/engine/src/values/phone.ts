import { invalid, type Parsed, valid } from './result.ts';
import { loneNumber, tidy, zeroForO } from './tidy.ts';

/** A Vietnamese mobile number in its two written forms. */
export interface Phone {
  /** +84912345678 */
  e164: string;
  /** 0912345678: the form that is stored and shown. */
  national: string;
}

/** First three digits of mobile numbers in use (numbering plan of 2018 with later ranges). A setting. */
export const MOBILE_PREFIXES: readonly string[] = [
  ...['032', '033', '034', '035', '036', '037', '038', '039'],
  ...['052', '055', '056', '058', '059'],
  ...['070', '076', '077', '078', '079'],
  ...['081', '082', '083', '084', '085', '086', '087', '088', '089'],
  ...['090', '091', '092', '093', '094', '096', '097', '098', '099'],
];

/**
 * Reads a mobile number as people type it: "+84 912 345 678", "0912.345.678", "(091) 234-5678".
 * A missing 0 or a letter O is not put right; the likely number comes as `suggest`.
 * Codes: phone.invalid, phone.old (11 digits 01…), phone.landline, phone.hotline.
 */
export function parsePhone(input: string, prefixes: readonly string[] = MOBILE_PREFIXES): Parsed<Phone> {
  const digits = loneNumber(tidy(input)).replace(/[\s.()-]/g, '');
  const national = digits.replace(/^(?:\+84|0084|84(?=\d{9}$))0?/, '0');
  if (isMobile(national, prefixes)) return valid({ e164: `+84${national.slice(1)}`, national });
  if (/^01\d{9}$/.test(national)) return invalid('phone.old');
  if (/^02\d{9}$/.test(national)) return invalid('phone.landline');
  if (/^(1\d{2,3}|1[89]00\d{4,6})$/.test(digits)) return invalid('phone.hotline');
  for (const likely of [zeroForO(digits), `0${digits}`]) {
    if (isMobile(likely, prefixes)) return invalid('phone.invalid', { suggest: likely });
  }
  return invalid('phone.invalid');
}

function isMobile(national: string, prefixes: readonly string[]): boolean {
  return /^0\d{9}$/.test(national) && prefixes.includes(national.slice(0, 3));
}
