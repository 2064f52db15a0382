import type { Expect } from '../../compile/expect.ts';
import type { GuardJson, StateJson, TransitionJson } from '../../compile/machine-json.ts';
import { question } from '../../compile/question.ts';
import { act, go, type Item, when } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { AskData } from './schema.ts';
import { CITIZEN } from './texts.ts';

const TRIES = 3;
const PICTURES = 5;

/** One question; its answer goes into the variable. Pictures gather until "Xong" or the most allowed. */
export function compile(data: AskData, node: CompileNode): Record<string, StateJson> {
  const expect = expectOf(data);
  const next = node.to('next');
  const forget = act.clear(data.variable);
  const skip: TransitionJson[] =
    data.optional === true ? skipsOf(data, expect).map((guard) => go(next, { if: guard, do: [forget] })) : [];
  return question(node, {
    // Pictures of an earlier round would count as pictures of this one.
    before: data.kind === 'images' ? [forget] : [],
    text: data.text,
    items: itemsOf(data),
    expect,
    waits: data.kind === 'text' ? 'text' : 'value',
    answers: [...skip, ...answersOf(data, expect, next)],
    ...(data.retry === undefined ? {} : { retry: data.retry }),
    tries: data.tries ?? TRIES,
    fallback: 'fallback',
  });
}

/** The button, and words that say there is nothing to give: for words a "không" may be the answer itself. */
function skipsOf(data: AskData, expect: Expect): GuardJson[] {
  const button = when.chose('skip', expect);
  return ['text', 'choice', 'yes-no'].includes(data.kind) ? [button] : [button, when.declined()];
}

function answersOf(data: AskData, expect: Expect, next: string): TransitionJson[] {
  const { variable } = data;
  if (expect.kind !== 'images')
    return [go(next, { if: when.fits(expect), do: [act.take(variable, expect)] })];
  const keep = act.take(variable, expect, true);
  return [
    go(next, { if: when.finished(variable, expect) }),
    // "Xong" with nothing sent means that there is nothing to send.
    ...(data.optional === true
      ? [go(next, { if: when.chose('done', expect), do: [act.clear(variable)] })]
      : []),
    go(next, { if: when.full(variable, expect), do: [keep] }),
    go(undefined, { if: when.fits(expect), do: [keep, act.prompt(CITIZEN.more(variable), 'skip')] }),
  ];
}

function itemsOf(data: AskData): Item[] {
  const choice = (id: string, label: string): Item => ({ kind: 'choice', id, label });
  const skip = data.optional === true ? [choice('skip', CITIZEN.skip)] : [];
  switch (data.kind) {
    case 'choice':
      return [...(data.options ?? []).map(({ id, label }) => choice(id, label)), ...skip];
    case 'yes-no':
      return [choice('yes', CITIZEN.yes), choice('no', CITIZEN.no), ...skip];
    case 'images':
      return data.most === 1 ? skip : [choice('done', CITIZEN.done), ...skip];
    default:
      return skip;
  }
}

function expectOf(data: AskData): Expect {
  const { kind, min, max } = data;
  const limits = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  switch (kind) {
    case 'text':
      return { kind, ...limits };
    case 'number':
      return { kind, ...limits, ...(data.whole === true ? { whole: true } : {}) };
    case 'date':
      return {
        kind,
        ...(data.days === 'past' ? { until: 'today' } : {}),
        ...(data.days === 'future' ? { from: 'today' } : {}),
      };
    case 'images':
      return { kind, most: data.most ?? PICTURES };
    case 'location':
      return { kind, address: data.address ?? true };
    default:
      return { kind };
  }
}
