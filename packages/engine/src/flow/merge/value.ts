import { byId, isRecord, own, same } from '../diff/same.ts';
import type { MergeContext } from './conflict.ts';
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
    if (lists !== undefined) {
      return mergeList(lists, (key, item) => mergeValue(context, [...place, key], item));
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

/** Lists of things with ids, or of words that are each there once. */
function keyed(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): Lists | undefined {
  const maps = [base, mine, theirs].map((list) => byId(list) ?? byWord(list));
  const [one, two, three] = maps;
  return one && two && three ? { base: one, mine: two, theirs: three } : undefined;
}

function byWord(list: readonly unknown[]): Map<string, unknown> | undefined {
  const plain = list.every((item) => typeof item === 'string' || typeof item === 'number');
  const items = new Map(list.map((item): [string, unknown] => [JSON.stringify(item), item]));
  return plain && items.size === list.length ? items : undefined;
}
