import type { Area } from './places.ts';

export interface View {
  x: number;
  y: number;
  zoom: number;
  width: number;
  height: number;
}

/** Around the outermost cards: their borders and wires. */
const EDGE = 80;

/** The part of the paper that the view shows, and `around` times its width and height more on each side. */
export function areaOfView({ x, y, zoom, width, height }: View, around = 0): Area {
  return {
    left: (-x - width * around) / zoom,
    top: (-y - height * around) / zoom,
    right: (width - x + width * around) / zoom,
    bottom: (height - y + height * around) / zoom,
  };
}

/** What of an area can hold anything at all. */
export function clipped(area: Area, bounds: Area): Area {
  const left = Math.max(area.left, bounds.left - EDGE);
  const top = Math.max(area.top, bounds.top - EDGE);
  return {
    left,
    top,
    right: Math.max(left, Math.min(area.right, bounds.right + EDGE)),
    bottom: Math.max(top, Math.min(area.bottom, bounds.bottom + EDGE)),
  };
}

/** Is everything that the view can show within the painted part? */
export function covers(painted: Area, view: View, bounds: Area): boolean {
  const seen = clipped(areaOfView(view), bounds);
  if (seen.right <= seen.left || seen.bottom <= seen.top) return true;
  return (
    seen.left >= painted.left - 1 &&
    seen.top >= painted.top - 1 &&
    seen.right <= painted.right + 1 &&
    seen.bottom <= painted.bottom + 1
  );
}
