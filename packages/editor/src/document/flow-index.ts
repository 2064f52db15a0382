import type { Flow, FlowEdge, FlowNode } from '@danloi/engine/flow';

/** The wires of each step, those that leave it and those that lead to it. */
export interface WireIndex {
  from: ReadonlyMap<string, readonly FlowEdge[]>;
  to: ReadonlyMap<string, readonly FlowEdge[]>;
}

const byNodes = new WeakMap<readonly FlowNode[], ReadonlyMap<string, FlowNode>>();
const byEdges = new WeakMap<readonly FlowEdge[], WireIndex>();

/** The steps by id; made once for each list of steps. */
export function nodesById(nodes: readonly FlowNode[]): ReadonlyMap<string, FlowNode> {
  const known = byNodes.get(nodes);
  if (known !== undefined) return known;
  const made = new Map(nodes.map((node) => [node.id, node]));
  byNodes.set(nodes, made);
  return made;
}

/** The wires by their ends; made once for each list of wires, so neither typing nor moving pays for it. */
export function wiresByEnd(edges: readonly FlowEdge[]): WireIndex {
  const known = byEdges.get(edges);
  if (known !== undefined) return known;
  const from = new Map<string, FlowEdge[]>();
  const to = new Map<string, FlowEdge[]>();
  const put = (map: Map<string, FlowEdge[]>, id: string, edge: FlowEdge) => {
    const list = map.get(id);
    if (list === undefined) map.set(id, [edge]);
    else list.push(edge);
  };
  for (const edge of edges) {
    put(from, edge.from, edge);
    put(to, edge.to, edge);
  }
  const made = { from, to };
  byEdges.set(edges, made);
  return made;
}

/**
 * The part of a flow that is drawn as cards: these steps, every wire of theirs, and the steps at the other ends, so that
 * each wire knows where it leads.
 */
export function partOf(flow: Flow, ids: Iterable<string>, withWires: boolean): Pick<Flow, 'nodes' | 'edges'> {
  const nodes = nodesById(flow.nodes);
  const wires = wiresByEnd(flow.edges);
  const kept = new Map<string, FlowNode>();
  const keep = (id: string) => {
    const node = nodes.get(id);
    if (node !== undefined) kept.set(id, node);
  };
  const edges = new Map<string, FlowEdge>();
  const shown = [...ids];
  for (const id of shown) keep(id);
  if (withWires) {
    for (const id of shown) {
      for (const edge of wires.from.get(id) ?? []) edges.set(edge.id, edge);
      for (const edge of wires.to.get(id) ?? []) edges.set(edge.id, edge);
    }
    for (const edge of edges.values()) {
      keep(edge.from);
      keep(edge.to);
    }
  }
  return { nodes: [...kept.values()], edges: [...edges.values()] };
}
