import type { FlowNode } from '@danloi/engine/flow';
import type { Point } from '../../document/commands/nodes.ts';
import { type Rect, rectAt } from '../crossing.ts';
import type { Size } from '../tidy.ts';

/** Side of a square of the grid, pixels at 100 %: about two cards. */
const SQUARE = 640;
/** Squares of the grid in one row, for numbering them. */
const ROW = 100_003;

export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const touches = (a: Area, b: Area): boolean =>
  a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;

/**
 * Where all cards lie, drawn or not, in a grid: what lies in a part of the paper or under a point is found without looking at
 * the others, and an edit moves only what it touched.
 */
export class Places {
  readonly #rects = new Map<string, Rect>();
  readonly #squares = new Map<number, Set<string>>();
  #nodes: readonly FlowNode[] = [];
  #bounds: Area | undefined;

  get(id: string): Rect | undefined {
    return this.#rects.get(id);
  }

  get size(): number {
    return this.#rects.size;
  }

  all(): IterableIterator<Rect> {
    return this.#rects.values();
  }

  /** Takes over the places of the flow; steps that are the same as before cost one comparison. */
  sync(nodes: readonly FlowNode[], sizeOf: (node: FlowNode) => Size): void {
    const before = this.#nodes;
    if (before === nodes) return;
    this.#nodes = nodes;
    const order = before.length === nodes.length && nodes.every((node, at) => before[at]?.id === node.id);
    if (!order) {
      const kept = new Set(nodes.map((node) => node.id));
      for (const id of [...this.#rects.keys()]) if (!kept.has(id)) this.#take(id);
    }
    for (const [at, node] of nodes.entries()) {
      if (order && before[at] === node) continue;
      this.put(node.id, node.position, sizeOf(node));
    }
  }

  /** Puts one card at a place. */
  put(id: string, place: Point, size: Size): void {
    const known = this.#rects.get(id);
    const rect = rectAt(id, place, size);
    if (
      known !== undefined &&
      known.left === rect.left &&
      known.top === rect.top &&
      known.right === rect.right &&
      known.bottom === rect.bottom
    )
      return;
    if (known !== undefined) this.#take(id);
    this.#rects.set(id, rect);
    this.#bounds = undefined;
    for (const square of squaresOf(rect)) {
      const held = this.#squares.get(square);
      if (held === undefined) this.#squares.set(square, new Set([id]));
      else held.add(id);
    }
  }

  /** Everything is measured anew: other words, other letters. */
  clear(): void {
    this.#rects.clear();
    this.#bounds = undefined;
    this.#squares.clear();
    this.#nodes = [];
  }

  /** The cards that lie in this part of the paper, at least with an edge. */
  within(area: Area): Rect[] {
    const wide = (area.right - area.left) / SQUARE;
    const high = (area.bottom - area.top) / SQUARE;
    // More squares than cards: looking at each card is less.
    if (wide * high > this.#rects.size)
      return [...this.#rects.values()].filter((rect) => touches(rect, area));
    const found = new Map<string, Rect>();
    for (const square of squaresOf(area)) {
      for (const id of this.#squares.get(square) ?? []) {
        const rect = this.#rects.get(id);
        if (rect !== undefined && touches(rect, area)) found.set(id, rect);
      }
    }
    return [...found.values()];
  }

  /** The card under a point; of several the one put down last. */
  at(x: number, y: number): string | undefined {
    return this.within({ left: x, top: y, right: x, bottom: y }).at(-1)?.id;
  }

  /** The part of the paper that holds every card. */
  bounds(): Area | undefined {
    if (this.#bounds !== undefined) return this.#bounds;
    let bounds: Area | undefined;
    for (const { left, top, right, bottom } of this.#rects.values()) {
      bounds =
        bounds === undefined
          ? { left, top, right, bottom }
          : {
              left: Math.min(bounds.left, left),
              top: Math.min(bounds.top, top),
              right: Math.max(bounds.right, right),
              bottom: Math.max(bounds.bottom, bottom),
            };
    }
    this.#bounds = bounds;
    return bounds;
  }

  #take(id: string): void {
    const rect = this.#rects.get(id);
    if (rect === undefined) return;
    this.#rects.delete(id);
    this.#bounds = undefined;
    for (const square of squaresOf(rect)) this.#squares.get(square)?.delete(id);
  }
}

function squaresOf(area: Area): number[] {
  const squares: number[] = [];
  for (let y = Math.floor(area.top / SQUARE); y <= Math.floor(area.bottom / SQUARE); y += 1) {
    for (let x = Math.floor(area.left / SQUARE); x <= Math.floor(area.right / SQUARE); x += 1) {
      squares.push(y * ROW + x);
    }
  }
  return squares;
}
