import { byId } from './diff/same.ts';

/** An item of the list before and the one that it is now, by their places. */
export type Pair = readonly [before: number, after: number];

/**
 * Which item of a list is which after it was changed, for lists whose items have no ids: equal ones are the same, moved or not; of
 * the others the one that stands in the same gap, and elsewhere the one that says nearly the same.
 */
export function pairsOf(before: readonly unknown[], after: readonly unknown[]): Pair[] {
  const ids = [before, after].map((list) => byId(list));
  const [one, two] =
    ids[0] && ids[1]
      ? [[...ids[0].keys()], [...ids[1].keys()]]
      : [before.map((item) => JSON.stringify(item)), after.map((item) => JSON.stringify(item))];
  const pairs = equalOnes(one, two);
  if (ids[0] && ids[1]) return pairs;
  pairs.push(...inGaps(one, two, pairs));
  return [...pairs, ...alike(one, two, pairs)];
}

/** Of several equal ones those at the same distance from an end, so that a text may become that of another item while it is typed. */
function equalOnes(before: readonly string[], after: readonly string[]): Pair[] {
  const [long, now] = [before.length, after.length];
  const most = Math.min(long, now);
  let begin = 0;
  while (begin < most && before[begin] === after[begin]) begin++;
  let end = 0;
  while (end < most - begin && before[long - 1 - end] === after[now - 1 - end]) end++;
  const places = new Map<string, number[]>();
  for (const [place, item] of after.slice(begin, now - end).entries())
    places.set(item, [...(places.get(item) ?? []), begin + place]);
  return before.flatMap((item, was): Pair[] => {
    if (was < begin) return [[was, was]];
    const is = was >= long - end ? was + now - long : places.get(item)?.shift();
    return is === undefined ? [] : [[was, is]];
  });
}

/** Items of one list that have no pair yet, by the paired ones between which they stand. */
function gaps(list: readonly string[], names: ReadonlyMap<number, number>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  let last = -1;
  let open: number[] = [];
  const close = (next: number) => {
    if (open.length > 0) found.set(`${last} ${next}`, open);
    [last, open] = [next, []];
  };
  for (const place of list.keys()) {
    const name = names.get(place);
    if (name === undefined) open.push(place);
    else close(name);
  }
  close(-1);
  return found;
}

function inGaps(before: readonly string[], after: readonly string[], pairs: readonly Pair[]): Pair[] {
  const old = gaps(before, new Map(pairs.map(([was]) => [was, was])));
  const now = gaps(after, new Map(pairs.map(([was, is]) => [is, was])));
  return [...old].flatMap(([gap, places]) => inOrder(before, after, places, now.get(gap) ?? []));
}

/** As many pairs in their order as say most alike; what stands in the same gap is a pair even where no letter stayed. */
function inOrder(
  before: readonly string[],
  after: readonly string[],
  old: readonly number[],
  now: readonly number[],
): Pair[] {
  // Best of what is left of both, from each place on.
  interface Best {
    worth: number;
    pairs: readonly Pair[];
  }
  const none: Best = { worth: 0, pairs: [] };
  let below: Best[] = Array.from({ length: now.length + 1 }, () => none);
  for (const was of [...old].reverse()) {
    const row: Best[] = Array.from({ length: now.length + 1 }, () => none);
    for (let place = now.length - 1; place >= 0; place--) {
      const [is, rest, skip, next] = [now[place], below[place + 1], below[place], row[place + 1]];
      if (is === undefined || rest === undefined || skip === undefined || next === undefined) continue;
      const worth = rest.worth + 0.1 + likeness(before[was], after[is]);
      const other = skip.worth >= next.worth ? skip : next;
      row[place] = worth >= other.worth ? { worth, pairs: [[was, is], ...rest.pairs] } : other;
    }
    below = row;
  }
  return [...(below[0]?.pairs ?? [])];
}

/** Moved and edited at once: half of it still says the same. */
function alike(before: readonly string[], after: readonly string[], pairs: readonly Pair[]): Pair[] {
  const [old, now] = [new Set(pairs.map(([was]) => was)), new Set(pairs.map(([, is]) => is))];
  const found = [...before.keys()]
    .filter((was) => !old.has(was))
    .flatMap((was) =>
      [...after.keys()]
        .filter((is) => !now.has(is))
        .map((is) => ({ was, is, worth: likeness(before[was], after[is]) })),
    )
    .filter(({ worth }) => worth >= 0.5)
    .sort((a, b) => b.worth - a.worth);
  return found.flatMap(({ was, is }): Pair[] => {
    if (old.has(was) || now.has(is)) return [];
    old.add(was);
    now.add(is);
    return [[was, is]];
  });
}

/** How much of two texts is one beginning and one end, of the longer; 1 for equal ones. Quotes of JSON do not count. */
function likeness(a = '', b = ''): number {
  const [one, two] = [a.replace(/^"|"$/g, ''), b.replace(/^"|"$/g, '')];
  const most = Math.min(one.length, two.length);
  let begin = 0;
  while (begin < most && one[begin] === two[begin]) begin++;
  let end = 0;
  while (end < most - begin && one[one.length - 1 - end] === two[two.length - 1 - end]) end++;
  return (begin + end) / Math.max(1, one.length, two.length);
}
