import type { Static } from 'typebox';
import { MAX_PICTURES } from '../../compile/bounds.ts';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

const option = field.object({ id: field.itemId(), label: field.template({ title: texts.label, max: 100 }) });

export const schema = field.object({
  text: field.template({ title: texts.text, multiline: true }),
  /** Named as the types of variables, so that a new variable gets the right one. */
  kind: field.choice({
    title: texts.kind,
    choices: {
      text: texts.kindText,
      number: texts.kindNumber,
      date: texts.kindDate,
      phone: texts.kindPhone,
      'candidate-number': texts.kindCandidateNumber,
      images: texts.kindImages,
      location: texts.kindLocation,
      choice: texts.kindChoice,
      'yes-no': texts.kindYesNo,
    },
    default: 'text',
  }),
  variable: field.writesVariable({ title: texts.variable }),
  options: field.optional(
    field.list(option, {
      title: texts.options,
      add: texts.addOption,
      max: 50,
      showIf: { '/kind': 'choice' },
    }),
  ),
  min: field.optional(
    field.number({
      title: texts.min,
      help: texts.limitHelp,
      showIf: { '/kind': ['text', 'number'] },
      advanced: true,
    }),
  ),
  max: field.optional(
    field.number({
      title: texts.max,
      help: texts.limitHelp,
      showIf: { '/kind': ['text', 'number'] },
      advanced: true,
    }),
  ),
  whole: field.optional(field.yesNo({ title: texts.whole, showIf: { '/kind': 'number' }, advanced: true })),
  days: field.optional(
    field.choice({
      title: texts.days,
      choices: { any: texts.anyDay, past: texts.past, future: texts.future },
      default: 'any',
      showIf: { '/kind': 'date' },
      advanced: true,
    }),
  ),
  most: field.optional(
    field.integer({
      title: texts.most,
      min: 1,
      max: MAX_PICTURES,
      default: 5,
      showIf: { '/kind': 'images' },
      advanced: true,
    }),
  ),
  address: field.optional(
    field.yesNo({ title: texts.address, default: true, showIf: { '/kind': 'location' }, advanced: true }),
  ),
  optional: field.optional(field.yesNo({ title: texts.optional, advanced: true })),
  retry: field.optional(
    field.template({
      title: texts.retry,
      help: texts.retryHelp,
      multiline: true,
      max: 1_000,
      advanced: true,
    }),
  ),
  tries: field.optional(field.integer({ title: texts.tries, min: 1, max: 10, default: 3, advanced: true })),
});
export type AskData = Static<typeof schema>;
