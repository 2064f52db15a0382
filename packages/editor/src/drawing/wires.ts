import type { FlowEdge } from '@danloi/engine/flow';
import type { CardPicture } from './card-picture.ts';

export interface WirePicture {
  path: string;
  /** The arrow in the middle, as the canvas draws it. */
  arrow: { x: number; y: number; angle: number };
  /** Leads back to an earlier step. */
  back: boolean;
}

/** The line from an exit to a card; none where one of them is gone. */
export function wirePicture(
  edge: FlowEdge,
  cards: ReadonlyMap<string, CardPicture>,
): WirePicture | undefined {
  const from = cards.get(edge.from);
  const to = cards.get(edge.to);
  if (from === undefined || to === undefined) return undefined;
  const start = { x: from.x + from.width, y: from.y + (from.exits.get(edge.port) ?? from.height / 2) };
  const end = { x: to.x, y: to.y + 15 };
  if (end.x >= start.x + 8) {
    const reach = Math.max(40, (end.x - start.x) / 2);
    const [a, b] = [
      { x: start.x + reach, y: start.y },
      { x: end.x - reach, y: end.y },
    ];
    const at = (p: number, q: number, r: number, s: number) => (p + 3 * q + 3 * r + s) / 8;
    return {
      path: `M${start.x} ${start.y}C${a.x} ${a.y} ${b.x} ${b.y} ${end.x} ${end.y}`,
      arrow: {
        x: at(start.x, a.x, b.x, end.x),
        y: at(start.y, a.y, b.y, end.y),
        angle: (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI,
      },
      back: false,
    };
  }
  // Back below both cards, so that the line crosses no words of its own.
  const under = Math.max(from.y + from.height, to.y + to.height) + 20;
  const right = start.x + 20;
  const left = end.x - 20;
  return {
    path: `M${start.x} ${start.y}H${right}V${under}H${left}V${end.y}H${end.x}`,
    arrow: { x: (left + right) / 2, y: under, angle: 180 },
    back: true,
  };
}
