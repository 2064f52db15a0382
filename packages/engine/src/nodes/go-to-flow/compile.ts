import type { StateJson } from '../../compile/machine-json.ts';
import { act, go } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { GoToFlowData } from './schema.ts';

/** One state that names the next flow and ends this one. */
export function compile(data: GoToFlowData, node: CompileNode): Record<string, StateJson> {
  return {
    [node.id]: { entry: [act.goto(data.flow)], always: [go(node.end)], meta: { node: node.id } },
  };
}
