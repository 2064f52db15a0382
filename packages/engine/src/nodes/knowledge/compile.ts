import type { Expect } from '../../compile/expect.ts';
import type { StateJson, TransitionJson } from '../../compile/machine-json.ts';
import { type Question, question } from '../../compile/question.ts';
import { act, go, type Item, when } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import { ask } from './effect.ts';
import type { KnowledgeData } from './schema.ts';

/** A question is any text; a button or a suggestion is chosen as in a menu, by number too. */
const EXPECT: Expect = { kind: 'text' };
const CHOICE: Expect = { kind: 'choice' };
const TRIES = 3;

/**
 * Four states: the invitation, the search, the list of similar questions, and the wait for another question. Every typed
 * text that is no button goes to the search; a chosen suggestion is asked again by its own words, which fit exactly.
 */
export function compile(data: KnowledgeData, node: CompileNode): Record<string, StateJson> {
  const { topic } = data;
  const search = node.state('search');
  const items = data.buttons.map(({ id, label }): Item => ({ kind: 'choice', id, label }));
  const answers: TransitionJson[] = [
    ...data.buttons.map(({ id }) => go(node.to(id), { if: when.chose(id, CHOICE) })),
    go(search, { if: when.choseAny() }),
    go(search, { if: when.fits(EXPECT) }),
  ];
  const asked = { items, expect: EXPECT, waits: 'value', answers, tries: TRIES, fallback: 'none' } as const;
  const waiting = (more: Pick<Question, 'text'> & Partial<Question>) => question(node, { ...asked, ...more });
  const told = [act.sayResult('/text')];
  const more = node.state('more');
  const suggest = node.state('suggest');
  return {
    ...waiting({ text: data.text }),
    [search]: {
      entry: [act.call(ask, { text: '', ...(topic === undefined ? {} : { topic }) }, 'text')],
      on: {
        result: [
          data.after === 'leave'
            ? go(node.to('answered'), { if: when.result('/decision', 'answer'), do: told })
            : go(more, { if: when.result('/decision', 'answer'), do: told }),
          go(suggest, { if: when.result('/decision', 'suggest') }),
          go(data.after === 'wait' ? more : node.id, { if: when.result('/decision', 'talk') }),
          go(node.to('none'), { if: when.result('/decision', 'none') }),
          node.wired('error') ? go(node.to('error')) : go(node.end, { do: [act.lost()] }),
        ],
      },
      meta: { node: node.id, waits: 'effect' },
    },
    ...waiting({
      state: suggest,
      text: data.suggest,
      result: { list: '/suggestions', id: 'id', label: 'question' },
    }),
    ...(data.after === 'wait' ? waiting({ state: more, text: data.more }) : {}),
  };
}
