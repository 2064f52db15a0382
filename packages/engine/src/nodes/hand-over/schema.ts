import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

export const schema = field.object({
  text: field.template({ title: texts.text, multiline: true }),
  reason: field.text({ title: texts.reason }),
});
export type HandOverData = Static<typeof schema>;
