import type { StateJson } from '../../compile/machine-json.ts';
import { act, go } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { EndData } from './schema.ts';

/** One state that says its last words, if there are any, and ends the flow. */
export function compile(data: EndData, node: CompileNode): Record<string, StateJson> {
  const entry = data.text === undefined ? [] : [act.say({ text: data.text })];
  return { [node.id]: { entry, always: [go(node.end)], meta: { node: node.id } } };
}
