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

const picture = field.object({
  id: field.itemId(),
  picture: field.picture({ title: texts.picture }),
  alt: field.optional(field.template({ title: texts.alt, max: 300 })),
});

const file = field.object({
  id: field.itemId(),
  file: field.file({ title: texts.file }),
  name: field.template({ title: texts.fileName, help: texts.fileNameHelp, max: 200 }),
});

/** Bounds told by the form before they are met. */
const MOST = { bubbles: 5, variants: 5, pictures: 5, files: 3 } as const;

export const schema = field.object({
  text: field.template({ title: texts.text, multiline: true }),
  variants: field.optional(
    field.list(field.template({ title: texts.variant, multiline: true }), {
      title: texts.variants,
      help: texts.variantsHelp,
      add: texts.addVariant,
      max: MOST.variants,
      advanced: true,
    }),
  ),
  picture: field.optional(field.picture({ title: texts.picture })),
  alt: field.optional(field.template({ title: texts.alt, max: 300, advanced: true })),
  more: field.optional(
    field.list(field.template({ title: texts.bubble, multiline: true }), {
      title: texts.more,
      help: texts.moreHelp,
      add: texts.addMore,
      max: MOST.bubbles,
      advanced: true,
    }),
  ),
  pictures: field.optional(
    field.list(picture, { title: texts.pictures, add: texts.addPicture, max: MOST.pictures, advanced: true }),
  ),
  files: field.optional(
    field.list(file, {
      title: texts.files,
      help: texts.filesHelp,
      add: texts.addFile,
      max: MOST.files,
      advanced: true,
    }),
  ),
  buttons: field.optional(
    field.list(button, { title: texts.buttons, add: texts.addButton, max: MAX_BUTTONS }),
  ),
});
export type MessageData = Static<typeof schema>;
