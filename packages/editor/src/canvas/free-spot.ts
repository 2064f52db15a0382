import type { Flow } from '@danloi/engine/flow';
import type { Box } from '../document/commands/frames.ts';
import type { Point } from '../document/commands/nodes.ts';
import { type Sizes, UNKNOWN_SIZE } from '../flow-editor/place.ts';
import type { Size } from './tidy.ts';

/** Room between what is put down and what lies there. */
const GAP = 24;
/** The dots of the canvas: places are tried from one to the next. */
const STEP = 24;

const touch = (a: Box, b: Box): boolean =>
  a.position.x < b.position.x + b.size.width + GAP &&
  b.position.x < a.position.x + a.size.width + GAP &&
  a.position.y < b.position.y + b.size.height + GAP &&
  b.position.y < a.position.y + a.size.height + GAP;

/** The place nearest to the middle of `seen` where a thing of this size lies wholly in sight and on nothing; none where there is no room. */
export function freeSpot(seen: Box, taken: readonly Box[], size: Size): Point | undefined {
  const right = seen.position.x + seen.size.width - GAP - size.width;
  const bottom = seen.position.y + seen.size.height - GAP - size.height;
  const middle = {
    x: seen.position.x + (seen.size.width - size.width) / 2,
    y: seen.position.y + (seen.size.height - size.height) / 2,
  };
  const near = taken.filter((box) => touch(seen, box));
  let best: { at: Point; far: number } | undefined;
  const look = (at: Point) => {
    const far = Math.hypot(at.x - middle.x, at.y - middle.y);
    if (best !== undefined && far >= best.far) return;
    if (near.every((box) => !touch({ position: at, size }, box))) best = { at, far };
  };
  if (right < seen.position.x + GAP || bottom < seen.position.y + GAP) return undefined;
  look(middle);
  for (let y = seen.position.y + GAP; y <= bottom; y += STEP)
    for (let x = seen.position.x + GAP; x <= right; x += STEP) look({ x, y });
  return best?.at;
}

const NOTE: Size = { width: 220, height: 80 };

/** The room that each card takes. */
export const cardBoxes = (flow: Pick<Flow, 'nodes'>, sizes: Sizes): Box[] =>
  flow.nodes.map(({ id, position }) => ({ position, size: sizes.get(id) ?? UNKNOWN_SIZE }));

/** Where a new note is seen: on a free place as long as there is one, else over the middle. */
export function noteSpot(flow: Pick<Flow, 'nodes'>, seen: Box, sizes: Sizes): Point {
  const middle = {
    x: seen.position.x + (seen.size.width - NOTE.width) / 2,
    y: seen.position.y + (seen.size.height - NOTE.height) / 2,
  };
  return freeSpot(seen, cardBoxes(flow, sizes), NOTE) ?? middle;
}
