import type { StateJson } from '../../compile/machine-json.ts';
import { act, go } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { HandOverData } from './schema.ts';

/** One state that says who comes, calls the person, and ends the flow: when they are done, the citizen begins anew. */
export function compile(data: HandOverData, node: CompileNode): Record<string, StateJson> {
  return {
    [node.id]: {
      entry: [act.say({ text: data.text }), act.handOver(data.reason)],
      always: [go(node.end)],
      meta: { node: node.id },
    },
  };
}
