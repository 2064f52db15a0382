import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

const MOST_MINUTES = 7 * 24 * 60;

export const schema = field.object({
  text: field.template({ title: texts.text, multiline: true }),
  about: field.text({ title: texts.about, help: texts.aboutHelp, max: 100 }),
  comment: field.optional(
    field.template({ title: texts.comment, help: texts.commentHelp, multiline: true, max: 1_000 }),
  ),
  thanks: field.optional(
    field.template({
      title: texts.thanks,
      help: texts.thanksHelp,
      multiline: true,
      max: 1_000,
      advanced: true,
    }),
  ),
  variable: field.optional(
    field.writesVariable({ fresh: texts.freshVariable, title: texts.variable, advanced: true }),
  ),
  retry: field.optional(field.template({ title: texts.retry, multiline: true, max: 1_000, advanced: true })),
  tries: field.optional(field.integer({ title: texts.tries, min: 1, max: 10, default: 3, advanced: true })),
  deadline: field.optional(
    field.minutes({ title: texts.deadline, help: texts.deadlineHelp, max: MOST_MINUTES, advanced: true }),
  ),
});
export type RatingData = Static<typeof schema>;
