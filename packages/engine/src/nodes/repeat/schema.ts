import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

/** Rounds that one list may cause. */
const MAX_ROUNDS = 50;

export const schema = field.object({
  list: field.readsVariable({ title: texts.list, types: ['list', 'choices', 'images', 'files'] }),
  item: field.writesVariable({ fresh: texts.freshItem, title: texts.item }),
  place: field.optional(
    field.writesVariable({
      fresh: texts.freshPlace,
      title: texts.place,
      help: texts.placeHelp,
      types: ['number'],
      advanced: true,
    }),
  ),
  most: field.integer({
    title: texts.most,
    help: texts.mostHelp,
    min: 1,
    max: MAX_ROUNDS,
    default: MAX_ROUNDS,
  }),
});
export type RepeatData = Static<typeof schema>;
