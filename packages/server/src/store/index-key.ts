import type { Collection, IndexDefinition, IndexValue, Query } from './store.ts';

/**
 * An index is kept as one text per document: its values one after the other, written so that plain comparison of
 * bytes gives their order. So both stores order, page and compare alike, and a query is one range of one column.
 */
const END = '\u0001';
const ESCAPE = '\u0002';
/** Greater than the first letter of every value. */
const AFTER = 't';
/** Real databases refuse or slow down on longer keys. */
const MAX_KEY_BYTES = 2_000;

const view = new DataView(new ArrayBuffer(8));

function sortableNumber(value: number): string {
  // Adding 0 makes -0 the same as 0.
  view.setFloat64(0, value + 0);
  const negative = view.getUint32(0) >= 0x8000_0000;
  const high = negative ? ~view.getUint32(0) >>> 0 : (view.getUint32(0) | 0x8000_0000) >>> 0;
  const low = negative ? ~view.getUint32(4) >>> 0 : view.getUint32(4);
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

/** The three lowest characters are written with an escape, so that a shorter text comes before a longer one. */
function escapeText(text: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 2) continue;
    out += `${text.slice(from, i)}${ESCAPE}${code}`;
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

function isIndexValue(value: unknown): value is IndexValue {
  return typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string';
}

function part(value: IndexValue): string {
  return typeof value === 'number' ? `n${sortableNumber(value)}${END}` : `s${escapeText(value)}${END}`;
}

/** The key of a document in an index; null when it lacks a field, undefined when a value cannot be indexed. */
export function indexKey(definition: IndexDefinition, doc: object): string | null | undefined {
  let key = '';
  for (const field of definition.fields) {
    const value: unknown = Object.hasOwn(doc, field) ? (doc as Record<string, unknown>)[field] : undefined;
    if (value === undefined || value === null) return null;
    if (!isIndexValue(value) || (typeof value === 'string' && !value.isWellFormed())) return undefined;
    key += part(value);
  }
  // At most three bytes per UTF-16 unit: only long keys need to be measured.
  return key.length * 3 > MAX_KEY_BYTES && Buffer.byteLength(key) > MAX_KEY_BYTES ? undefined : key;
}

/** Keys that a query wants: `low` inclusive, `high` exclusive. */
export interface KeyRange {
  low: string;
  high: string;
}

/** Turns the bounds of a query into one range. Throws on an index that is not declared or on other than plain values. */
export function keyRange(
  collection: Collection<object>,
  query: Pick<Query, 'index' | 'equals' | 'from' | 'to'>,
): KeyRange {
  const { index, equals = [], from, to } = query;
  const definition = Object.hasOwn(collection.indexes, index) ? collection.indexes[index] : undefined;
  if (!definition) throw new TypeError(`${collection.name} has no index ${index}`);
  const bounded = from !== undefined || to !== undefined;
  if (equals.length + (bounded ? 1 : 0) > definition.fields.length) {
    throw new TypeError(`index ${collection.name}.${index} has only ${definition.fields.length} fields`);
  }
  for (const value of [...equals, ...(from === undefined ? [] : [from]), ...(to === undefined ? [] : [to])]) {
    if (!isIndexValue(value)) throw new TypeError('an index is asked with texts and numbers only');
  }
  const prefix = equals.map(part).join('');
  return {
    low: from === undefined ? prefix : prefix + part(from),
    high: (to === undefined ? prefix : prefix + part(to)) + AFTER,
  };
}
