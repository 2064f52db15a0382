import type { StateJson } from '../../compile/machine-json.ts';
import { go, ownAction } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { OfficeData } from './schema.ts';

/** One state that says where the office is and goes on. */
export function compile(data: OfficeData, node: CompileNode): Record<string, StateJson> {
  return {
    [node.id]: {
      entry: [ownAction('office.show', data)],
      always: [go(node.to('next'))],
      meta: { node: node.id },
    },
  };
}
