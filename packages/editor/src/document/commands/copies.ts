import type { Flow, FlowEdge, FlowNode, Variable } from '@danloi/engine/flow';
import { mapTranslations } from './languages.ts';

/** What a copy carries: nodes, the edges between them, what they say in other languages, and the variables that they speak of. */
export interface Clip {
  nodes: FlowNode[];
  edges: FlowEdge[];
  variables: Variable[];
  translations?: NonNullable<Flow['translations']>;
}

/** The variables that something written down speaks of. */
function spokenOf(variables: readonly Variable[], written: unknown): Variable[] {
  const text = JSON.stringify(written);
  return variables.filter((variable) => new RegExp(`\\b${variable.name}\\b`).test(text));
}

/** Takes nodes out as a clip, with the variables and translations that belong to them. */
export function copyNodes(flow: Flow, ids: ReadonlySet<string>): Clip {
  const nodes = flow.nodes.filter((node) => ids.has(node.id));
  const { translations } = mapTranslations(flow, (id) => (ids.has(id) ? [id] : []));
  return {
    nodes,
    edges: flow.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to)),
    variables: spokenOf(flow.variables, [nodes.map((node) => node.data), translations]),
    ...(translations === undefined ? {} : { translations }),
  };
}

/** The translations of a flow with those that came along, in the languages that the flow is written in. */
function withTranslated(flow: Flow, clip: Clip, ids: ReadonlyMap<string, string>): Flow {
  if (clip.translations === undefined) return flow;
  const translations = { ...flow.translations };
  for (const language of flow.languages ?? []) {
    const texts = Object.entries(clip.translations[language] ?? {}).flatMap(([node, said]) => {
      const id = ids.get(node);
      return id === undefined ? [] : [[id, said] as const];
    });
    if (texts.length > 0)
      translations[language] = { ...translations[language], ...Object.fromEntries(texts) };
  }
  return Object.keys(translations).length === 0 ? flow : { ...flow, translations };
}

/**
 * Puts a clip in with new ids, moved by `by`, with its translations; variables that the flow lacks and the clip's nodes mention
 * come along. Gives the flow and the ids of the new nodes.
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
  const spoken = spokenOf(clip.variables, [clip.nodes.map((node) => node.data), clip.translations]);
  const missing = spoken.filter(({ name }) => !known.has(name));
  const pasted: Flow = {
    ...flow,
    variables: missing.length > 0 ? [...flow.variables, ...missing] : flow.variables,
    nodes: [...flow.nodes, ...nodes],
    edges: [...flow.edges, ...edges],
  };
  const first = nodes[0];
  const said = withTranslated(pasted, clip, ids);
  const started = flow.start === undefined && first !== undefined ? { ...said, start: first.id } : said;
  return { flow: started, nodes: nodes.map((node) => node.id) };
}
