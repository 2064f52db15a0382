import { defineKind } from '../kind.ts';
import { choiceItems, options } from '../options.ts';
import { preset, words } from './texts.ts';

/** One of the offered options; the value is its label. */
export interface ChoiceExpect {
  kind: 'choice';
}

export const choice = defineKind({
  kind: 'choice',
  title: words.title,
  variable: 'choice',
  fields: { ...options },
  ownNo: true,
  again: words.again,
  preset,
  expect: (): ChoiceExpect => ({ kind: 'choice' }),
  items: (data) => choiceItems(data.options),
  // Offered options are looked at before any value is read.
  read: () => ({ kind: 'none' }),
  ofOption: (_, label) => label,
});
