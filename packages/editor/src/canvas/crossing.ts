import { createContext } from 'react';
import type { Point } from '../document/commands/nodes.ts';
import type { Size } from './tidy.ts';
import type { CardNode } from './to-view.ts';

export interface Rect {
  id: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Ends {
  from: string;
  to: string;
  sourceX: number;
  sourceY: number;
  targetX: number;
  targetY: number;
}

/** Where the cards lie: a wire that would run across one is drawn short. */
export const CardPlaces = createContext<readonly Rect[]>([]);

/** More than two columns: nobody follows such a line with the eye. */
const FAR_AWAY = 900;
/** Points of a wire that are looked at. */
const SAMPLES = [0.08, 0.16, 0.25, 0.34, 0.42, 0.5, 0.58, 0.66, 0.75, 0.84, 0.92];

/** The room that a card of this size takes at this place. */
export const rectAt = (id: string, { x, y }: Point, { width, height }: Size): Rect => ({
  id,
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

/** The room of each card once its size is known. */
export function rectsOf(cards: readonly CardNode[]): Rect[] {
  return cards.flatMap(({ id, position, measured: { width, height } = {} }) =>
    width === undefined || height === undefined ? [] : [rectAt(id, position, { width, height })],
  );
}

/** Would the smooth line run across a third card, go back to an earlier step, or go far? */
export function runsAcross(ends: Ends, rects: readonly Rect[]): boolean {
  const { sourceX, sourceY, targetX, targetY } = ends;
  if (targetX < sourceX + 8 || targetX - sourceX > FAR_AWAY) return true;
  const low = Math.min(sourceY, targetY);
  const high = Math.max(sourceY, targetY);
  const near = rects.filter(
    (rect) =>
      rect.id !== ends.from &&
      rect.id !== ends.to &&
      rect.right > sourceX &&
      rect.left < targetX &&
      rect.bottom > low &&
      rect.top < high,
  );
  if (near.length === 0) return false;
  const half = (targetX - sourceX) / 2;
  return SAMPLES.some((t) => {
    const rest = 1 - t;
    const a = 3 * rest * rest * t;
    const b = 3 * rest * t * t;
    const x = rest ** 3 * sourceX + a * (sourceX + half) + b * (targetX - half) + t ** 3 * targetX;
    const y = (rest ** 3 + a) * sourceY + (b + t ** 3) * targetY;
    return near.some((rect) => x > rect.left && x < rect.right && y > rect.top && y < rect.bottom);
  });
}
