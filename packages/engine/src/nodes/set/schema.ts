import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

const row = field.object({
  variable: field.writesVariable({ title: texts.variable }),
  how: field.choice({
    title: texts.how,
    choices: { to: texts.to, add: texts.plus, append: texts.append, clear: texts.clear },
    default: 'to',
  }),
  /** A template; absent when the variable is cleared. */
  value: field.optional(
    field.operand({ title: texts.value, showIf: { './how': ['to', 'add', 'append'] }, max: 2_000 }),
  ),
});

export const schema = field.object({
  values: field.list(row, { title: texts.values, add: texts.add, min: 1, max: 20 }),
});
export type SetData = Static<typeof schema>;
