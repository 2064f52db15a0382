/** Reading JSON of another service: every value may be missing or of another kind than documented. */

export type Loose = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one when it is none. */
export function looseObject(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}

export function looseArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text with something in it: NFC, whole characters, at most `max` UTF-16 units. Numbers count as texts. */
export function looseText(value: unknown, max = 8_000): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.slice(0, max).toWellFormed().normalize('NFC').trim();
  return text === '' ? undefined : text;
}

/**
 * An id as a string. Ids have up to 19 digits, more than a JSON number holds: a number that has lost digits is no id.
 */
export function looseId(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? String(value) : undefined;
  return typeof value === 'string' && /^[0-9A-Za-z_-]{1,64}$/.test(value) ? value : undefined;
}

/** A whole number, also when it is written as a text. */
export function looseInteger(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined;
  if (typeof value !== 'string' || !/^-?\d{1,15}$/.test(value.trim())) return undefined;
  return Number(value);
}

/** A decimal number within bounds, also when it is written as a text; an empty text is no zero. */
export function looseDecimal(value: unknown, least: number, most: number): number | undefined {
  const written = typeof value === 'string' && /^\s*[-+]?\d{1,3}(\.\d{1,20})?\s*$/.test(value);
  const number = written ? Number(value) : value;
  return typeof number === 'number' && number >= least && number <= most ? number : undefined;
}

/** An address that may be fetched later; the guard of outbound calls decides whether it is. */
export function looseUrl(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 4_000 && /^https?:\/\/\S+$/i.test(value)
    ? value
    : undefined;
}
