import { field } from '../../node-type/fields.ts';
import { defineKind, type Heard } from '../kind.ts';
import { gathering } from '../limits.ts';
import { choiceItems, options } from '../options.ts';
import { filled, none } from '../words.ts';
import { pick, saysAll } from './pick.ts';
import { preset, words } from './texts.ts';

/** Several of the offered options; the value is the list of their labels. */
export interface ChoicesExpect {
  kind: 'choices';
  least?: number;
  most?: number;
}

const MOST = 50;

const answers = ({ offered }: Heard) => offered.filter(({ id }) => id !== 'done' && id !== 'skip');

export const choices = defineKind({
  kind: 'choices',
  title: words.title,
  variable: 'choices',
  fields: {
    ...options,
    least: (showIf) =>
      field.integer({ title: words.least, min: 1, max: 10, default: 1, showIf, advanced: true }),
    ...gathering,
  },
  ownNo: true,
  again: words.again,
  preset,
  expect: ({ least, most }): ChoicesExpect => ({
    kind: 'choices',
    ...filled({ least, most }),
  }),
  items: (data) => [...choiceItems(data.options), { kind: 'choice', id: 'done', label: words.done }],
  read: (expect, heard) => {
    if (heard.words === undefined) return none(words.again);
    const all = saysAll(heard.words) ? answers(heard).map(({ label }) => label) : undefined;
    const labels = all ?? pick(heard.words, heard.offered);
    const most = expect.most ?? MOST;
    if (labels === undefined) return none(words.again);
    if (labels.length > most) return none(words.many(most));
    return {
      kind: 'value',
      value: labels,
      ...(labels.length > 1 || all !== undefined ? { whole: true } : {}),
    };
  },
  ofOption: (id, label) => (id === 'done' || id === 'skip' ? undefined : [label]),
  tooFew: (expect) => words.few(expect.least ?? 1),
  most: (expect) => expect.most ?? MOST,
  // Who chooses the same once more takes it back.
  join: (before, more) => {
    const kept = before.filter((one) => !more.includes(one));
    return more.length === 1 ? [...kept, ...more.filter((one) => !before.includes(one))] : [...kept, ...more];
  },
  gathered: (variable) => words.more(variable),
});
