import type { StateJson } from '../../compile/machine-json.ts';
import { question } from '../../compile/question.ts';
import { go, type Item, ownAction, ownGuard, when } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import { kept, named } from './describe.ts';
import type { Form } from './parts.ts';
import type { FormData } from './schema.ts';
import { common, STATE } from './states.ts';
import { CITIZEN } from './texts.ts';

const CHOICE = { expect: { kind: 'choice' }, waits: 'value' } as const;

const choice = (id: string, label: Extract<Item, { kind: 'choice' }>['label']): Item => ({
  kind: 'choice',
  id,
  label,
});

/** "Khai tiếp" or "Khai lại từ đầu", where the form was begun and left. */
export function resuming(form: Form, data: FormData, node: CompileNode): Record<string, StateJson> {
  const next = node.state(STATE.next);
  const goOn = [ownAction('form.goOn', { node: node.id })];
  return question(node, {
    ...common(data),
    ...CHOICE,
    state: node.state(STATE.resume),
    text: CITIZEN.resume,
    items: [choice('tiep', CITIZEN.goOn), choice('lai', CITIZEN.afresh)],
    answers: [
      go(next, { if: when.chose('tiep'), do: goOn }),
      go(next, { if: ownGuard('form.agrees', { answer: 'yes' }), do: goOn }),
      go(next, { if: ownGuard('form.goesOn', {}), do: goOn }),
      go(next, { if: when.chose('lai'), do: [ownAction('form.afresh', kept(form))] }),
    ],
  });
}

/** The summary: send, correct or cancel. */
export function looking(form: Form, data: FormData, node: CompileNode): Record<string, StateJson> {
  const state = node.state(STATE.summary);
  const next = node.state(STATE.next);
  const edit = node.state(STATE.edit);
  const wish = { ...named(form), strict: false };
  const items = [choice('gui', CITIZEN.send), choice('sua', CITIZEN.edit), choice('huy', CITIZEN.cancel)];
  const text = data.summary ?? CITIZEN.summary;
  const send = { do: [ownAction('form.finish', kept(form))] };
  const cancel = { do: [ownAction('form.finish', { ...kept(form), cancelled: true })] };
  const states = question(node, {
    ...common(data),
    ...CHOICE,
    state,
    before: [ownAction('form.settle', form)],
    text,
    show: ownAction('form.summary', { ...form, text, items, words: { skipped: CITIZEN.skipped } }),
    items,
    answers: [
      // "sửa số điện thoại" says more than the button of its first word.
      go(next, { if: ownGuard('form.wishes', wish), do: [ownAction('form.correctWish', wish)] }),
      go(node.to('done'), { if: when.chose('gui'), ...send }),
      go(edit, { if: when.chose('sua') }),
      go(node.to('cancelled'), { if: when.chose('huy'), ...cancel }),
      go(node.to('done'), { if: ownGuard('form.agrees', { answer: 'yes' }), ...send }),
      go(edit, { if: ownGuard('form.agrees', { answer: 'no' }) }),
    ],
    retry: CITIZEN.retrySummary,
  });
  // Who came back here from a question that had been emptied answers it first.
  const open = ownGuard('form.incomplete', form);
  states[state]?.on?.again?.unshift(go(next, { if: open, do: [ownAction('form.goOn', { node: node.id })] }));
  return states;
}

/** Which answer is to be corrected: by number or short name. */
export function choosing(form: Form, data: FormData, node: CompileNode): Record<string, StateJson> {
  const state = node.state(STATE.edit);
  const next = node.state(STATE.next);
  const nothing = { id: '.khong', label: CITIZEN.nothing };
  const goOn = [ownAction('form.goOn', { node: node.id })];
  const show = ownAction('form.showOffer', { text: CITIZEN.which });
  return question(node, {
    ...common(data),
    ...CHOICE,
    state,
    text: CITIZEN.which,
    offer: [ownAction('form.offer', { ...named(form), state, base: node.payloadBase, nothing }), show],
    show,
    answers: [
      ...form.parts.map(({ id }, at) =>
        go(next, { if: when.chose(id), do: [ownAction('form.correct', { node: node.id, at })] }),
      ),
      go(next, { if: when.chose(nothing.id), do: goOn }),
      go(next, { if: ownGuard('form.agrees', { answer: 'no' }), do: goOn }),
    ],
  });
}
