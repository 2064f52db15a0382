import { asking } from '../../answers/asking.ts';
import { kindOf } from '../../answers/index.ts';
import type { Expect } from '../../compile/expect.ts';
import type { ActionJson, StateJson } from '../../compile/machine-json.ts';
import { type Question, question } from '../../compile/question.ts';
import { act, go, type Item, ownAction, ownGuard, when } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { Form, Part } from './parts.ts';
import type { FormData, FormField } from './schema.ts';
import { CITIZEN } from './texts.ts';

const TRIES = 3;
/** Names of the states beside those of the questions, which are numbered. */
const STATE = { next: 'tiep', resume: 'khai-tiep', summary: 'tom-tat', edit: 'sua' } as const;

/**
 * A form: `<id>` begins or resumes it, `<id>/tiep` goes to the first question that is open, `<id>/1`, `<id>/2` … ask, `<id>/tom-tat`
 * shows everything, `<id>/sua` asks what is to be corrected.
 */
export function compile(data: FormData, node: CompileNode): Record<string, StateJson> {
  const form: Form = { node: node.id, place: node.place, parts: data.fields.map((one) => partOf(one, node)) };
  const meta = { node: node.id };
  const next = node.state(STATE.next);
  const summary = node.state(STATE.summary);
  return {
    [node.id]: {
      entry: [ownAction('form.begin', form)],
      always: [go(node.state(STATE.resume), { if: ownGuard('form.left', { node: node.id }) }), go(next)],
      meta,
    },
    [next]: {
      always: [
        ...form.parts.map(({ variable, rows, expect }, at) => {
          const part = { variable, ...(rows ? { rows } : {}), ...(expect ? { expect } : {}) };
          return go(node.state(String(at + 1)), { if: ownGuard('form.asks', { node: node.id, at, part }) });
        }),
        go(summary),
      ],
      meta,
    },
    ...Object.assign({}, ...data.fields.map((one, at) => asked(one, at, form, data, node))),
    ...resuming(form, data, node),
    ...looking(form, data, node),
    ...choosing(form, data, node),
  };
}

function partOf(field: FormField, node: CompileNode): Part {
  const kind = kindOf(field.kind);
  const declared = node.variable(field.variable);
  const confidential = declared?.class === 'sensitive' || declared?.class === 'secret';
  const hidden = kind.masked === 'always' || (kind.masked === 'sensitive' && confidential);
  const rows = (field.onlyIf ?? []).map(({ variable, operator, operand }) => ({
    variable,
    operator,
    ...(operand === undefined ? {} : { value: operand }),
  }));
  const expect = kind.expect(field as never, {
    variable: field.variable,
    payloadBase: node.payloadBase,
  }) as Expect;
  return {
    id: field.id,
    variable: field.variable,
    title: field.title,
    shows: hidden ? `{{${field.variable}|mask}}` : (kind.shows?.(field.variable) ?? `{{${field.variable}}}`),
    ...(rows.length === 0 ? {} : { rows }),
    ...(kind.restOf === undefined ? {} : { expect }),
    ...(declared?.class === 'secret' ? { secret: true } : {}),
  };
}

/** What every question of the form has in common. */
function common(data: FormData): Pick<Question, 'tries' | 'fallback' | 'deadline'> {
  return {
    tries: data.tries ?? TRIES,
    fallback: 'fallback',
    ...(data.deadline === undefined ? {} : { deadline: { minutes: data.deadline, port: 'late' } }),
  };
}

