import type { Flow, FlowEdge, FlowNode } from '@danloi/engine/flow';

/** What became of a step or a connection between two drawings of a flow. */
export type Mark = 'added' | 'removed' | 'changed' | 'same';

/** Two drawings laid over each other: all steps and connections of both, each with what became of it. */
export interface Overlay {
  nodes: { node: FlowNode; mark: Mark }[];
  edges: { edge: FlowEdge; mark: Exclude<Mark, 'changed'> }[];
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** A connection is what leads from an exit to a step; its id says nothing. */
const keyOf = ({ from, port, to }: FlowEdge): string => JSON.stringify([from, port, to]);

/** Without an older drawing nothing is marked. Steps that are gone stand where they stood. */
export function overlayOf(before: Flow | undefined, after: Flow): Overlay {
  const old = new Map(before?.nodes.map((node) => [node.id, node]));
  const now = new Set(after.nodes.map(({ id }) => id));
  const markOf = (node: FlowNode): Mark => {
    if (before === undefined) return 'same';
    const was = old.get(node.id);
    if (was === undefined) return 'added';
    const alike = was.type === node.type && was.name === node.name && same(was.data, node.data);
    return alike ? 'same' : 'changed';
  };
  const oldEdges = new Set(before?.edges.map(keyOf));
  const newEdges = new Set(after.edges.map(keyOf));
  return {
    nodes: [
      ...after.nodes.map((node) => ({ node, mark: markOf(node) })),
      ...[...old.values()]
        .filter(({ id }) => !now.has(id))
        .map((node) => ({ node, mark: 'removed' as const })),
    ],
    edges: [
      ...after.edges.map((edge) => ({
        edge,
        mark: before === undefined || oldEdges.has(keyOf(edge)) ? ('same' as const) : ('added' as const),
      })),
      ...(before?.edges ?? [])
        .filter((edge) => !newEdges.has(keyOf(edge)))
        .map((edge) => ({ edge: { ...edge, id: `gone ${edge.id}` }, mark: 'removed' as const })),
    ],
  };
}

/** So far from the first change a card can still be read beside it. */
const NEAR = { x: 900, y: 420 };

/** The steps that the eye should meet first: a change with those around it; all steps where nothing changed. */
export function firstLook({ nodes }: Overlay): string[] {
  const changed = nodes.filter(({ mark }) => mark !== 'same');
  const [first] = changed;
  if (first === undefined) return nodes.map(({ node }) => node.id);
  const { x, y } = first.node.position;
  return changed
    .filter(
      ({ node: { position } }) => Math.abs(position.x - x) <= NEAR.x && Math.abs(position.y - y) <= NEAR.y,
    )
    .map(({ node }) => node.id);
}
