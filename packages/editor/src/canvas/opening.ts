import type { Flow } from '@danloi/engine/flow';
import type { Point } from '../document/commands/nodes.ts';
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
 * What the eye meets when a flow opens: all of it where that can be read, else its start at the left, in a size to read; the
 * rest is one "fit" away. Worked out before anything is drawn, so that nothing jumps.
 */
export function openingView(flow: Flow, area: Size): Opening {
  const start = flow.nodes.find((node) => node.id === flow.start) ?? flow.nodes[0];
  // The first card of an empty flow is put at 0, 0: at the left, with room for what follows it.
  if (start === undefined) return { x: 2 * MARGIN, y: area.height * 0.3, zoom: 1 };
  const frames = flow.frames ?? [];
  const xs = [...flow.nodes, ...frames].map(({ position }) => position.x);
  const ys = [...flow.nodes, ...frames].map(({ position }) => position.y);
  const rights = [
    ...flow.nodes.map(({ position }) => position.x + CARD_WIDTH),
    ...frames.map(({ position, size }) => position.x + size.width),
  ];
  const bottoms = [
    ...flow.nodes.map(({ position }) => position.y + CARD_HEIGHT),
    ...frames.map(({ position, size }) => position.y + size.height),
  ];
  const left = least(xs);
  const top = least(ys);
  const width = -least(rights.map((right) => -right)) - left + 2 * MARGIN;
  const height = -least(bottoms.map((bottom) => -bottom)) - top + 2 * MARGIN;
  const whole = Math.min(area.width / width, area.height / height, 1);
  if (whole >= READABLE) {
    return {
      x: (area.width - width * whole) / 2 + (MARGIN - left) * whole,
      y: (area.height - height * whole) / 2 + (MARGIN - top) * whole,
      zoom: whole,
    };
  }
  return {
    x: MARGIN - start.position.x * OPENING_ZOOM,
    y: area.height * 0.36 - start.position.y * OPENING_ZOOM,
    zoom: OPENING_ZOOM,
  };
}

/** Not by spreading them as arguments: there may be thousands. */
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);

/** Of a high card, the part that is to be seen. */
const HEAD = 120;

/** Room kept around a card that is brought into sight. */
const AROUND = { left: 8, top: 8, right: 16, bottom: 0 };

/** How far a stretch from `from` to `to` must move to lie between `low` and `high`; its beginning counts more. */
const shift = (from: number, to: number, low: number, high: number): number =>
  from < low ? low - from : to > high ? Math.max(high - to, low - from) : 0;

/**
 * The view moved as little as is needed to see a card; undefined when that is so already. Only who asks to come `closer` has the
 * zoom changed, where words could not be read: whoever draws from afar stays there.
 */
export function viewWith(place: Point, view: Opening, area: Size, closer: boolean): Opening | undefined {
  const zoom = closer && view.zoom < 0.5 ? OPENING_ZOOM : view.zoom;
  const x = place.x * view.zoom + view.x;
  const y = place.y * view.zoom + view.y;
  const across = shift(x, x + CARD_WIDTH * view.zoom, AROUND.left, area.width - AROUND.right);
  const down = shift(y, y + HEAD * view.zoom, AROUND.top, area.height - AROUND.bottom);
  const far = Math.abs(across) > area.width || Math.abs(down) > area.height;
  if (far || zoom !== view.zoom) {
    return { x: area.width * 0.35 - place.x * zoom, y: area.height * 0.3 - place.y * zoom, zoom };
  }
  return across === 0 && down === 0 ? undefined : { x: view.x + across, y: view.y + down, zoom };
}
