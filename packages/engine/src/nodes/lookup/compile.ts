import type { StateJson } from '../../compile/machine-json.ts';
import { question } from '../../compile/question.ts';
import { act, go, type Item, ownAction, when } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import { find } from './effect.ts';
import type { LookupData } from './schema.ts';
import { texts } from './texts.ts';

const TRIES = 3;
/** Id of "none of these"; rows are `r1`, `r2` … */
const NONE = 'none';

/** A state that asks for the row and leaves by what came back; one more where the citizen chooses among several. */
export function compile(data: LookupData, node: CompileNode): Record<string, StateJson> {
  const { table, column, key, row, many } = data;
  const keep = [act.keep(row, '/row')];
  const choose = node.state('choose');
  const several = {
    first: go(node.to('found'), { if: when.result('/found', 'many'), do: keep }),
    exit: go(node.to('many'), { if: when.result('/found', 'many') }),
    choose: go(choose, { if: when.result('/found', 'many'), do: [act.keep(row, '/rows')] }),
  };
  const input = { table, column, key, ...(many === 'choose' ? { choose: true } : {}) };
  return {
    [node.id]: {
      entry: [act.clear(row), act.call(find, input)],
      on: {
        result: [
          go(node.to('found'), { if: when.result('/found', 'one'), do: keep }),
          several[many],
          go(node.to('not-found'), { if: when.result('/found', 'none') }),
          node.wired('error') ? go(node.to('error')) : go(node.end, { do: [act.lost()] }),
        ],
      },
      meta: { node: node.id, waits: 'effect' },
    },
    ...(many === 'choose' ? choosing(data, node, choose) : {}),
  };
}

/** Asks which of the rows is meant. Whoever leaves without one leaves no row behind. */
function choosing(data: LookupData, node: CompileNode, state: string): Record<string, StateJson> {
  const { row, text = texts.which, none } = data;
  const label = data.label ?? `{{${row}.${data.column}}}`;
  const items: Item[] = none === undefined ? [] : [{ kind: 'choice', id: NONE, label: none }];
  const gone = act.clear(row);
  const base = node.payloadBase;
  const states = question(node, {
    state,
    text,
    items,
    offer: [
      act.open({ state, base, items }),
      ownAction('lookup.offer', { row, label, base }),
      act.show({ text, items }),
    ],
    expect: { kind: 'choice' },
    answers: [
      ...(none === undefined ? [] : [go(node.to('not-found'), { if: when.chose(NONE), do: [gone] })]),
      go(node.to('found'), { if: when.choseAny(), do: [ownAction('lookup.pick', { row })] }),
    ],
    tries: TRIES,
    fallback: 'unchosen',
  });
  return Object.fromEntries(
    Object.entries(states).map(([name, { on, ...rest }]) => {
      const miss = on?.miss?.map((one) =>
        one.target === undefined ? one : { ...one, actions: [...(one.actions ?? []), gone] },
      );
      return [name, { ...rest, on: { ...on, ...(miss === undefined ? {} : { miss }) } }];
    }),
  );
}
