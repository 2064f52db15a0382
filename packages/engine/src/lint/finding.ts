import type { Flow } from '../flow/schema.ts';
import type { Pointer, Text } from '../node-type/manifest.ts';

/** Something to look at in a flow. `error` forbids publication, `warning` does not. */
export interface Finding {
  /** Stable id of the rule, such as `port.dead-end`. */
  rule: string;
  severity: 'error' | 'warning';
  message: Text;
  node?: string;
  port?: string;
  /** Where in the node's data. */
  field?: Pointer;
}

/** What lint rules may ask about the flow around a node. */
export interface FlowView {
  flow: Flow;
  /** Names of declared variables, own and the workspace's. */
  hasVariable(name: string): boolean;
  /** Ids of the workspace's other flows and tables, when known. */
  known?: { flows?: ReadonlySet<string>; tables?: ReadonlyMap<string, readonly string[]> };
}
