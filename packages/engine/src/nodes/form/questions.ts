import { asking } from '../../answers/asking.ts';
import { kindOf } from '../../answers/index.ts';
import type { StateJson } from '../../compile/machine-json.ts';
import { question } from '../../compile/question.ts';
import { act, go, ownAction, ownGuard } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import { kept, named } from './describe.ts';
import type { Form } from './parts.ts';
import type { FormData, FormField } from './schema.ts';
import { common, STATE } from './states.ts';
import { CITIZEN } from './texts.ts';

/** One question of the form; answered or skipped it goes on to the next that is open. */
export function asked(
  field: FormField,
  at: number,
  form: Form,
  data: FormData,
  node: CompileNode,
): Record<string, StateJson> {
  const { variable, otherwise = '', text } = field;
  const kind = kindOf(field.kind);
  const next = node.state(STATE.next);
  const instead =
    otherwise.trim() === ''
      ? ownAction('form.skip', { variable })
      : act.set(variable, otherwise, node.variable(variable)?.type ?? 'text');
  const own = asking(field, node.payloadBase, {
    next,
    after: [ownAction('form.answered', kept(form))],
    skipped: [instead],
  });
  const early = kind.open === true || kind.anyWords === true;
  const wish = { ...named(form), strict: early };
  const wishes = [go(next, { if: ownGuard('form.wishes', wish), do: [ownAction('form.correctWish', wish)] })];
  return question(node, {
    ...common(data),
    ...own,
    state: node.state(String(at + 1)),
    text,
    show: ownAction('form.show', {
      node: node.id,
      at,
      text,
      items: own.items ?? [],
      parts: form.parts.map(({ rows }) => (rows === undefined ? {} : { rows })),
      words: { question: CITIZEN.question, correcting: CITIZEN.correcting },
      ...(own.shares === undefined ? {} : { shares: own.shares }),
    }),
    // Where any words are an answer, a wish to correct comes first; elsewhere an answer does ("đổi thẻ" among the choices).
    answers: early ? [...wishes, ...own.answers] : [...own.answers, ...wishes],
    ...(field.retry === undefined ? {} : { retry: field.retry }),
    ...(field.retryAgain === undefined ? {} : { retryAgain: field.retryAgain }),
  });
}
