import type { Flow } from '@danloi/engine/flow';
import type { Point } from '../document/commands/nodes.ts';

/** Width of a card and the room around it on the canvas, pixels at 100 %. */
export const CARD_WIDTH = 264;
export const CARD_GAP = { x: 120, y: 48 };
/** A height that most cards stay under; the real one is known only once drawn. */
const CARD_HEIGHT = 200;

/** Would a card at this place lie on that one? */
const overlaps = (place: Point, { position }: { position: Point }): boolean =>
  Math.abs(position.x - place.x) < CARD_WIDTH + 24 && Math.abs(position.y - place.y) < CARD_HEIGHT;

/** The first place from `wanted` downwards where a card would lie on no other. */
export function freePlace(flow: Flow, wanted: Point): Point {
  let place = wanted;
  for (let tries = 0; tries < 200 && flow.nodes.some((node) => overlaps(place, node)); tries += 1) {
    place = { x: place.x, y: place.y + CARD_HEIGHT + CARD_GAP.y };
  }
  return place;
}

/** Where a card dropped by hand comes to lie: there, or beside the card that it was dropped onto. */
export function dropPlace(flow: Flow, wanted: Point): Point {
  const under = flow.nodes.find((node) => overlaps(wanted, node));
  if (under === undefined) return wanted;
  return freePlace(flow, { x: under.position.x + CARD_WIDTH + CARD_GAP.x, y: wanted.y });
}

/** Where the step after this one stands: to its right. */
export function placeAfter(flow: Flow, node: { position: Point }): Point {
  return freePlace(flow, { x: node.position.x + CARD_WIDTH + CARD_GAP.x, y: node.position.y });
}
