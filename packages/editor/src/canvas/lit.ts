import type { Flow } from '@danloi/engine/flow';

/** Ids of the edges that a run took: the exits by which it left, and steps that follow each other. */
export function litEdges(flow: Flow, path: readonly { node: string; port?: string }[]): Set<string> {
  const lit = new Set<string>();
  for (const step of path) {
    if (step.port === undefined) continue;
    const edge = flow.edges.find((other) => other.from === step.node && other.port === step.port);
    if (edge !== undefined) lit.add(edge.id);
  }
  return lit;
}
