import type { JsonValue } from '../../json.ts';
import type { Pointer, Text } from '../../node-type/manifest.ts';

/** One change between two flows: a sentence for people, and what changed for machines. */
export interface FlowChange {
  kind:
    | 'added'
    | 'removed'
    | 'changed'
    | 'renamed'
    /** Only its place on the canvas: nothing that a citizen could see. */
    | 'moved'
    | 'moved-edge'
    | 'trigger'
    | 'variable'
    | 'start'
    | 'translation'
    | 'test';
  node?: string;
  /** Of a `moved-edge`. */
  port?: string;
  /** Of a `changed`: where in the node's data; list items by their place in the newer version, removed ones in the older. */
  field?: Pointer;
  /** Before and after; absent where there was, or is, nothing. Of a `moved-edge` ids of nodes. */
  from?: JsonValue;
  to?: JsonValue;
  text: Text;
}
