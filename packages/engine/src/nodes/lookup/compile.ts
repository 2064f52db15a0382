import type { StateJson } from '../../compile/machine-json.ts';
import { act, go, when } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import { find } from './effect.ts';
import type { LookupData } from './schema.ts';

/** One state that asks for the row and leaves by what came back. */
export function compile(data: LookupData, node: CompileNode): Record<string, StateJson> {
  const { table, column, key, row, many } = data;
  const keep = [act.keep(row, '/row')];
  const several = many === 'exit' ? node.to('many') : node.to('found');
  return {
    [node.id]: {
      entry: [act.clear(row), act.call(find, { table, column, key })],
      on: {
        result: [
          go(node.to('found'), { if: when.result('/found', 'one'), do: keep }),
          go(several, { if: when.result('/found', 'many'), do: many === 'exit' ? [] : keep }),
          go(node.to('not-found'), { if: when.result('/found', 'none') }),
          node.wired('error') ? go(node.to('error')) : go(node.end, { do: [act.lost()] }),
        ],
      },
      meta: { node: node.id, waits: 'effect' },
    },
  };
}
