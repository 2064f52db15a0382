import type { Flow } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { nodesInReadingOrder } from '../document/selectors.ts';
import { writtenIn } from './written.ts';

/** The steps from which a step can be reached, whatever the way. */
function stepsBefore(flow: Flow, id: string): Set<string> {
  const from = new Map<string, string[]>();
  for (const edge of flow.edges) from.set(edge.to, [...(from.get(edge.to) ?? []), edge.from]);
  const found = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const step of from.get(next) ?? []) {
      if (found.has(step)) continue;
      found.add(step);
      open.push(step);
    }
  }
  found.delete(id);
  return found;
}

/**
 * Names of the variables that questions before a step write, in the order in which they are asked. Of a step that
 * nothing leads to yet: all questions of the flow.
 */
export function askedBefore(flow: Flow, id: string, manifests: ReadonlyMap<string, Manifest>): string[] {
  const before = stepsBefore(flow, id);
  const names = nodesInReadingOrder(flow)
    .filter((node) => (before.size === 0 ? node.id !== id : before.has(node.id)))
    .flatMap((node) => writtenIn(node.data, manifests.get(node.type)))
    .filter(({ schemas }) => Object.values(schemas).some((field) => field['x-variables'] !== undefined))
    .map(({ name }) => name);
  const known = new Set(flow.variables.map(({ name }) => name));
  return [...new Set(names)].filter((name) => known.has(name));
}
