import type { StateJson } from '../../compile/machine-json.ts';
import { go, ownAction, ownGuard } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { RepeatData } from './schema.ts';

/** Suffix of the state that lines from inside the round come back to (see `NodeType.rounds`). */
export const NEXT = 'next';

/** Two states: one that begins with the first item, one that goes on with the next. Both leave at once. */
export function compile(data: RepeatData, node: CompileNode): Record<string, StateJson> {
  const { list, item, place, most } = data;
  const round = { node: node.id, list, most };
  const take = ownAction('repeat.take', { ...round, item, ...(place === undefined ? {} : { place }) });
  const always = [
    go(node.to('each'), { if: ownGuard('repeat.more', round), do: [take] }),
    go(node.to('done'), { do: [ownAction('repeat.end', { node: node.id })] }),
  ];
  const meta = { node: node.id };
  return {
    [node.id]: { entry: [ownAction('repeat.start', { node: node.id })], always, meta },
    [node.state(NEXT)]: { entry: [ownAction('repeat.advance', { node: node.id })], always, meta },
  };
}
