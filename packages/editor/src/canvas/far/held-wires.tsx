import { ViewportPortal } from '@xyflow/react';
import { nodesById, wiresByEnd } from '../../document/flow-index.ts';
import { rectAt } from '../crossing.ts';
import type { CardNode } from '../to-view.ts';
import { type PictureOf, wireBetween } from './picture.ts';
import { paintWires } from './wires.ts';

/** Draws into the words of an SVG path. */
function recorder() {
  const parts: string[] = [];
  return {
    parts,
    beginPath: () => undefined,
    stroke: () => undefined,
    moveTo: (x: number, y: number) => parts.push(`M${x} ${y}`),
    lineTo: (x: number, y: number) => parts.push(`L${x} ${y}`),
    bezierCurveTo: (a: number, b: number, c: number, d: number, x: number, y: number) =>
      parts.push(`C${a} ${b} ${c} ${d} ${x} ${y}`),
  };
}

/** From afar: the wires of the cards in hand, which follow them, and the way that the try-out took. */
export function HeldWires({
  of,
  cards,
  lit,
}: {
  of: PictureOf;
  cards: readonly CardNode[];
  lit: ReadonlySet<string>;
}) {
  const { flow, places, sizes } = of;
  const nodes = nodesById(flow.nodes);
  const ends = wiresByEnd(flow.edges);
  const live = new Map(
    cards.map(({ id, position, data }) => [id, rectAt(id, position, sizes.sizeOf(data.node))] as const),
  );
  const held = cards.filter((card) => card.selected === true || card.dragging === true);
  const edges = new Map(
    held.flatMap(({ id }) =>
      [...(ends.from.get(id) ?? []), ...(ends.to.get(id) ?? [])].map((edge) => [edge.id, edge] as const),
    ),
  );
  for (const edge of lit.size === 0 ? [] : flow.edges) if (lit.has(edge.id)) edges.set(edge.id, edge);
  const path = (lighted: boolean): string => {
    const pen = recorder();
    const wires = [...edges.values()].flatMap((edge) => {
      const from = live.get(edge.from) ?? places.get(edge.from);
      const to = live.get(edge.to) ?? places.get(edge.to);
      const source = nodes.get(edge.from);
      if (lit.has(edge.id) !== lighted || from === undefined || to === undefined || source === undefined)
        return [];
      return [wireBetween(edge, from, to, sizes.ringsOf(source))];
    });
    paintWires(pen, wires, 1);
    return pen.parts.join('');
  };
  return (
    <ViewportPortal>
      <svg
        style={{ position: 'absolute', overflow: 'visible', zIndex: -1, pointerEvents: 'none' }}
        aria-hidden
      >
        <path
          d={path(false)}
          fill="none"
          stroke="var(--dl-brand)"
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={path(true)}
          fill="none"
          stroke="var(--dl-ok)"
          strokeWidth={3}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </ViewportPortal>
  );
}
