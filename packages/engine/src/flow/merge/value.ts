import { byId, isRecord, own, same } from '../diff/same.ts';
import { pairsOf } from '../pairs.ts';
import type { MergeContext, Side } from './conflict.ts';
import { mergedOrder } from './order.ts';

/** The three forms of one thing; undefined where it is not there. */
export interface Three {
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

/** What only one side changed is that side's; objects key by key, lists item by item; else it is a conflict. */
export function mergeValue(context: MergeContext, place: readonly string[], three: Three): unknown {
  const plain = onlyOne(three);
  if (plain !== undefined) return plain.value;
  const { base, mine, theirs } = three;
  if (isRecord(base) && isRecord(mine) && isRecord(theirs)) {
    return mergeRecord(context, place, { base, mine, theirs });
  }
  if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs)) {
    const lists = keyed(base, mine, theirs);
    const words = lists ?? worded(base, mine, theirs);
    if (words !== undefined) {
      const merged = mergeList(words, (key, item) => mergeValue(context, [...place, key], item));
      // Two words may have become one.
      return lists === undefined ? [...new Set(merged)] : merged;
    }
  }
  return context.decide(place, three);
}

/** The value where at most one side changed it, or both alike. */
export function onlyOne({ base, mine, theirs }: Three): { value: unknown } | undefined {
  if (same(mine, theirs) || same(base, theirs)) return { value: mine };
  return same(base, mine) ? { value: theirs } : undefined;
}

export function mergeRecord(
  context: MergeContext,
  place: readonly string[],
  three: { base: Record<string, unknown>; mine: Record<string, unknown>; theirs: Record<string, unknown> },
): Record<string, unknown> {
  const { base, mine, theirs } = three;
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const entries = [...keys].flatMap((key): [string, unknown][] => {
    const inner = { base: own(base, key), mine: own(mine, key), theirs: own(theirs, key) };
    const value = mergeValue(context, [...place, key], inner);
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}

export interface Lists {
  base: ReadonlyMap<string, unknown>;
  mine: ReadonlyMap<string, unknown>;
  theirs: ReadonlyMap<string, unknown>;
}

/** Items merged one by one, by their keys; undefined takes one away. */
export function mergeList(lists: Lists, merge: (key: string, three: Three) => unknown): unknown[] {
  const { base, mine, theirs } = lists;
  const merged = new Map<string, unknown>();
  for (const key of new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])) {
    const item = merge(key, { base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) });
    if (item !== undefined) merged.set(key, item);
  }
  const kept = new Set(merged.keys());
  return mergedOrder([...base.keys()], [...mine.keys()], [...theirs.keys()], kept).map((key) =>
    merged.get(key),
  );
}

/** Lists of things with ids. */
function keyed(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): Lists | undefined {
  const [one, two, three] = [byId(base), byId(mine), byId(theirs)];
  return one && two && three ? { base: one, mine: two, theirs: three } : undefined;
}

/** Words that are each there once: an edited one stays the item that it was, under its place in the base. */
function worded(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): Lists | undefined {
  if (![base, mine, theirs].every(isWords)) return undefined;
  const named = (side: readonly unknown[]) => {
    const places = new Map(pairsOf(base, side).map(([was, now]) => [now, String(was)]));
    return new Map(
      side.map((item, place): [string, unknown] => [places.get(place) ?? JSON.stringify([item]), item]),
    );
  };
  return { base: named(base), mine: named(mine), theirs: named(theirs) };
}

/** Lists of names, where another one is another thing: nobody edits `en` into `km`. */
export function mergeNames(three: Record<Side | 'base', readonly string[]>): unknown[] {
  const named = (list: readonly string[]) => new Map(list.map((name) => [name, name]));
  const lists = { base: named(three.base), mine: named(three.mine), theirs: named(three.theirs) };
  return mergeList(lists, (_, item) => onlyOne(item)?.value);
}

function isWords(list: readonly unknown[]): boolean {
  const plain = list.every((item) => typeof item === 'string' || typeof item === 'number');
  return plain && new Set(list).size === list.length;
}
