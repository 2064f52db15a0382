import type { EdgeChange, NodeChange } from '@xyflow/react';
import type { Point } from '../document/commands/nodes.ts';
import type { CardNode, WireEdge } from './to-view.ts';

/** Places of nodes that a finished drag or arrow keys gave; measuring and selecting are no edits. */
export function movesIn(changes: readonly NodeChange<CardNode>[]): Map<string, Point> {
  const places = new Map<string, Point>();
  for (const change of changes) {
    if (change.type === 'position' && change.dragging === false && change.position !== undefined) {
      places.set(change.id, change.position);
    }
  }
  return places;
}

/** The selection after the changes, or undefined when they select nothing and unselect nothing. */
export function selectionIn(
  changes: readonly (NodeChange<CardNode> | EdgeChange<WireEdge>)[],
  selected: readonly string[],
): string[] | undefined {
  const after = new Set(selected);
  let touched = false;
  for (const change of changes) {
    if (change.type !== 'select') continue;
    touched = true;
    if (change.selected) after.add(change.id);
    else after.delete(change.id);
  }
  return touched ? [...after] : undefined;
}

/** Keeps the measured sizes, and gives the cards that others must make room for: those just put in, and chosen ones that grew. */
export function growthIn(
  changes: readonly NodeChange<CardNode>[],
  kept: { sizes: Map<string, { width: number; height: number }>; fresh: Set<string> },
  selected: readonly string[],
): ReadonlySet<string> {
  const grew = new Set<string>();
  for (const change of changes) {
    if (change.type !== 'dimensions' || change.dimensions === undefined) continue;
    const before = kept.sizes.get(change.id);
    kept.sizes.set(change.id, change.dimensions);
    const taller = before !== undefined && change.dimensions.height > before.height;
    if (kept.fresh.delete(change.id) || (taller && selected.includes(change.id))) grew.add(change.id);
  }
  return grew;
}

/** The moved cards and with them the chosen ones that are not drawn: these went as far. */
export function withUndrawn(
  places: Map<string, Point>,
  selected: readonly string[],
  nodes: ReadonlyMap<string, { position: Point }>,
): Map<string, Point> {
  const [first] = [...places].filter(([id]) => selected.includes(id));
  const from = first === undefined ? undefined : nodes.get(first[0])?.position;
  if (first === undefined || from === undefined) return places;
  const by = { x: first[1].x - from.x, y: first[1].y - from.y };
  const all = new Map(places);
  for (const id of selected) {
    const at = nodes.get(id)?.position;
    if (at !== undefined && !all.has(id)) all.set(id, { x: at.x + by.x, y: at.y + by.y });
  }
  return all;
}
