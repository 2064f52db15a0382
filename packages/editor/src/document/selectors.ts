import type { Flow, FlowEdge, FlowNode, Variable } from '@danloi/engine/flow';
import { nodesById, wiresByEnd } from './flow-index.ts';

/** The node with this id, if it is drawn. */
export function nodeById(flow: Flow, id: string | undefined): FlowNode | undefined {
  return id === undefined ? undefined : nodesById(flow.nodes).get(id);
}

/** The edge that leaves this exit; there is at most one. */
export function edgeFromPort(flow: Flow, node: string, port: string): FlowEdge | undefined {
  return wiresByEnd(flow.edges)
    .from.get(node)
    ?.find((edge) => edge.port === port);
}

const NO_EDGES: readonly FlowEdge[] = [];

/** The edges that lead to the node, in the order drawn. */
export function edgesTo(flow: Flow, node: string): readonly FlowEdge[] {
  return wiresByEnd(flow.edges).to.get(node) ?? NO_EDGES;
}

export function variableByName(flow: Flow, name: string): Variable | undefined {
  return flow.variables.find((variable) => variable.name === name);
}

const orders = new WeakMap<
  Flow['nodes'],
  { edges: Flow['edges']; start: Flow['start']; order: FlowNode[] }
>();

/** Nodes from the start along the edges (in the order the exits are drawn), then those that nothing leads to. */
export function nodesInReadingOrder(flow: Flow): readonly FlowNode[] {
  const known = orders.get(flow.nodes);
  if (known !== undefined && known.edges === flow.edges && known.start === flow.start) return known.order;
  const order = readingOrder(flow);
  orders.set(flow.nodes, { edges: flow.edges, start: flow.start, order });
  return order;
}

function readingOrder(flow: Flow): FlowNode[] {
  const byId = nodesById(flow.nodes);
  const { from } = wiresByEnd(flow.edges);
  const seen = new Set<string>();
  const found: FlowNode[] = [];
  const visit = (first: string): void => {
    const queue = [first];
    // The queue grows while it is read.
    for (const id of queue) {
      const node = byId.get(id);
      if (node === undefined || seen.has(id)) continue;
      seen.add(id);
      found.push(node);
      for (const { to } of from.get(id) ?? []) queue.push(to);
    }
  };
  if (flow.start !== undefined) visit(flow.start);
  for (const node of flow.nodes) visit(node.id);
  return found;
}
