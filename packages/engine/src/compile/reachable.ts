import type { Flow } from '../flow/schema.ts';

/** Ids of the nodes that the start leads to, along the edges. */
export function reachable(flow: Flow): Set<string> {
  const next = new Map<string, string[]>();
  for (const { from, to } of flow.edges) {
    const list = next.get(from);
    if (list) list.push(to);
    else next.set(from, [to]);
  }
  const known = new Set(flow.nodes.map((node) => node.id));
  const reached = new Set<string>();
  const waiting = flow.start !== undefined && known.has(flow.start) ? [flow.start] : [];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id) || !known.has(id)) continue;
    reached.add(id);
    waiting.push(...(next.get(id) ?? []));
  }
  return reached;
}
