import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

const option = field.object({
  id: field.itemId(),
  label: field.template({ title: texts.label, max: 100 }),
  kind: field.choice({
    title: texts.kind,
    choices: { choice: texts.choice, text: texts.show, link: texts.link, phone: texts.phone },
    default: 'choice',
  }),
  text: field.optional(
    field.template({
      title: texts.shown,
      help: texts.shownHelp,
      multiline: true,
      showIf: { './kind': 'text' },
    }),
  ),
  url: field.optional(field.link({ title: texts.url, showIf: { './kind': 'link' } })),
  phone: field.optional(field.phone({ title: texts.number, showIf: { './kind': 'phone' } })),
});

/** A week: after two days without a word a message to the citizen costs, after seven it is impossible. */
const MOST_MINUTES = 7 * 24 * 60;

export const schema = field.object({
  text: field.template({ title: texts.text, multiline: true }),
  options: field.list(option, { title: texts.options, add: texts.addOption, min: 1, max: 50 }),
  retry: field.optional(field.template({ title: texts.retry, multiline: true, max: 1_000, advanced: true })),
  tries: field.optional(field.integer({ title: texts.tries, min: 1, max: 10, default: 3, advanced: true })),
  deadline: field.optional(
    field.minutes({ title: texts.deadline, help: texts.deadlineHelp, max: MOST_MINUTES, advanced: true }),
  ),
});
export type MenuData = Static<typeof schema>;
