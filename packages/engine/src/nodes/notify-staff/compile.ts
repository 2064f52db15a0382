import type { StateJson } from '../../compile/machine-json.ts';
import { act, go } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import { send } from './effect.ts';
import type { NotifyStaffData } from './schema.ts';

/** One state that tells staff and goes on: a notice that fails is sent again later, and never holds up a citizen. */
export function compile(
  { title, text, urgent }: NotifyStaffData,
  node: CompileNode,
): Record<string, StateJson> {
  return {
    [node.id]: {
      entry: [act.tell(send, { title, text, urgent })],
      always: [go(node.to('next'))],
      meta: { node: node.id },
    },
  };
}
