import type { Flow } from '@danloi/engine/flow';
import { CARD_WIDTH } from '../flow-editor/place.ts';
import type { Size } from './tidy.ts';

/** Below this zoom words on cards are no longer read with ease. */
const READABLE = 0.6;
const OPENING_ZOOM = 0.8;
const MARGIN = 56;
/** Most cards are lower than this. */
const CARD_HEIGHT = 260;

export interface Opening {
  x: number;
  y: number;
  zoom: number;
}

/**
 * What the eye meets when a flow opens: all of it where that can be read (`undefined`), else its start at the left,
 * in a size to read; the rest is one "fit" away.
 */
export function openingView(flow: Flow, area: Size): Opening | undefined {
  const start = flow.nodes.find((node) => node.id === flow.start) ?? flow.nodes[0];
  if (start === undefined) return undefined;
  const xs = flow.nodes.map(({ position }) => position.x);
  const ys = flow.nodes.map(({ position }) => position.y);
  const width = Math.max(...xs) - Math.min(...xs) + CARD_WIDTH + 2 * MARGIN;
  const height = Math.max(...ys) - Math.min(...ys) + CARD_HEIGHT + 2 * MARGIN;
  if (Math.min(area.width / width, area.height / height) >= READABLE) return undefined;
  return {
    x: MARGIN - start.position.x * OPENING_ZOOM,
    y: area.height * 0.36 - start.position.y * OPENING_ZOOM,
    zoom: OPENING_ZOOM,
  };
}
