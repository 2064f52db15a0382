import type { Flow, FlowEdge, FlowNode, Variable } from '@danloi/engine/flow';
import { mapTranslations } from './languages.ts';

/** What a copy carries: nodes, the edges between them, and the variables that they speak of. */
export interface Clip {
  nodes: FlowNode[];
  edges: FlowEdge[];
  variables: Variable[];
}

/** Takes nodes out as a clip. All variables of the flow travel along; pasting takes those that are missing. */
export function copyNodes(flow: Flow, ids: ReadonlySet<string>): Clip {
  return {
    nodes: flow.nodes.filter((node) => ids.has(node.id)),
    edges: flow.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to)),
    variables: flow.variables,
  };
}

/**
 * Puts a clip in with new ids, moved by `by`, with the translations of steps copied in this flow; variables that the flow lacks and the clip's nodes mention come along.
 * Gives the flow and the ids of the new nodes.
 */
export function pasteClip(
  flow: Flow,
  clip: Clip,
  by: { x: number; y: number },
  newId: () => string,
): { flow: Flow; nodes: string[] } {
  const ids = new Map(clip.nodes.map((node) => [node.id, newId()]));
  const nodes = clip.nodes.map((node) => ({
    ...node,
    id: ids.get(node.id) ?? newId(),
    position: { x: Math.round(node.position.x + by.x), y: Math.round(node.position.y + by.y) },
  }));
  if (nodes.length === 0) return { flow, nodes: [] };
  const edges: FlowEdge[] = [];
  for (const edge of clip.edges) {
    const from = ids.get(edge.from);
    const to = ids.get(edge.to);
    if (from !== undefined && to !== undefined) edges.push({ id: newId(), from, port: edge.port, to });
  }
  const known = new Set(flow.variables.map((variable) => variable.name));
  const spoken = JSON.stringify(clip.nodes.map((node) => node.data));
  const missing = clip.variables.filter(
    (variable) => !known.has(variable.name) && new RegExp(`\\b${variable.name}\\b`).test(spoken),
  );
  const pasted: Flow = {
    ...flow,
    variables: missing.length > 0 ? [...flow.variables, ...missing] : flow.variables,
    nodes: [...flow.nodes, ...nodes],
    edges: [...flow.edges, ...edges],
  };
  const first = nodes[0];
  const said = mapTranslations(pasted, (id) => {
    const copy = clip.nodes.some((node) => node.id === id) ? ids.get(id) : undefined;
    return copy === undefined ? [id] : [id, copy];
  });
  const started = flow.start === undefined && first !== undefined ? { ...said, start: first.id } : said;
  return { flow: started, nodes: nodes.map((node) => node.id) };
}
