import type { Static } from 'typebox';
import { MAX_BUTTONS } from '../../compile/bounds.ts';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

const button = field.object({
  id: field.itemId(),
  kind: field.choice({
    title: texts.kind,
    choices: { link: texts.link, phone: texts.phone },
    default: 'link',
  }),
  label: field.template({ title: texts.label, max: 100 }),
  url: field.optional(field.link({ title: texts.url, showIf: { './kind': 'link' } })),
  phone: field.optional(field.phone({ title: texts.number, showIf: { './kind': 'phone' } })),
});

export const schema = field.object({
  text: field.template({ title: texts.text, multiline: true }),
  picture: field.optional(field.picture({ title: texts.picture })),
  alt: field.optional(field.template({ title: texts.alt, max: 300, advanced: true })),
  more: field.optional(
    field.list(field.template({ title: texts.bubble, multiline: true }), {
      title: texts.more,
      help: texts.moreHelp,
      add: texts.addMore,
      max: 5,
      advanced: true,
    }),
  ),
  buttons: field.optional(
    field.list(button, { title: texts.buttons, add: texts.addButton, max: MAX_BUTTONS, advanced: true }),
  ),
});
export type MessageData = Static<typeof schema>;
