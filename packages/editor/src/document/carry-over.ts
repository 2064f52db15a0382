import { type Flow, mergeFlows, same, type Titles } from '@danloi/engine/flow';

/**
 * The change from `before` to `after` done to `now`, which may have changed meanwhile by others. Where they wrote over the very
 * place, theirs stays. Without others it is simply `after`. `registry` tells where variables stand, which others may have renamed.
 */
export function carryOver(before: Flow, after: Flow, now: Flow, registry?: Titles): Flow {
  if (now === before) return after;
  const options = { places: 'theirs', ...(registry === undefined ? {} : { registry }) } as const;
  const first = mergeFlows(before, after, now, options);
  if (first.conflicts.length === 0) return keepParts(first.flow, now);
  const choices = Object.fromEntries(first.conflicts.map(({ id }) => [id, 'theirs' as const]));
  return keepParts(mergeFlows(before, after, now, { ...options, choices }).flow, now);
}

/** `next`, made of the parts of `now` wherever they are equal: what did not change is not drawn again. */
export function keepParts(next: Flow, now: Flow): Flow {
  if (same(next, now)) return now;
  const nodes = keepItems(next.nodes, now.nodes);
  const edges = keepItems(next.edges, now.edges);
  const kept = { ...next, nodes, edges };
  const entries = Object.entries(kept).map(([key, value]) => {
    const old: unknown = Reflect.get(now, key);
    return [key, same(value, old) ? old : value];
  });
  return Object.fromEntries(entries) as Flow;
}

function keepItems<T extends { id: string }>(next: readonly T[], now: readonly T[]): T[] {
  const old = new Map(now.map((item) => [item.id, item]));
  return next.map((item) => {
    const before = old.get(item.id);
    return before !== undefined && same(before, item) ? before : item;
  });
}
