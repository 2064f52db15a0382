import type { Static } from 'typebox';
import { kindField, kindFields } from '../../answers/fields.ts';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

/** A week: after two days without a word a message to the citizen costs, after seven it is impossible. */
const MOST_MINUTES = 7 * 24 * 60;

export const schema = field.object({
  text: field.template({ title: texts.text, multiline: true, names: true }),
  /** Decides the type of a new variable beside it. */
  kind: kindField(texts.kind),
  variable: field.writesVariable({ title: texts.variable }),
  ...kindFields('/'),
  optional: field.optional(field.yesNo({ title: texts.optional, help: texts.optionalHelp, advanced: true })),
  otherwise: field.optional(
    field.operand({ title: texts.otherwise, help: texts.otherwiseHelp, advanced: true }),
  ),
  retry: field.optional(
    field.template({
      title: texts.retry,
      help: texts.retryHelp,
      multiline: true,
      max: 1_000,
      advanced: true,
    }),
  ),
  retryAgain: field.optional(
    field.template({
      title: texts.retryAgain,
      help: texts.retryAgainHelp,
      multiline: true,
      max: 1_000,
      advanced: true,
    }),
  ),
  tries: field.optional(
    field.integer({ title: texts.tries, help: texts.triesHelp, min: 1, max: 10, default: 3, advanced: true }),
  ),
  deadline: field.optional(
    field.minutes({ title: texts.deadline, help: texts.deadlineHelp, max: MOST_MINUTES, advanced: true }),
  ),
});
export type AskData = Static<typeof schema>;