function asked(
  field: FormField,
  at: number,
  form: Form,
  data: FormData,
  node: CompileNode,
): Record<string, StateJson> {
  const { variable, otherwise } = field;
  const type = node.variable(variable)?.type ?? 'text';
  const next = node.state(STATE.next);
  const skip: ActionJson[] =
    otherwise === undefined || otherwise.trim() === ''
      ? [ownAction('form.skip', { variable })]
      : [act.set(variable, otherwise, type)];
  const own = asking(field, node.payloadBase, {
    next,
    after: [ownAction('form.answered', form)],
    skipped: skip,
  });
  const kind = kindOf(field.kind);
  const early = kind.open === true || kind.anyWords === true;
  const wish = { ...brief(form), strict: early };
  const wishes = [
    go(node.state(STATE.edit), { if: ownGuard('form.corrects', wish) }),
    go(next, { if: ownGuard('form.names', wish), do: [ownAction('form.correctNamed', wish)] }),
  ];
  const items = own.items ?? [];
  return question(node, {
    ...common(data),
    ...own,
    state: node.state(String(at + 1)),
    text: field.text,
    show: ownAction('form.show', {
      node: node.id,
      at,
      text: field.text,
      items,
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

/** Only what finding a question by its name needs. */
function brief(form: Form): Form {
  return { ...form, parts: form.parts.map((part) => ({ ...part, shows: '' })) };
}

const choice = (id: string, label: Extract<Item, { kind: 'choice' }>['label']): Item => ({
  kind: 'choice',
  id,
  label,
});

/** "Khai tiếp" or "Khai lại từ đầu", where the form was begun and left. */
function resuming(form: Form, data: FormData, node: CompileNode): Record<string, StateJson> {
  const next = node.state(STATE.next);
  return question(node, {
    ...common(data),
    state: node.state(STATE.resume),
    text: CITIZEN.resume,
    items: [choice('tiep', CITIZEN.goOn), choice('lai', CITIZEN.afresh)],
    expect: { kind: 'choice' },
    waits: 'value',
    answers: [
      go(next, { if: when.chose('tiep'), do: [ownAction('form.goOn', form)] }),
      go(next, { if: ownGuard('form.agrees', { answer: 'yes' }), do: [ownAction('form.goOn', form)] }),
      go(next, { if: when.chose('lai'), do: [ownAction('form.afresh', form)] }),
    ],
  });
}

/** The summary: send, correct or cancel. */
function looking(form: Form, data: FormData, node: CompileNode): Record<string, StateJson> {
  const state = node.state(STATE.summary);
  const next = node.state(STATE.next);
  const edit = node.state(STATE.edit);
  const wish = { ...brief(form), strict: false };
  const items = [choice('gui', CITIZEN.send), choice('sua', CITIZEN.edit), choice('huy', CITIZEN.cancel)];
  const send = { do: [ownAction('form.finish', form)] };
  const states = question(node, {
    ...common(data),
    state,
    before: [ownAction('form.settle', form)],
    text: data.summary ?? CITIZEN.summary,
    show: ownAction('form.summary', {
      ...form,
      text: data.summary ?? CITIZEN.summary,
      items,
      words: { skipped: CITIZEN.skipped },
    }),
    items,
    expect: { kind: 'choice' },
    waits: 'value',
    answers: [
      // "sửa số điện thoại" says more than the button of its first word.
      go(next, { if: ownGuard('form.names', wish), do: [ownAction('form.correctNamed', wish)] }),
      go(node.to('done'), { if: when.chose('gui'), ...send }),
      go(edit, { if: when.chose('sua') }),
      go(node.to('cancelled'), {
        if: when.chose('huy'),
        do: [ownAction('form.finish', { ...form, cancelled: true })],
      }),
      go(edit, { if: ownGuard('form.corrects', wish) }),
      go(node.to('done'), { if: ownGuard('form.agrees', { answer: 'yes' }), ...send }),
      go(edit, { if: ownGuard('form.agrees', { answer: 'no' }) }),
    ],
    retry: CITIZEN.retrySummary,
  });
  const again = states[state]?.on?.again;
  // Who came back here from a question that had been emptied answers it first.
  again?.unshift(go(next, { if: ownGuard('form.incomplete', form), do: [ownAction('form.goOn', form)] }));
  return states;
}

/** Which answer is to be corrected: by number or short name. */
function choosing(form: Form, data: FormData, node: CompileNode): Record<string, StateJson> {
  const state = node.state(STATE.edit);
  const next = node.state(STATE.next);
  const nothing = { id: '.khong', label: CITIZEN.nothing };
  const shown = ownAction('form.showOffer', { text: CITIZEN.which });
  return question(node, {
    ...common(data),
    state,
    text: CITIZEN.which,
    offer: [
      ownAction('form.offer', { ...form, state, base: node.payloadBase, text: CITIZEN.which, nothing }),
      shown,
    ],
    show: shown,
    expect: { kind: 'choice' },
    waits: 'value',
    answers: [
      ...form.parts.map(({ id }, at) =>
        go(next, { if: when.chose(id), do: [ownAction('form.correct', { node: node.id, at })] }),
      ),
      go(next, { if: when.chose(nothing.id), do: [ownAction('form.goOn', form)] }),
      go(next, { if: ownGuard('form.agrees', { answer: 'no' }), do: [ownAction('form.goOn', form)] }),
    ],
  });
}
