import type { Flow } from '@danloi/engine/flow';
import type { Point } from '../document/commands/nodes.ts';

/** Width of a card and the room around it on the canvas, pixels at 100 %. */
export const CARD_WIDTH = 264;

/** The size of a card that was never drawn near enough to be measured. */
export const UNKNOWN_SIZE = { width: CARD_WIDTH, height: 160 };
export const CARD_GAP = { x: 120, y: 48 };
/** A height that most cards stay under, for those that were not drawn yet. */
const CARD_HEIGHT = 200;

/** Sizes of the cards that were drawn, by id. */
export type Sizes = ReadonlyMap<string, { width: number; height: number }>;

const NONE: Sizes = new Map();

/** Would a card at this place lie on that one? */
const overlaps = (place: Point, { id, position }: Placed, sizes: Sizes): boolean =>
  place.x < position.x + (sizes.get(id)?.width ?? CARD_WIDTH) + 24 &&
  position.x < place.x + CARD_WIDTH + 24 &&
  place.y < position.y + (sizes.get(id)?.height ?? CARD_HEIGHT) &&
  position.y < place.y + CARD_HEIGHT;

interface Placed {
  id: string;
  position: Point;
}

/** The first place from `wanted` downwards where a card would lie on no other. */
export function freePlace(flow: Flow, wanted: Point, sizes = NONE): Point {
  let place = wanted;
  for (let tries = 0; tries < 200; tries += 1) {
    const under = flow.nodes.find((node) => overlaps(place, node, sizes));
    if (under === undefined) return place;
    const low = under.position.y + (sizes.get(under.id)?.height ?? CARD_HEIGHT) + CARD_GAP.y;
    place = { x: place.x, y: Math.max(low, place.y + 1) };
  }
  return place;
}

/** Where a card dropped by hand comes to lie: there, or beside the card that it was dropped onto. */
export function dropPlace(flow: Flow, wanted: Point, sizes = NONE): Point {
  const under = flow.nodes.find((node) => overlaps(wanted, node, sizes));
  if (under === undefined) return wanted;
  return freePlace(flow, { x: under.position.x + CARD_WIDTH + CARD_GAP.x, y: wanted.y }, sizes);
}

/** Where the step after this one stands: to its right. */
export function placeAfter(flow: Flow, node: { position: Point }, sizes = NONE): Point {
  return freePlace(flow, { x: node.position.x + CARD_WIDTH + CARD_GAP.x, y: node.position.y }, sizes);
}
