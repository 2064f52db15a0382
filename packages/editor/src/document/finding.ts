import type { Pointer, Text } from '@danloi/engine/manifest';

/** Something to look at in a flow, as the server's lint answers. `error` forbids publication, `warning` does not. */
export interface Finding {
  rule: string;
  severity: 'error' | 'warning';
  message: Text;
  node?: string;
  port?: string;
  /** Where in the node's data. */
  field?: Pointer;
}
