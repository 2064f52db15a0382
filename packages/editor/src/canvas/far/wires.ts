/** A wire from ring to card, pixels at 100 %. */
export interface FarWire {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Where a wire ends at its card: left of it, at the height of its name. */
export const ENTRY = { x: 0, y: 16 };
/** Wires in one stroke: longer paths cost more than their parts. */
const AT_ONCE = 400;
/** Below this zoom a curve is no more than its ends. */
const STRAIGHT = 0.12;

type Pen = Pick<CanvasRenderingContext2D, 'beginPath' | 'moveTo' | 'lineTo' | 'bezierCurveTo' | 'stroke'>;

function draw(pen: Pen, { x1, y1, x2, y2 }: FarWire): void {
  pen.moveTo(x1, y1);
  if (x2 < x1 + 8) {
    // Back: out to the right, between the rows, in from the left, as near to.
    const middle = (y1 + y2) / 2;
    pen.lineTo(x1 + 28, y1);
    pen.lineTo(x1 + 28, middle);
    pen.lineTo(x2 - 28, middle);
    pen.lineTo(x2 - 28, y2);
    pen.lineTo(x2, y2);
    return;
  }
  const half = (x2 - x1) / 2;
  pen.bezierCurveTo(x1 + half, y1, x2 - half, y2, x2, y2);
}

/** Draws wires as the near ones run. */
export function paintWires(pen: Pen, wires: readonly FarWire[], zoom: number): void {
  for (let at = 0; at < wires.length; at += AT_ONCE) {
    pen.beginPath();
    for (const wire of wires.slice(at, at + AT_ONCE)) {
      if (zoom >= STRAIGHT) draw(pen, wire);
      else {
        pen.moveTo(wire.x1, wire.y1);
        pen.lineTo(wire.x2, wire.y2);
      }
    }
    pen.stroke();
  }
}
