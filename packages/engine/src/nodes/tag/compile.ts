import type { StateJson } from '../../compile/machine-json.ts';
import { go, ownAction } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import { clean } from '../../text/clean.ts';
import type { TagData } from './schema.ts';

/** One state that changes the tags and goes on. */
export function compile({ add = [], remove = [] }: TagData, node: CompileNode): Record<string, StateJson> {
  const named = (tags: readonly string[]) => tags.map(clean).filter((tag) => tag !== '');
  return {
    [node.id]: {
      entry: [ownAction('tag.change', { add: named(add), remove: named(remove) })],
      always: [go(node.to('next'))],
      meta: { node: node.id },
    },
  };
}
