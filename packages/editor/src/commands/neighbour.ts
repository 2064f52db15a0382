import type { Point } from '../document/commands/nodes.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const AXIS = {
  left: { along: 'x', sign: -1 },
  right: { along: 'x', sign: 1 },
  up: { along: 'y', sign: -1 },
  down: { along: 'y', sign: 1 },
} as const;

/** How much more a step aside weighs than one in the direction asked for. */
const ASIDE = 2;

interface Placed {
  id: string;
  position: Point;
}

/** The card next to `from` as the eye sees it: in the direction asked for, near, and rather straight ahead than aside. */
export function neighbour<N extends Placed>(
  nodes: readonly N[],
  from: Placed,
  direction: Direction,
): N | undefined {
  const { along, sign } = AXIS[direction];
  const across = along === 'x' ? 'y' : 'x';
  let best: { node: N; far: number } | undefined;
  for (const node of nodes) {
    const ahead = (node.position[along] - from.position[along]) * sign;
    if (node.id === from.id || ahead <= 0) continue;
    const aside = Math.abs(node.position[across] - from.position[across]);
    // What lies more aside than ahead belongs to another arrow, unless nothing else is there.
    const far = ahead + ASIDE * aside + (aside > ahead ? 10_000 : 0);
    if (best === undefined || far < best.far) best = { node, far };
  }
  return best?.node;
}
