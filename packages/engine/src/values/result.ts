import type { ValueErrorCode } from './errors.ts';

/** Why a typed text is not the value asked for. `VALUE_ERRORS[code]` has the words for the citizen. */
export interface ValueError {
  ok: false;
  code: ValueErrorCode;
  /** What was probably meant: to be offered for confirmation, never taken by itself. */
  suggest?: string;
  /** The readings between which the citizen must choose. */
  candidates?: string[];
}

/** A value, or why there is none. Parsers of values never throw. */
export type Parsed<T> = { ok: true; value: T } | ValueError;

export function valid<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function invalid(code: ValueErrorCode, more: Omit<ValueError, 'ok' | 'code'> = {}): ValueError {
  return { ok: false, code, ...more };
}
