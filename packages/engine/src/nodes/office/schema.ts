import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

export const schema = field.object({
  lead: field.optional(field.template({ title: texts.lead, multiline: true, max: 500 })),
  name: field.template({ title: texts.name, max: 200 }),
  address: field.template({ title: texts.address, max: 300 }),
  hours: field.optional(field.template({ title: texts.hours, multiline: true, max: 500 })),
  phone: field.optional(field.phone({ title: texts.phone })),
  place: field.optional(field.template({ title: texts.place, help: texts.placeHelp, max: 100 })),
  map: field.optional(field.link({ title: texts.map, help: texts.mapHelp, advanced: true })),
});
export type OfficeData = Static<typeof schema>;
