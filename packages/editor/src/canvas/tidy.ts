import type { Flow, FlowEdge, FlowNode } from '@danloi/engine/flow';
import type { Point } from '../document/commands/nodes.ts';
import { nodesInReadingOrder } from '../document/selectors.ts';
import { CARD_GAP } from '../flow-editor/place.ts';

export interface Size {
  width: number;
  height: number;
}

/** Time that cards take to glide to their new places, ms. */
export const GLIDE_MS = 250;

/** Everything anew; or with the columns and the order that the author chose; or only the chosen steps. */
export type TidyHow = 'all' | 'keep' | 'chosen';

interface TidyParts {
  how: TidyHow;
  chosen: ReadonlySet<string>;
  isNote(node: FlowNode): boolean;
  sizeOf(id: string): Size;
  portsOf(node: FlowNode): readonly string[];
}

const LAYERED = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.layered.spacing.nodeNodeBetweenLayers': `${CARD_GAP.x}`,
  'elk.spacing.nodeNode': `${CARD_GAP.y}`,
  'elk.spacing.componentComponent': '96',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
};

/** Cycles are cut where the conversation goes back: what is told first stands first. */
const ANEW = {
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
};

const AS_PLACED = {
  'elk.separateConnectedComponents': 'false',
  'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.crossingMinimization.strategy': 'INTERACTIVE',
};

/**
 * New places for all nodes of a flow: layers from left to right along the edges, exits in their order, few crossings.
 * The layout library is loaded when first needed. The first node keeps its place, so that the picture does not jump.
 */
async function layers(flow: Flow, parts: TidyParts): Promise<Map<string, Point>> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  const elk = new Elk();
  const ports = new Map(flow.nodes.map((node) => [node.id, parts.portsOf(node)]));
  // What the upper exit leads to stands above what the lower one leads to.
  const rank = ({ from, port }: FlowEdge): number => ports.get(from)?.indexOf(port) ?? 0;
  const edges = [...flow.edges].sort((a, b) => rank(a) - rank(b));
  const order = nodesInReadingOrder({ ...flow, edges });
  const graph = await elk.layout({
    id: 'flow',
    layoutOptions: { ...LAYERED, ...(parts.how === 'keep' ? AS_PLACED : ANEW) },
    children: order.map((node) => ({
      id: node.id,
      ...parts.sizeOf(node.id),
      ...(parts.how === 'keep' ? node.position : {}),
      layoutOptions: {
        'elk.portConstraints': 'FIXED_ORDER',
        ...(node.id === flow.start && parts.how !== 'keep'
          ? { 'elk.layered.layering.layerConstraint': 'FIRST' }
          : {}),
      },
      ports: (ports.get(node.id) ?? []).map((port, index, all) => ({
        id: `${node.id} ${port}`,
        width: 1,
        height: 1,
        // Ports are counted clockwise from the top left: down the east side in order.
        layoutOptions: { 'elk.port.side': 'EAST', 'elk.port.index': `${index - all.length}` },
      })),
    })),
    edges: edges.map((edge) => ({
      id: edge.id,
      sources: [ports.get(edge.from)?.includes(edge.port) === true ? `${edge.from} ${edge.port}` : edge.from],
      targets: [edge.to],
    })),
  });
  const anchor = order[0];
  const laid = graph.children?.find((child) => child.id === anchor?.id);
  const x = (anchor?.position.x ?? 0) - (laid?.x ?? 0);
  const y = (anchor?.position.y ?? 0) - (laid?.y ?? 0);
  return new Map(
    (graph.children ?? []).map((child) => [child.id, { x: (child.x ?? 0) + x, y: (child.y ?? 0) + y }]),
  );
}

/** New places for a flow, or for the chosen part of it; notes go along with the steps that they lay beside. */
export async function tidied(flow: Flow, parts: TidyParts): Promise<Map<string, Point>> {
  const wanted = (node: FlowNode) => parts.how !== 'chosen' || parts.chosen.has(node.id);
  const nodes = flow.nodes.filter((node) => wanted(node) && !parts.isNote(node));
  const ids = new Set(nodes.map((node) => node.id));
  const edges = flow.edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const places = await layers({ ...flow, nodes, edges }, parts);
  const notes = flow.nodes.filter((node) => parts.how !== 'chosen' && parts.isNote(node));
  return withNotes(notes, nodes, places);
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
