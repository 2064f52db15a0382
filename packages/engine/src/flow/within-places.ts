import { isRecord, own } from './diff/same.ts';
import { FLOW_BOUNDS } from './schema.ts';

const PARTS = ['nodes', 'frames'] as const;

/**
 * Something like a flow with all that lies beyond the bound of places moved to its edge: older files had no such bound, and must
 * open. What is no number is left for the schema to refuse. The same value when nothing lies beyond.
 */
export function withinPlaces(flow: unknown): unknown {
  if (!isRecord(flow)) return flow;
  let next = flow;
  for (const part of PARTS) {
    const items = own(flow, part);
    if (Array.isArray(items) && items.some((item) => moved(item) !== item))
      next = { ...next, [part]: items.map(moved) };
  }
  return next;
}

function moved(item: unknown): unknown {
  const position = isRecord(item) ? own(item, 'position') : undefined;
  if (!isRecord(item) || !isRecord(position)) return item;
  const [x, y] = [own(position, 'x'), own(position, 'y')];
  const [nearX, nearY] = [near(x), near(y)];
  return nearX === x && nearY === y ? item : { ...item, position: { ...position, x: nearX, y: nearY } };
}

function near(value: unknown): unknown {
  return Number.isFinite(value)
    ? Math.max(-FLOW_BOUNDS.place, Math.min(FLOW_BOUNDS.place, Number(value)))
    : value;
}
