import type { Point } from '../document/commands/nodes.ts';
import type { Rect } from './crossing.ts';

/** Room that is kept between cards, pixels at 100 %. */
const GAP = 24;
/** A card that was pushed so often stays where it is: better two that touch than a canvas that does not come to rest. */
const PUSHES = 6;

const overlap = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const moved = (rect: Rect, x: number, y: number): Rect => ({
  id: rect.id,
  left: rect.left + x,
  right: rect.right + x,
  top: rect.top + y,
  bottom: rect.bottom + y,
});

/** The four ways out from under `fixed`, the shortest first. */
function waysOut(rect: Rect, fixed: Rect): Rect[] {
  const ways = [
    { x: 0, y: fixed.bottom + GAP - rect.top },
    { x: fixed.right + GAP - rect.left, y: 0 },
    { x: 0, y: fixed.top - GAP - rect.bottom },
    { x: fixed.left - GAP - rect.right, y: 0 },
  ];
  return ways
    .sort((a, b) => Math.abs(a.x) + Math.abs(a.y) - Math.abs(b.x) - Math.abs(b.y))
    .map(({ x, y }) => moved(rect, x, y));
}

/**
 * New places for cards that lie under those just touched, and for cards that these push on in turn: the least movement,
 * never of a touched one. Cards that lay on each other before stay so, for somebody put them there.
 */
export function pushApart(rects: readonly Rect[], touched: ReadonlySet<string>): Map<string, Point> {
  const now = new Map(rects.map((rect) => [rect.id, rect]));
  const pushes = new Map<string, number>();
  const places = new Map<string, Point>();
  const queue = rects.filter(({ id }) => touched.has(id));
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const fixed = now.get(next.id) ?? next;
    for (const rect of now.values()) {
      const count = pushes.get(rect.id) ?? 0;
      if (rect.id === fixed.id || touched.has(rect.id) || count >= PUSHES || !overlap(rect, fixed)) continue;
      const ways = waysOut(rect, fixed);
      const settled = [...now.values()].filter(
        ({ id }) => id !== rect.id && (touched.has(id) || pushes.has(id)),
      );
      const clear = (others: readonly Rect[]) => (way: Rect) => !others.some((other) => overlap(way, other));
      const to = ways.find(clear(settled)) ?? ways.find(clear(settled.filter(({ id }) => touched.has(id))));
      if (to === undefined) continue;
      now.set(rect.id, to);
      pushes.set(rect.id, count + 1);
      places.set(rect.id, { x: to.left, y: to.top });
      queue.push(to);
    }
  }
  return places;
}
