import type { Flow } from '../flow/schema.ts';
import type { Registry } from '../node-type/registry.ts';

/** The flow without what is only drawn (`manifest.canvas`): what compiles, runs and counts. The same flow when there is none. */
export function withoutCanvas(flow: Flow, registry: Pick<Registry, 'get'>): Flow {
  const runs = flow.nodes.filter(({ type }) => registry.get(type)?.manifest.canvas !== true);
  return runs.length === flow.nodes.length ? flow : { ...flow, nodes: runs };
}
