import { kindOf } from '../answers/index.ts';
import type { CompileNode } from '../node-type/definition.ts';
import type { Expect } from './expect.ts';
import type { Template } from './language-texts.ts';
import type { ActionJson, StateJson, TransitionJson, Waits } from './machine-json.ts';
import { act, go, type Item, type ResultList, type Shares, when } from './vocabulary.ts';

export interface Question {
  /** Name of the state; the node's own by default. */
  state?: string;
  /** Done once, before the question: first bubbles. */
  before?: readonly ActionJson[];
  /** The question itself: a template. */
  text: Template;
  /** Offered under it. */
  items?: readonly Item[];
  /** Says and offers all this in a form of the step's own, in place of the text with its items. */
  offer?: readonly ActionJson[];
  /** Offered from the result that led here. */
  result?: ResultList;
  expect: Expect;
  /** Other than the kind of answer says: a choice in the middle of a form waits as a `value` does. */
  waits?: Waits;
  /** Where answers lead, tried in order; each with a guard. */
  answers: readonly TransitionJson[];
  /** Said when an answer does not fit; the kind of value has words of its own. */
  retry?: Template;
  /** Said from the second time on; `retry` when absent. */
  retryAgain?: Template;
  /** The channel offers to share name, phone number and address; templates. */
  shares?: Shares;
  /** Shows the question in place of `act.show`. */
  show?: ActionJson;
  /** After so many answers that do not fit the conversation leaves by `fallback`. */
  tries: number;
  /** After so many minutes without an answer the conversation leaves by this exit. */
  deadline?: { minutes: number; port: string; do?: readonly ActionJson[] };
  /** Id of the quiet exit for that; without an edge help is offered instead, and the question stays. */
  fallback: string;
}

/**
 * The one state of a question: it says what is asked, offers what there is, and waits. It understands `answer`, and turns
 * what does not fit (`miss`) into kind words, another try, and at last the fallback exit. `again` asks once more.
 */
export function question(node: CompileNode, asked: Question): Record<string, StateJson> {
  const state = asked.state ?? node.id;
  const items = asked.items ?? [];
  const { expect } = asked;
  const links = items.filter((item) => item.kind !== 'choice').length;
  const heard = act.heard(expect);
  const open = act.open({
    state,
    base: node.payloadBase,
    items,
    ...(asked.result === undefined ? {} : { result: asked.result }),
  });
  const { shares, retry: first, retryAgain: second } = asked;
  const show =
    asked.show ?? act.show({ text: asked.text, items, ...(shares === undefined ? {} : { shares }) });
  const asking = asked.offer ?? [open, show];
  const retry = act.miss({
    expect,
    ...(first === undefined ? {} : { text: first }),
    ...(second === undefined ? {} : { second }),
  });
  const timer = asked.deadline === undefined ? [] : [act.timer(state, { minutes: asked.deadline.minutes })];
  const given = node.wired(asked.fallback)
    ? go(node.to(asked.fallback))
    : go(undefined, { do: [act.lost()] });
  return {
    [state]: {
      entry: [...(asked.before ?? []), ...asking, ...timer],
      on: {
        answer: [
          go(undefined, { if: when.more(expect), do: [act.nextPage(links), show] }),
          ...asked.answers.map((answer) => ({ ...answer, actions: [heard, ...(answer.actions ?? [])] })),
          go(undefined, { if: when.ambiguous(expect), do: [act.which(expect)] }),
        ],
        miss: [go(undefined, { if: when.triesLeft(asked.tries), do: [retry] }), given],
        // Options from a result cannot be made anew: they are still offered.
        again: [go(undefined, { do: [...(asked.result === undefined ? asking : [show]), ...timer] })],
        ...(asked.deadline === undefined
          ? {}
          : { timer: [go(node.to(asked.deadline.port), { do: asked.deadline.do ?? [] })] }),
      },
      meta: {
        node: node.id,
        waits: asked.waits ?? waitsFor(expect),
        ...(asked.tries === 1 && node.wired(asked.fallback) ? { refers: true } : {}),
      },
    },
  };
}

function waitsFor(expect: Expect): Waits {
  if (expect.kind === 'choice') return 'choice';
  return kindOf(expect.kind).open === true ? 'text' : 'value';
}
