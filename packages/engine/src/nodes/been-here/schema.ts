import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

export const schema = field.object({
  name: field.optional(field.text({ title: texts.name, help: texts.nameHelp, max: 60, advanced: true })),
});
export type BeenHereData = Static<typeof schema>;
