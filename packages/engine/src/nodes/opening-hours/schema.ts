import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

export const schema = field.object({
  hours: field.hours({ title: texts.hours }),
  holidays: field.yesNo({ title: texts.holidays, help: texts.holidaysHelp, default: true }),
  next: field.optional(
    field.writesVariable({
      fresh: texts.freshNext,
      title: texts.next,
      types: ['text'],
      help: texts.nextHelp,
      advanced: true,
    }),
  ),
});
export type OpeningHoursData = Static<typeof schema>;
