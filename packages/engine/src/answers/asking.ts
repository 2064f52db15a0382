import type { ActionJson, GuardJson, TransitionJson } from '../compile/machine-json.ts';
import type { Question } from '../compile/question.ts';
import { act, go, type Item, when } from '../compile/vocabulary.ts';
import type { VariableType } from '../flow/schema.ts';
import type { AnyKind, Expect, KindName } from './index.ts';
import { kindOf } from './index.ts';

/** A question as a step's data, or an item of a form, hold it: its kind and that kind's settings among other keys. */
export interface AskedFor {
  kind: KindName;
  variable: string;
  optional?: boolean;
}

/** "Bỏ qua" under a question that may be skipped. */
const SKIP: Item = { kind: 'choice', id: 'skip', label: { vi: 'Bỏ qua', en: 'Skip' } };

/** What a question of this kind needs beside its words: what it expects, offers, and where its answers lead. */
export type Asking = Pick<Question, 'before' | 'items' | 'expect' | 'waits' | 'answers'> &
  Partial<Pick<Question, 'shares'>>;

/** Where an answer leads, and what is done on the way: when it is answered, and when it is skipped. */
export interface Ways {
  next: string;
  /** Done on the way after the answer is kept. */
  after?: readonly ActionJson[];
  /** In place of an answer. */
  skipped: readonly ActionJson[];
}

/**
 * Everything that follows from the kind of an answer, for `question()`: one place for a single question and for those of a form.
 */
export function asking(data: AskedFor, payloadBase: string, { next, after = [], skipped }: Ways): Asking {
  const kind = kindOf(data.kind);
  // The settings of the kind are among the data: each kind takes its own.
  const settings = data as never;
  const expect = kind.expect(settings, { variable: data.variable, payloadBase }) as Expect;
  const gathers = kind.most !== undefined;
  const skip =
    data.optional === true
      ? skipsOf(kind, expect).map((guard) => go(next, { if: guard, do: [...skipped, ...after] }))
      : [];
  const shares = kind.shares?.(settings);
  return {
    // What was given in an earlier round would count as part of this answer.
    before: gathers || kind.restOf !== undefined ? [act.clear(data.variable)] : [],
    items: [...(kind.items?.(settings) ?? []), ...(data.optional === true ? [SKIP] : [])],
    expect,
    waits: kind.open === true ? 'text' : 'value',
    answers: [
      ...skip,
      ...(gathers
        ? gathering(data, kind, expect, { next, after, skipped })
        : [go(next, { if: when.fits(expect), do: [act.take(data.variable, expect), ...after] })]),
      ...(kind.restOf === undefined
        ? []
        : [go(undefined, { if: when.partly(expect), do: [act.takePart(data.variable, expect)] })]),
    ],
    ...(shares === undefined ? {} : { shares }),
  };
}

/** The button, and words that say there is nothing to give: for words a "không" may be the answer itself. */
function skipsOf(kind: AnyKind, expect: Expect): GuardJson[] {
  const button = when.chose('skip', expect);
  return kind.ownNo === true ? [button] : [button, when.declined()];
}

/** Answers gather until "Xong" or the most allowed. */
function gathering(
  { variable, optional }: AskedFor,
  kind: AnyKind,
  expect: Expect,
  { next, after = [], skipped }: Ways,
): TransitionJson[] {
  const keep = act.take(variable, expect, true);
  const more = kind.gathered?.(variable) ?? '';
  return [
    go(next, { if: when.finished(variable, expect), do: after }),
    // "Xong" with nothing sent means that there is nothing to send.
    ...(optional === true ? [go(next, { if: when.chose('done', expect), do: [...skipped, ...after] })] : []),
    go(next, { if: when.full(variable, expect), do: [keep, ...after] }),
    go(undefined, { if: when.fits(expect), do: [keep, act.prompt(more, 'skip')] }),
  ];
}

/** Writes what stands in for an answer that was not given; nothing without a template. */
export function standIn(
  variable: string,
  otherwise: string | undefined,
  type: VariableType | undefined,
): ActionJson {
  return otherwise === undefined || otherwise.trim() === ''
    ? act.clear(variable)
    : act.set(variable, otherwise, type ?? 'text');
}
