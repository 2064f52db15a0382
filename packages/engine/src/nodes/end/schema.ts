import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

export const schema = field.object({
  text: field.optional(field.template({ title: texts.text, multiline: true })),
  outcome: field.optional(
    field.text({ title: texts.outcome, help: texts.outcomeHelp, max: 100, advanced: true }),
  ),
});
export type EndData = Static<typeof schema>;
