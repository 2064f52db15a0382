import { type NodeHandle, Position } from '@xyflow/react';
import type { Size } from '../tidy.ts';

/** Sides of what can be hit: port.module.css. */
const EXIT = 28;
/** The middle of a ring lies so far within the right edge. */
export const RING = 1;
const ENTRY = { side: 10, x: -4, y: 11 };

/** What the canvas must know of a card to draw its wires before, or without, drawing the card. */
export function handlesOf(rings: ReadonlyMap<string, number>, size: Size): NodeHandle[] {
  return [
    {
      id: 'in',
      type: 'target',
      position: Position.Left,
      x: ENTRY.x,
      y: ENTRY.y,
      width: ENTRY.side,
      height: ENTRY.side,
    },
    ...[...rings].map(
      ([id, aboveFoot]): NodeHandle => ({
        id,
        type: 'source',
        position: Position.Right,
        x: size.width - RING - EXIT / 2,
        y: size.height - aboveFoot - EXIT / 2,
        width: EXIT,
        height: EXIT,
      }),
    ),
  ];
}
