import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

export const schema = field.object({
  text: field.text({ title: texts.text, multiline: true, max: 2_000, mayBeEmpty: true }),
  tint: field.optional(field.choice({ title: texts.tint, choices: texts.tints, default: 'yellow' })),
});
