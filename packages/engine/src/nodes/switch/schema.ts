import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

const one = field.object({
  id: field.itemId(),
  value: field.template({ title: texts.value, help: texts.valueHelp, max: 500 }),
});

export const schema = field.object({
  variable: field.readsVariable({ title: texts.variable }),
  cases: field.list(one, { title: texts.cases, add: texts.add, waiting: true, min: 1, max: 50 }),
});
export type SwitchData = Static<typeof schema>;
