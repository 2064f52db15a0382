import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

const row = field.object({
  variable: field.readsVariable({ title: texts.variable }),
  title: field.optional(field.text({ title: texts.fieldTitle, help: texts.fieldTitleHelp })),
});

export const schema = field.object({
  form: field.text({ title: texts.form }),
  prefix: field.text({ title: texts.prefix, help: texts.prefixHelp, pattern: '^[A-Z]{2,3}$', max: 3 }),
  fields: field.list(row, {
    title: texts.fields,
    add: texts.addField,
    all: texts.allFields,
    min: 1,
    max: 50,
  }),
  caseNumber: field.writesVariable({ title: texts.caseNumber, fresh: texts.freshCaseNumber }),
  receipt: field.optional(
    field.template({ title: texts.receipt, help: texts.receiptHelp, multiline: true, max: 1_000 }),
  ),
  confidential: field.yesNo({ title: texts.confidential }),
  urgent: field.yesNo({ title: texts.urgent }),
});
export type SubmissionData = Static<typeof schema>;
