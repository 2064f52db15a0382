import type { StateJson } from '../../compile/machine-json.ts';
import { act, go, ownAction } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { EndData } from './schema.ts';

/** One state that says its last words, if there are any, leaves word of how it ended, and ends the flow. */
export function compile({ text, outcome }: EndData, node: CompileNode): Record<string, StateJson> {
  const entry = [
    ...(text === undefined ? [] : [act.say({ text })]),
    ...(outcome === undefined ? [] : [ownAction('end.outcome', { text: outcome })]),
  ];
  return { [node.id]: { entry, always: [go(node.end)], meta: { node: node.id } } };
}
