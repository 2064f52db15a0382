import type { Flow, FlowEdge, FlowNode } from '@danloi/engine/flow';
import type { Manifest, Text } from '@danloi/engine/manifest';
import { nodesById, wiresByEnd } from '../../document/flow-index.ts';
import { type Marks, markOf } from '../to-view.ts';
import { RING } from './handles.ts';
import type { FarCard } from './paint.ts';
import type { Area, Places } from './places.ts';
import type { Sizes } from './use-sizes.ts';
import { ENTRY, type FarWire } from './wires.ts';

/** All that the picture of a flow is made from. */
export interface PictureOf {
  flow: Flow;
  places: Places;
  sizes: Sizes;
  manifests: ReadonlyMap<string, Manifest>;
  marks: Pick<Marks, 'selection' | 'findings' | 'running' | 'changed'>;
  text(text: Text): string;
  /** Cards on their way in somebody's hand: not in the picture, and neither are their wires. */
  lifted: ReadonlySet<string>;
}

/** The line of an edge between two cards. */
export function wireBetween(
  edge: FlowEdge,
  from: Area,
  to: Area,
  rings: ReadonlyMap<string, number>,
): FarWire {
  const above = rings.get(edge.port) ?? (from.bottom - from.top) / 2;
  return { x1: from.right - RING, y1: from.bottom - above, x2: to.left + ENTRY.x, y2: to.top + ENTRY.y };
}

function cardOf(node: FlowNode, box: Area, { flow, manifests, marks, text }: PictureOf): FarCard {
  const manifest = manifests.get(node.type);
  return {
    left: box.left,
    top: box.top,
    right: box.right,
    bottom: box.bottom,
    type: node.type,
    group: manifest?.group ?? 'say',
    name: node.name !== '' || manifest === undefined ? node.name : text(manifest.title),
    mark: markOf(marks.findings.get(node.id) ?? []),
    selected: marks.selection.has(node.id),
    running: marks.running === node.id,
    start: flow.start === node.id,
    changed: marks.changed.has(node.id),
  };
}

/** The cards in a part of the paper with all their wires. */
export function pictureWithin(area: Area, of: PictureOf): { cards: FarCard[]; wires: FarWire[] } {
  const { flow, places, sizes, lifted } = of;
  const nodes = nodesById(flow.nodes);
  const ends = wiresByEnd(flow.edges);
  const cards: FarCard[] = [];
  const wires: FarWire[] = [];
  const inside = places.within(area).filter(({ id }) => !lifted.has(id));
  const ids = new Set(inside.map(({ id }) => id));
  for (const box of inside) {
    const node = nodes.get(box.id);
    if (node === undefined) continue;
    cards.push(cardOf(node, box, of));
    const rings = sizes.ringsOf(node);
    for (const edge of ends.from.get(box.id) ?? []) {
      const to = places.get(edge.to);
      if (to !== undefined && !lifted.has(edge.to)) wires.push(wireBetween(edge, box, to, rings));
    }
    for (const edge of ends.to.get(box.id) ?? []) {
      const from = places.get(edge.from);
      const source = nodes.get(edge.from);
      if (from === undefined || source === undefined || ids.has(edge.from) || lifted.has(edge.from)) continue;
      wires.push(wireBetween(edge, from, box, sizes.ringsOf(source)));
    }
  }
  return { cards, wires };
}
