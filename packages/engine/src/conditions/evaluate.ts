import type { Row } from '../compile/vocabulary.ts';
import type { JsonValue } from '../json.ts';
import { plainText } from '../template/formats.ts';
import { lookUp, render, type Scope } from '../template/render.ts';
import { fitAt, fitWhole } from '../text/phrase.ts';
import { tokens } from '../text/split.ts';
import { matchYesNo } from '../text/yes-no.ts';
import { parseDate, parseNumber, parsePhone } from '../values/index.ts';

/** Do the rows hold, all of them or any? No rows: all holds, any does not. Never throws. */
export function rowsHold(match: 'all' | 'any', rows: readonly Row[], scope: Scope, today: string): boolean {
  const holds = (row: Row) => rowHolds(row, scope, today);
  return match === 'all' ? rows.every(holds) : rows.some(holds);
}

/**
 * One row. What is compared follows from the value: numbers as numbers, days as days, words by their letters, where accents
 * that are left out do not matter and accents that differ do. A value that is not there only fits `is-empty` and `not-equals`.
 */
export function rowHolds(row: Row, scope: Scope, today: string): boolean {
  const value = lookUp(row.variable, scope);
  const wanted = render(row.value ?? '', scope);
  switch (row.operator) {
    case 'is-empty':
      return isEmpty(value);
    case 'not-empty':
      return !isEmpty(value);
    case 'equals':
      return !isEmpty(value) && isSame(value, wanted, today);
    case 'not-equals':
      return isEmpty(value) || !isSame(value, wanted, today);
    case 'contains':
      return !isEmpty(value) && contains(plainText(value), wanted);
    case 'before':
    case 'after':
      return comparesDays(value, wanted, row.operator, today);
    default:
      return comparesNumbers(value, wanted, row.operator);
  }
}

/** Nothing there: absent, blank, an empty list or object. False and 0 are values. */
function isEmpty(value: JsonValue | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value === 'object') return Object.keys(value).length === 0;
  return false;
}

function isSame(value: JsonValue | undefined, wanted: string, today: string): boolean {
  if (typeof value === 'boolean') return matchYesNo(wanted) === (value ? 'yes' : 'no');
  if (typeof value === 'number') return numberOf(wanted) === value;
  const text = plainText(value);
  if (typeof value === 'string' && isDay(value)) {
    const day = parseDate(wanted, today);
    return day.ok && day.value === value;
  }
  const phone = parsePhone(wanted);
  if (phone.ok && phone.value.national === text) return true;
  const fit = fitWhole(tokens(text), tokens(wanted));
  return fit === 'same' || fit === 'fewer' || text.trim() === wanted.trim();
}

function contains(text: string, wanted: string): boolean {
  const words = tokens(text);
  const phrase = tokens(wanted);
  if (phrase.length === 0) return false;
  return words.some((_, at) => {
    const fit = fitAt(words, at, phrase);
    return fit === 'same' || fit === 'fewer';
  });
}

function comparesNumbers(value: JsonValue | undefined, wanted: string, operator: Row['operator']): boolean {
  const left = typeof value === 'string' ? numberOf(value) : value;
  const right = numberOf(wanted);
  if (typeof left !== 'number' || right === undefined) return false;
  if (operator === 'gt') return left > right;
  if (operator === 'gte') return left >= right;
  return operator === 'lt' ? left < right : left <= right;
}

function comparesDays(
  value: JsonValue | undefined,
  wanted: string,
  operator: 'before' | 'after',
  today: string,
): boolean {
  const day = parseDate(wanted, today);
  if (typeof value !== 'string' || !isDay(value) || !day.ok) return false;
  return operator === 'before' ? value < day.value : value > day.value;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function numberOf(text: string): number | undefined {
  const number = parseNumber(text);
  if (number.ok) return number.value;
  return /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}
