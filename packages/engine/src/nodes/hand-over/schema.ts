import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

export const schema = field.object({
  text: field.template({ title: texts.text, multiline: true }),
  reason: field.text({ title: texts.reason }),
  hours: field.optional(field.hours({ title: texts.hours, help: texts.hoursHelp, advanced: true })),
  away: field.optional(
    field.template({
      title: texts.away,
      help: texts.awayHelp,
      multiline: true,
      showIf: { '/hours': { given: true } },
      advanced: true,
    }),
  ),
  holidays: field.optional(
    field.yesNo({
      title: texts.holidays,
      help: texts.holidaysHelp,
      default: true,
      showIf: { '/hours': { given: true } },
      advanced: true,
    }),
  ),
});
export type HandOverData = Static<typeof schema>;
