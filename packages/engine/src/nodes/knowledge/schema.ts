import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

/** With three suggestions these fill the five buttons that one message can carry. */
const MAX_BUTTONS = 2;

const button = field.object({
  id: field.itemId(),
  label: field.template({ title: texts.label, max: 100 }),
});

export const schema = field.object({
  text: field.template({ title: texts.text, multiline: true }),
  topic: field.optional(field.topic({ title: texts.topic, help: texts.topicHelp })),
  buttons: field.list(button, { title: texts.buttons, add: texts.add, max: MAX_BUTTONS }),
  after: field.choice({
    title: texts.after,
    choices: { wait: texts.wait, leave: texts.leave },
    default: 'wait',
  }),
  more: field.template({ title: texts.more, showIf: { '/after': 'wait' }, multiline: true, max: 500 }),
  suggest: field.template({ title: texts.suggest, help: texts.suggestHelp, max: 500, advanced: true }),
});
export type KnowledgeData = Static<typeof schema>;
