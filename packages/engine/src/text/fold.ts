import { clean } from './clean.ts';

/**
 * Lower case without any accent, `đ` as `d`, wide and circled digits as plain ones; signs stay.
 * For parsers of values, where "30.000đ" must keep its dot.
 */
export function stripAccents(s: string): string {
  const letters = clean(s).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  // Lower case may bring a new mark (İ), compatibility forms may bring a blank or an eth, which `clean` reads as đ.
  return clean(letters.normalize('NFKD').replace(/\p{M}/gu, '')).replace(/đ/g, 'd');
}

/**
 * The match key: `stripAccents`, and everything that is neither letter nor digit as one space.
 * "Uỷ ban" and "Ủy ban" → "uy ban"; only signs or emoji → "". Idempotent; NFC and NFD give the same key.
 */
export function fold(s: string): string {
  return stripAccents(s)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
