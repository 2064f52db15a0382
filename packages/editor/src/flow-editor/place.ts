import type { Flow } from '@danloi/engine/flow';
import type { Point } from '../document/commands/nodes.ts';

/** Width of a card and the room around it on the canvas, pixels at 100 %. */
export const CARD_WIDTH = 264;
export const CARD_GAP = { x: 120, y: 48 };
/** A height that most cards stay under; the real one is known only once drawn. */
const CARD_HEIGHT = 200;

/** The first place from `wanted` downwards where a card would lie on no other. */
export function freePlace(flow: Flow, wanted: Point): Point {
  const lies = (place: Point): boolean =>
    flow.nodes.some(
      ({ position }) =>
        Math.abs(position.x - place.x) < CARD_WIDTH + 24 && Math.abs(position.y - place.y) < CARD_HEIGHT,
    );
  let place = wanted;
  for (let tries = 0; tries < 200 && lies(place); tries += 1) {
    place = { x: place.x, y: place.y + CARD_HEIGHT + CARD_GAP.y };
  }
  return place;
}

/** Where the step after this one stands: to its right. */
export function placeAfter(flow: Flow, node: { position: Point }): Point {
  return freePlace(flow, { x: node.position.x + CARD_WIDTH + CARD_GAP.x, y: node.position.y });
}
