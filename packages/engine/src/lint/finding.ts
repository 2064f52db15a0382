import type { FlowEdit } from '../flow/edit.ts';
import type { Flow } from '../flow/schema.ts';
import type { Pointer, Text } from '../node-type/manifest.ts';

/** Something to look at in a flow. `error` forbids publication; `warning` and `hint` do not. */
export interface Finding {
  /** Stable id of the rule, such as `port.dead-end`. */
  rule: string;
  severity: 'error' | 'warning' | 'hint';
  message: Text;
  node?: string;
  port?: string;
  /** It is about the texts in this language: there it is to be mended. */
  language?: string;
  /** Where in the node's data. */
  field?: Pointer;
  /** ISO date that it is about: when a fact ends, or ended. */
  day?: string;
  /** What the editor can do about it when asked; never changes what runs without showing it. */
  fix?: Fix;
}

/** A repair: its words for the button, and the changes, applied by `applyEdits` as one step. */
export interface Fix {
  label: Text;
  edits: FlowEdit[];
}

/** What a workspace has beside this flow; each only where it is known. */
export interface Known {
  /** The workspace's other flows, as they are live or, if never published, drawn. */
  flows?: ReadonlyMap<string, Flow>;
  /** Columns of the data tables, by id. */
  tables?: ReadonlyMap<string, readonly string[]>;
  /** Ids of the pictures and files in the media store. */
  media?: ReadonlySet<string>;
  /** Names of the workspace's facts (`ten` of `{{don_vi.ten}}`). */
  values?: ReadonlySet<string>;
  /** Hosts that steps may call. */
  hosts?: ReadonlySet<string>;
  /** ISO date: facts and fees past their day are found by it. */
  today?: string;
}

/** What lint rules may ask about the flow around a node. */
export interface FlowView {
  flow: Flow;
  /** Names of declared variables, own and the workspace's. */
  hasVariable(name: string): boolean;
  known?: Known;
}
