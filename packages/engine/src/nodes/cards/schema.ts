import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

/** Bounds told by the form before they are met. */
const MOST = { cards: 10, buttons: 2, minutes: 7 * 24 * 60 } as const;

const plainKinds = { link: texts.link, phone: texts.phone };

const button = field.object({
  id: field.itemId(),
  kind: field.choice({ title: texts.kind, choices: plainKinds, default: 'link' }),
  label: field.template({ title: texts.label, max: 100 }),
  url: field.optional(field.link({ title: texts.url, showIf: { './kind': 'link' } })),
  phone: field.optional(field.phone({ title: texts.number, showIf: { './kind': 'phone' } })),
});

const card = field.object({
  id: field.itemId(),
  title: field.template({ title: texts.cardTitle, max: 100 }),
  subtitle: field.optional(field.template({ title: texts.subtitle, multiline: true, max: 500 })),
  picture: field.optional(field.picture({ title: texts.picture })),
  alt: field.optional(field.template({ title: texts.alt, max: 300, advanced: true })),
  kind: field.choice({
    title: texts.kind,
    choices: { choice: texts.choice, ...plainKinds, none: texts.none },
    default: 'choice',
  }),
  label: field.optional(
    field.template({
      title: texts.label,
      max: 100,
      showIf: { './kind': ['choice', 'link', 'phone'] },
    }),
  ),
  url: field.optional(field.link({ title: texts.url, showIf: { './kind': 'link' } })),
  phone: field.optional(field.phone({ title: texts.number, showIf: { './kind': 'phone' } })),
  more: field.optional(
    field.list(button, { title: texts.more, add: texts.addMore, max: MOST.buttons, advanced: true }),
  ),
});
export type CardData = Static<typeof card>;

export const schema = field.object({
  text: field.template({ title: texts.text, multiline: true }),
  cards: field.list(card, { title: texts.cards, add: texts.addCard, min: 1, max: MOST.cards }),
  retry: field.optional(field.template({ title: texts.retry, multiline: true, max: 1_000, advanced: true })),
  tries: field.optional(field.integer({ title: texts.tries, min: 1, max: 10, default: 3, advanced: true })),
  deadline: field.optional(
    field.minutes({ title: texts.deadline, help: texts.deadlineHelp, max: MOST.minutes, advanced: true }),
  ),
});
export type CardsData = Static<typeof schema>;
