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
 * The entry decides: whoever began the flow with a question, or asked one where the step before did not understand it, gets
 * its answer; everyone else the invitation. Every typed
 * text that is no button goes to the search; a chosen suggestion is asked again by its own words, which fit exactly.
 */
export function compile(data: KnowledgeData, node: CompileNode): Record<string, StateJson> {
  const invite = node.state('invite');
  const opening = node.state('opening');
  const search = node.state('search');
  const suggest = node.state('suggest');
  const more = node.state('more');
  const waiting = waitingFor(data, node, search);
  return {
    [node.id]: {
      always: [
        go(opening, { if: when.opened() }),
        go(search, { if: when.handed() }),
        go(node.to('none'), { if: when.handedMute() }),
        go(invite),
      ],
      meta: { node: node.id },
    },
    ...waiting({ state: invite, text: data.text }),
    [opening]: searching(data, node, { talk: invite, none: invite }),
    [search]: searching(data, node, { talk: data.after === 'wait' ? more : invite, none: node.to('none') }),
    ...waiting({
      state: suggest,
      text: data.suggest,
      result: { list: '/suggestions', id: 'id', label: 'question' },
    }),
    ...(data.after === 'wait' ? waiting({ state: more, text: data.more }) : {}),
  };
}

/** States that wait for a question, each with the author's buttons. */
function waitingFor(data: KnowledgeData, node: CompileNode, search: string) {
  const items = data.buttons.map(({ id, label }): Item => ({ kind: 'choice', id, label }));
  const answers: TransitionJson[] = [
    ...data.buttons.map(({ id }) => go(node.to(id), { if: when.chose(id, CHOICE) })),
    go(search, { if: when.choseAny() }),
    go(search, { if: when.fits(EXPECT) }),
  ];
  const asked = { items, expect: EXPECT, waits: 'value', answers, tries: TRIES, fallback: 'none' } as const;
  return (more: Pick<Question, 'text'> & Partial<Question>) => question(node, { ...asked, ...more });
}

/** A state that asks with what was just said; small talk and "nothing fits" lead where it is told. */
function searching(data: KnowledgeData, node: CompileNode, lead: { talk: string; none: string }): StateJson {
  const { topic } = data;
  const answered = data.after === 'leave' ? node.to('answered') : node.state('more');
  return {
    entry: [act.call(ask, { text: '', ...(topic === undefined ? {} : { topic }) }, 'text')],
    on: {
      result: [
        go(answered, { if: when.result('/decision', 'answer'), do: [act.sayResult('/text')] }),
        go(node.state('suggest'), { if: when.result('/decision', 'suggest') }),
        go(lead.talk, { if: when.result('/decision', 'talk') }),
        go(lead.none, { if: when.result('/decision', 'none'), do: [act.unheard()] }),
        node.wired('error') ? go(node.to('error')) : go(node.end, { do: [act.lost()] }),
      ],
    },
    meta: { node: node.id, waits: 'effect' },
  };
}
