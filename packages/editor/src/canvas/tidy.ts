import type { Flow, FlowNode } from '@danloi/engine/flow';
import type { Point } from '../document/commands/nodes.ts';
import { CARD_GAP, CARD_WIDTH } from '../flow-editor/place.ts';

export interface Size {
  width: number;
  height: number;
}

/** Time that cards take to glide to their new places, ms. */
export const GLIDE_MS = 250;

/**
 * New places for all nodes: layers from left to right along the edges, exits in their order, few crossings.
 * The layout library is loaded when first needed. The start keeps its place, so that the picture does not jump.
 */
export async function tidyPlaces(
  flow: Flow,
  sizeOf: (node: string) => Size | undefined,
  portsOf: (node: string) => readonly string[],
): Promise<Map<string, Point>> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  const elk = new Elk();
  const order = [...flow.nodes].sort((a, b) => Number(b.id === flow.start) - Number(a.id === flow.start));
  const graph = await elk.layout({
    id: 'flow',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.layered.spacing.nodeNodeBetweenLayers': `${CARD_GAP.x}`,
      'elk.spacing.nodeNode': `${CARD_GAP.y}`,
      'elk.spacing.componentComponent': '96',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
    },
    children: order.map((node) => {
      const size = sizeOf(node.id) ?? { width: CARD_WIDTH, height: 160 };
      return {
        id: node.id,
        ...size,
        layoutOptions: { 'elk.portConstraints': 'FIXED_ORDER' },
        ports: portsOf(node.id).map((port, index, all) => ({
          id: `${node.id} ${port}`,
          width: 1,
          height: 1,
          // Ports are counted clockwise from the top left: down the east side in order.
          layoutOptions: { 'elk.port.side': 'EAST', 'elk.port.index': `${index - all.length}` },
        })),
      };
    }),
    edges: flow.edges.map((edge) => ({
      id: edge.id,
      sources: [portsOf(edge.from).includes(edge.port) ? `${edge.from} ${edge.port}` : edge.from],
      targets: [edge.to],
    })),
  });
  const anchor = flow.nodes.find((node) => node.id === flow.start) ?? flow.nodes[0];
  const laid = graph.children?.find((child) => child.id === anchor?.id);
  const by = {
    x: (anchor?.position.x ?? 0) - (laid?.x ?? 0),
    y: (anchor?.position.y ?? 0) - (laid?.y ?? 0),
  };
  return new Map(
    (graph.children ?? []).map((child) => [child.id, { x: (child.x ?? 0) + by.x, y: (child.y ?? 0) + by.y }]),
  );
}

/** The places with those of notes: each moves along with the step that it lay nearest to. */
export function withNotes(
  notes: readonly FlowNode[],
  steps: readonly FlowNode[],
  places: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const all = new Map(places);
  for (const note of notes) {
    const far = ({ position }: FlowNode) =>
      Math.hypot(position.x - note.position.x, position.y - note.position.y);
    const nearest = steps.reduce<FlowNode | undefined>(
      (best, step) => (best === undefined || far(step) < far(best) ? step : best),
      undefined,
    );
    const place = nearest === undefined ? undefined : places.get(nearest.id);
    if (nearest === undefined || place === undefined) continue;
    all.set(note.id, {
      x: place.x + note.position.x - nearest.position.x,
      y: place.y + note.position.y - nearest.position.y,
    });
  }
  return all;
}

/** A place on the way from one to the other; `share` runs from 0 to 1 and slows down at the end. */
export function between(from: Point, to: Point, share: number): Point {
  const eased = 1 - (1 - share) ** 3;
  return { x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased };
}
