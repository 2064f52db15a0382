import type { Flow, FlowEdge, FlowNode } from '@danloi/engine/flow';
import { addNode } from './nodes.ts';

/** Leads an exit to a node. An exit has one edge: an older one from the same exit is replaced. */
export function connect(flow: Flow, edge: FlowEdge): Flow {
  const drawn = new Set(flow.nodes.map((node) => node.id));
  if (!drawn.has(edge.from) || !drawn.has(edge.to)) return flow;
  const old = flow.edges.find((other) => other.from === edge.from && other.port === edge.port);
  if (old?.to === edge.to) return flow;
  return { ...flow, edges: [...flow.edges.filter((other) => other !== old), edge] };
}

/** Removes edges by id. */
export function disconnect(flow: Flow, ids: ReadonlySet<string>): Flow {
  const edges = flow.edges.filter((edge) => !ids.has(edge.id));
  return edges.length === flow.edges.length ? flow : { ...flow, edges };
}

/**
 * Puts a new node into an edge: from the old exit to the node, and from the node's main exit (if it has one)
 * on to where the edge led.
 */
export function insertOnEdge(
  flow: Flow,
  input: { edge: string; node: FlowNode; port: string | undefined; ids: [string, string] },
): Flow {
  const edge = flow.edges.find((other) => other.id === input.edge);
  if (edge === undefined) return flow;
  const added = addNode(flow, input.node);
  if (added === flow) return flow;
  const led = connect(added, { ...edge, id: input.ids[0], to: input.node.id });
  if (input.port === undefined) return led;
  return connect(led, { id: input.ids[1], from: input.node.id, port: input.port, to: edge.to });
}
