import type { JsonValue } from '../json.ts';
import { plainText } from '../template/formats.ts';
import { lookUp, render, type Scope } from '../template/render.ts';
import { clean } from '../text/clean.ts';
import { fitAt, fitWhole } from '../text/phrase.ts';
import { tokens } from '../text/split.ts';
import { matchYesNo } from '../text/yes-no.ts';
import { parsePhone } from '../values/index.ts';
import { endsOf, listOf, numberOf, orderedOf } from './operands.ts';
import { type Comparison, TAGS } from './operators.ts';
import type { Row, RowsTest } from './rows.ts';

/** What rows may look at. */
export interface Facts {
  scope: Scope;
  /** ISO. */
  today: string;
  /** Marks of the contact. */
  tags?: readonly string[];
}

/** Do the rows and groups hold, all of them or any? Nothing to hold: all does, any does not. Never throws. */
export function rowsHold({ match, rows, groups = [] }: RowsTest, facts: Facts): boolean {
  const holds = (row: Row) => rowHolds(row, facts);
  const group = (one: RowsTest) => rowsHold(one, facts);
  return match === 'all' ? rows.every(holds) && groups.every(group) : rows.some(holds) || groups.some(group);
}

/**
 * One row. What is compared follows from the value: numbers as numbers, days as days, words by their letters, where accents
 * that are left out do not matter and accents that differ do. A value that is not there only fits what denies.
 */
export function rowHolds(row: Row, facts: Facts): boolean {
  const { scope, today } = facts;
  const wanted = render(row.value ?? '', scope);
  if (row.variable === TAGS) return hasTag(facts.tags ?? [], wanted) === (row.operator === 'contains');
  const value = lookUp(row.variable, scope);
  switch (row.operator) {
    case 'is-empty':
      return isEmpty(value);
    case 'not-empty':
      return !isEmpty(value);
    case 'not-equals':
      return isEmpty(value) || !isSame(value, wanted, today);
    case 'not-contains':
      return isEmpty(value) || !contains(value, wanted, today);
    default:
      return !isEmpty(value) && compares(value, wanted, row.operator, today);
  }
}

function compares(
  value: JsonValue | undefined,
  wanted: string,
  operator: Comparison,
  today: string,
): boolean {
  switch (operator) {
    case 'equals':
      return isSame(value, wanted, today);
    case 'one-of':
      return listOf(wanted).some((one) => isSame(value, one, today));
    case 'contains':
      return contains(value, wanted, today);
    case 'starts':
      return starts(value, wanted);
    case 'before':
    case 'after':
      return inOrder(value, wanted, operator, today);
    case 'between':
      return isBetween(value, wanted, today);
    case 'age-gte':
    case 'age-lt':
      return fitsAge(value, wanted, operator, today);
    case 'past-days':
    case 'next-days':
      return isNear(value, wanted, operator, today);
    default:
      return comparesNumbers(value, wanted, operator);
  }
}

/** Nothing there: absent, blank, an empty list or object. False and 0 are values. */
function isEmpty(value: JsonValue | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value === 'object') return Object.keys(value).length === 0;
  return false;
}

/** Words of a value; of a place, its commune and province. */
export function textOf(value: JsonValue | undefined): string {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord && typeof value.text === 'string' ? value.text : plainText(value);
}

function isSame(value: JsonValue | undefined, wanted: string, today: string): boolean {
  if (typeof value === 'boolean') return matchYesNo(wanted) === (value ? 'yes' : 'no');
  if (typeof value === 'number') return numberOf(wanted) === value;
  const own = ownOrder(value);
  if (own !== undefined) return orderedOf(wanted, today)?.text === own.text;
  const text = textOf(value);
  const phone = parsePhone(wanted);
  if (phone.ok && phone.value.national === text) return true;
  const fit = fitWhole(tokens(text), tokens(wanted));
  return fit === 'same' || fit === 'fewer' || text.trim() === wanted.trim();
}

/** A list holds an item that is the same; a text holds the words one after the other. */
function contains(value: JsonValue | undefined, wanted: string, today: string): boolean {
  if (Array.isArray(value)) return value.some((item) => isSame(item, wanted, today));
  const words = tokens(textOf(value));
  const phrase = tokens(wanted);
  return phrase.length > 0 && words.some((_, at) => isFit(fitAt(words, at, phrase)));
}

function starts(value: JsonValue | undefined, wanted: string): boolean {
  const phrase = tokens(wanted);
  const text = textOf(value);
  // The digits of a number are one word: "091" begins "0912345678".
  if (/^\d+$/.test(clean(wanted))) return text.startsWith(clean(wanted));
  return phrase.length > 0 && isFit(fitAt(tokens(text), 0, phrase));
}

const isFit = (fit: string | undefined) => fit === 'same' || fit === 'fewer';

function comparesNumbers(value: JsonValue | undefined, wanted: string, operator: Comparison): boolean {
  const left = typeof value === 'string' ? numberOf(value) : value;
  const right = numberOf(wanted);
  if (typeof left !== 'number' || right === undefined) return false;
  if (operator === 'gt') return left > right;
  if (operator === 'gte') return left >= right;
  return operator === 'lt' ? left < right : left <= right;
}

/** A value that is kept as a day or a time of the day. */
function ownOrder(value: JsonValue | undefined) {
  if (typeof value !== 'string') return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return { kind: 'day', text: value } as const;
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? ({ kind: 'time', text: value } as const) : undefined;
}

function inOrder(
  value: JsonValue | undefined,
  wanted: string,
  operator: 'before' | 'after',
  today: string,
): boolean {
  const left = ownOrder(value);
  const right = orderedOf(wanted, today);
  if (left === undefined || left.kind !== right?.kind) return false;
  return operator === 'before' ? left.text < right.text : left.text > right.text;
}

function isBetween(value: JsonValue | undefined, wanted: string, today: string): boolean {
  const ends = endsOf(wanted);
  if (ends === undefined) return false;
  const [from, to] = ends;
  if (ownOrder(value) === undefined) {
    return comparesNumbers(value, from, 'gte') && comparesNumbers(value, to, 'lte');
  }
  return (
    (isSame(value, from, today) || inOrder(value, from, 'after', today)) &&
    (isSame(value, to, today) || inOrder(value, to, 'before', today))
  );
}

/** Full years, counted to the birthday; whoever was born on 29 February has it on 1 March of other years. */
function fitsAge(value: JsonValue | undefined, wanted: string, operator: Comparison, today: string): boolean {
  const years = numberOf(wanted);
  const born = ownOrder(value);
  if (years === undefined || !Number.isInteger(years) || born?.kind !== 'day') return false;
  const birthday = `${String(Number(born.text.slice(0, 4)) + years).padStart(4, '0')}${born.text.slice(4)}`;
  return today >= birthday === (operator === 'age-gte');
}

function isNear(value: JsonValue | undefined, wanted: string, operator: Comparison, today: string): boolean {
  const count = numberOf(wanted);
  const day = ownOrder(value);
  if (count === undefined || day?.kind !== 'day') return false;
  const ahead = (Date.parse(day.text) - Date.parse(today)) / 86_400_000;
  return operator === 'next-days' ? ahead >= 0 && ahead <= count : ahead <= 0 && ahead >= -count;
}

function hasTag(tags: readonly string[], wanted: string): boolean {
  const key = (tag: string) => clean(tag).toLocaleLowerCase('vi');
  return tags.some((tag) => key(tag) === key(wanted));
}
