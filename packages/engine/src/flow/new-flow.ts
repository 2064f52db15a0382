import { FLOW_FORMAT, type Flow } from './schema.ts';

/** An empty draft. */
export function newFlow(id: string, name: string): Flow {
  return { format: FLOW_FORMAT, id, name, variables: [], triggers: [], nodes: [], edges: [] };
}
