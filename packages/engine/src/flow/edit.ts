import type { Pointer } from '../node-type/manifest.ts';
import type { FlowEdge, FlowNode, Trigger, Variable } from './schema.ts';

/** One change of a flow as data: what a repair is made of, and what the editor can undo as one step. */
export type FlowEdit =
  /** Sets a field of a node's data; without a value the field is taken away. */
  | { do: 'set-field'; node: string; field: Pointer; value?: unknown }
  | { do: 'add-node'; node: FlowNode }
  /** With the edges that touch it. */
  | { do: 'remove-node'; node: string }
  /** Another edge of the same exit is replaced. */
  | { do: 'connect'; edge: FlowEdge }
  | { do: 'remove-edge'; edge: string }
  | { do: 'add-variable'; variable: Variable }
  | { do: 'remove-variable'; name: string }
  | { do: 'set-variable'; name: string; variable: Variable }
  | { do: 'add-trigger'; trigger: Trigger }
  | { do: 'set-trigger'; trigger: Trigger }
  | { do: 'remove-trigger'; trigger: string }
  | { do: 'set-start'; node: string };
