import type { Static } from 'typebox';
import { kindField, kindFields } from '../../answers/fields.ts';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

/** Longer forms are not filled in on a phone. */
const MAX_FIELDS = 30;
/** A week: after two days without a word a message to the citizen costs, after seven it is impossible. */
const MOST_MINUTES = 7 * 24 * 60;

const row = field.object({
  variable: field.readsVariable({ title: texts.rowVariable }),
  operator: field.operator({ title: texts.operator }),
  operand: field.optional(field.operand({ title: texts.operand })),
});

const asked = field.object({
  id: field.itemId(),
  text: field.template({ title: texts.text, multiline: true }),
  title: field.template({ title: texts.fieldTitle, help: texts.fieldTitleHelp, max: 80, names: true }),
  kind: kindField(texts.kind),
  variable: field.writesVariable({ title: texts.variable }),
  ...kindFields('./'),
  optional: field.optional(field.yesNo({ title: texts.optional })),
  otherwise: field.optional(field.operand({ title: texts.otherwise, advanced: true })),
  onlyIf: field.optional(
    field.list(row, {
      title: texts.onlyIf,
      help: texts.onlyIfHelp,
      add: texts.addRow,
      max: 3,
      advanced: true,
    }),
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
    field.template({ title: texts.retryAgain, multiline: true, max: 1_000, advanced: true }),
  ),
});

export const schema = field.object({
  fields: field.list(asked, {
    title: texts.fields,
    help: texts.fieldsHelp,
    add: texts.addField,
    min: 1,
    max: MAX_FIELDS,
  }),
  summary: field.optional(
    field.template({ title: texts.summary, help: texts.summaryHelp, multiline: true, max: 1_000 }),
  ),
  tries: field.optional(
    field.integer({ title: texts.tries, help: texts.triesHelp, min: 1, max: 10, default: 3, advanced: true }),
  ),
  deadline: field.optional(
    field.minutes({ title: texts.deadline, help: texts.deadlineHelp, max: MOST_MINUTES, advanced: true }),
  ),
});
export type FormData = Static<typeof schema>;
export type FormField = FormData['fields'][number];
