import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

const way = field.object({
  id: field.itemId(),
  title: field.text({ title: texts.way, max: 80 }),
  weight: field.integer({ title: texts.weight, help: texts.weightHelp, min: 0, max: 1_000, default: 1 }),
});

export const schema = field.object({
  ways: field.list(way, { title: texts.ways, add: texts.add, min: 2, max: 20 }),
  sticky: field.yesNo({ title: texts.sticky, default: true }),
});
export type SplitData = Static<typeof schema>;
