import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

const MOST_MINUTES = 7 * 24 * 60;

const ASKS = { '/how': 'ask' };

export const schema = field.object({
  how: field.choice({
    title: texts.how,
    choices: { ask: texts.ask, withdraw: texts.withdraw },
    default: 'ask',
  }),
  purpose: field.text({ title: texts.purpose, help: texts.purposeHelp, max: 100 }),
  text: field.template({ title: texts.text, help: texts.textHelp, multiline: true }),
  version: field.optional(
    field.text({ title: texts.version, help: texts.versionHelp, max: 20, showIf: ASKS, advanced: true }),
  ),
  agree: field.optional(field.template({ title: texts.agree, max: 100, showIf: ASKS, advanced: true })),
  decline: field.optional(field.template({ title: texts.decline, max: 100, showIf: ASKS, advanced: true })),
  retry: field.optional(
    field.template({ title: texts.retry, multiline: true, max: 1_000, showIf: ASKS, advanced: true }),
  ),
  tries: field.optional(
    field.integer({ title: texts.tries, min: 1, max: 10, default: 3, showIf: ASKS, advanced: true }),
  ),
  deadline: field.optional(
    field.minutes({
      title: texts.deadline,
      help: texts.deadlineHelp,
      max: MOST_MINUTES,
      showIf: ASKS,
      advanced: true,
    }),
  ),
});
export type ConsentData = Static<typeof schema>;
