import type { Flow, FlowNode } from '@danloi/engine/flow';
import { moveNodes, type Point } from './nodes.ts';

/** Edges or middles on one line, or the gaps between made equal. */
export const ARRANGEMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom', 'across', 'down'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

interface Placed {
  node: FlowNode;
  width: number;
  height: number;
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));

const startOf = (axis: 'x' | 'y', placed: Placed): number => placed.node.position[axis];
const lengthOf = (axis: 'x' | 'y', placed: Placed): number => (axis === 'x' ? placed.width : placed.height);

/** Where along an axis each begins, when all are lined up by their `share`: 0 beginnings, 0.5 middles, 1 ends. */
function linedUp(axis: 'x' | 'y', share: 0 | 0.5 | 1, steps: readonly Placed[]): number[] {
  const low = least(steps.map((step) => startOf(axis, step)));
  const high = most(steps.map((step) => startOf(axis, step) + lengthOf(axis, step)));
  const line = low + (high - low) * share;
  return steps.map((step) => line - lengthOf(axis, step) * share);
}

/** Where along an axis each begins, when the outer two stay and the gaps between are equal. */
function spread(axis: 'x' | 'y', steps: readonly Placed[]): number[] {
  const order = [...steps].sort((a, b) => startOf(axis, a) - startOf(axis, b));
  const low = least(steps.map((step) => startOf(axis, step)));
  const high = most(steps.map((step) => startOf(axis, step) + lengthOf(axis, step)));
  const filled = steps.reduce((sum, step) => sum + lengthOf(axis, step), 0);
  const gap = (high - low - filled) / (steps.length - 1);
  const begins = new Map<Placed, number>();
  let at = low;
  for (const step of order) {
    begins.set(step, at);
    at += lengthOf(axis, step) + gap;
  }
  return steps.map((step) => begins.get(step) ?? startOf(axis, step));
}

function beginsOf(how: Arrangement, steps: readonly Placed[]): { axis: 'x' | 'y'; begins: number[] } {
  switch (how) {
    case 'left':
      return { axis: 'x', begins: linedUp('x', 0, steps) };
    case 'centre':
      return { axis: 'x', begins: linedUp('x', 0.5, steps) };
    case 'right':
      return { axis: 'x', begins: linedUp('x', 1, steps) };
    case 'top':
      return { axis: 'y', begins: linedUp('y', 0, steps) };
    case 'middle':
      return { axis: 'y', begins: linedUp('y', 0.5, steps) };
    case 'bottom':
      return { axis: 'y', begins: linedUp('y', 1, steps) };
    case 'across':
      return { axis: 'x', begins: spread('x', steps) };
    case 'down':
      return { axis: 'y', begins: spread('y', steps) };
  }
}

/** Lines the steps up or spreads them evenly. One step alone stays, and so do two that are to be spread. */
export function arrangeNodes(
  flow: Flow,
  ids: ReadonlySet<string>,
  how: Arrangement,
  sizeOf: (node: string) => { width: number; height: number },
): Flow {
  const steps = flow.nodes
    .filter((node) => ids.has(node.id))
    .map((node): Placed => ({ node, ...sizeOf(node.id) }));
  if (steps.length < (how === 'across' || how === 'down' ? 3 : 2)) return flow;
  const { axis, begins } = beginsOf(how, steps);
  const places = steps.map(({ node }, index): [string, Point] => [
    node.id,
    { ...node.position, [axis]: begins[index] ?? node.position[axis] },
  ]);
  return moveNodes(flow, new Map(places));
}
