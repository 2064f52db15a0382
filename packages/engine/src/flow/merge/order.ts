/**
 * The order of a merged list: what was there before in the order of the side that changed it, each new item after the one that it
 * follows in its own list. It never matters which side is which.
 */
export function mergedOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  kept: ReadonlySet<string>,
): string[] {
  const old = new Set(base);
  const core = oldOnes(base, mine, theirs, kept);
  const place = new Set(core);
  const after = new Map<string | undefined, string[][]>();
  const placed = new Set<string>();
  // What both added is placed once; by a rule that does not ask whose list is whose.
  const sides = [mine, theirs].sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1));
  for (const side of sides) {
    let anchor: string | undefined;
    let run: string[] = [];
    for (const key of side) {
      if (place.has(key)) {
        anchor = key;
        run = [];
      } else if (!old.has(key) && kept.has(key) && !placed.has(key)) {
        placed.add(key);
        if (run.length === 0) after.set(anchor, [...(after.get(anchor) ?? []), run]);
        run.push(key);
      }
    }
  }
  // Two runs after the same item: by their first keys, so that it does not matter whose is whose.
  const added = (anchor: string | undefined) =>
    (after.get(anchor) ?? []).sort(([a = ''], [b = '']) => (a < b ? -1 : 1)).flat();
  return [...added(undefined), ...core.flatMap((key) => [key, ...added(key)])];
}

function oldOnes(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  kept: ReadonlySet<string>,
): string[] {
  const core = base.filter((key) => kept.has(key));
  const [old, inMine, inTheirs] = [new Set(core), new Set(mine), new Set(theirs)];
  const both = (keys: readonly string[]) =>
    keys.filter((key) => old.has(key) && inMine.has(key) && inTheirs.has(key)).join('\n');
  const moved = [mine, theirs].filter((side) => both(side) !== both(base));
  const [lead = base] = moved.sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1));
  const order = lead.filter((key) => old.has(key));
  const there = new Set(order);
  // What the leading side removed and yet stays: after what it followed before.
  let before: string | undefined;
  for (const key of core) {
    if (!there.has(key)) order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
    before = key;
  }
  return order;
}
