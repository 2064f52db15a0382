import type { Expect } from '../../compile/expect.ts';
import type { StateJson, TransitionJson } from '../../compile/machine-json.ts';
import { question } from '../../compile/question.ts';
import { act, go, type Item, ownGuard, when } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import { record } from './effect.ts';
import type { RatingData } from './schema.ts';
import { CITIZEN } from './texts.ts';

const TRIES = 3;
/** Up to so many stars somebody is dissatisfied. */
const LOW = 2;
/** Who gives no reason has still rated: after so long the stars count without one. */
const COMMENT_MINUTES = 60;
const COMMENT: Expect = { kind: 'text', max: 2_000 };

/** A question of five answers; after low stars one more, for the reason; then the rating is kept. */
export function compile(data: RatingData, node: CompileNode): Record<string, StateJson> {
  const answers = CITIZEN.labels.map((_, index): TransitionJson => {
    const stars = index + 1;
    const asks = stars <= LOW && data.comment !== undefined;
    const remember = data.variable === undefined ? [] : [act.set(data.variable, String(stars), 'number')];
    return go(asks ? commentState(node, stars) : keptState(node, stars), {
      if: ownGuard('rating.gave', { stars }),
      do: [...remember, ...(asks ? [] : [keep(data, stars)])],
    });
  });
  return {
    ...question(node, {
      text: data.text,
      items: CITIZEN.labels.map((label, index): Item => ({ kind: 'choice', id: String(index + 1), label })),
      expect: { kind: 'choice' },
      answers,
      retry: data.retry ?? CITIZEN.retry,
      tries: data.tries ?? TRIES,
      ...(data.deadline === undefined ? {} : { deadline: { minutes: data.deadline, port: 'late' } }),
      fallback: 'fallback',
    }),
    ...(data.comment === undefined ? {} : comments(data, node, data.comment)),
    [keptState(node, LOW)]: kept(data, node, node.wired('low') ? 'low' : 'done'),
    [keptState(node, LOW + 1)]: kept(data, node, 'done'),
  };
}

const keptState = (node: CompileNode, stars: number) => node.state(stars <= LOW ? 'kept-low' : 'kept');
const commentState = (node: CompileNode, stars: number) => node.state(`comment-${stars}`);
const keep = ({ about }: RatingData, stars: number, said?: string) =>
  act.call(record, { stars, about }, said);

/** One state for each low number of stars: what it knows is its name. Nothing that happens here loses the stars. */
function comments(data: RatingData, node: CompileNode, text: string): Record<string, StateJson> {
  const states: Record<string, StateJson> = {};
  for (let stars = 1; stars <= LOW; stars++) {
    const name = commentState(node, stars);
    const to = keptState(node, stars);
    const without = go(to, { do: [keep(data, stars)] });
    const asked = question(node, {
      state: name,
      text,
      items: [{ kind: 'choice', id: 'skip', label: CITIZEN.skip }],
      expect: COMMENT,
      answers: [
        ...[when.chose('skip', COMMENT), when.declined()].map((guard) => ({ ...without, guard })),
        go(to, { if: when.fits(COMMENT), do: [keep(data, stars, 'comment')] }),
      ],
      tries: 2,
      deadline: { minutes: data.deadline ?? COMMENT_MINUTES, port: 'late' },
      fallback: 'fallback',
    })[name];
    const [again] = asked?.on?.miss ?? [];
    states[name] = {
      ...asked,
      on: { ...asked?.on, miss: [...(again === undefined ? [] : [again]), without], timer: [without] },
    };
  }
  return states;
}

function kept(data: RatingData, node: CompileNode, port: string): StateJson {
  const thanks = act.say({ text: data.thanks ?? CITIZEN.thanks });
  return {
    on: {
      result: [
        go(node.to(port), { if: when.result(), do: [thanks] }),
        node.wired('error')
          ? go(node.to('error'))
          : go(node.to(port), { do: [act.say({ text: CITIZEN.failed })] }),
      ],
    },
    meta: { node: node.id, waits: 'effect' },
  };
}
