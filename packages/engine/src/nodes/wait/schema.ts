import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

const TIMED = { '/kind': ['duration', 'until'] };
const UNTIL = { '/kind': 'until' };

export const schema = field.object({
  text: field.optional(field.template({ title: texts.text, help: texts.textHelp, multiline: true })),
  kind: field.choice({
    title: texts.kind,
    choices: { duration: texts.duration, until: texts.until, reply: texts.untilReply },
    default: 'duration',
  }),
  /** Of `reply`: how long at most; for ever when absent. */
  minutes: field.optional(
    field.minutes({
      title: texts.minutes,
      help: texts.minutesHelp,
      showIf: { '/kind': ['duration', 'reply'] },
    }),
  ),
  day: field.optional(field.template({ title: texts.day, help: texts.dayHelp, showIf: UNTIL, max: 100 })),
  time: field.optional(field.template({ title: texts.time, help: texts.timeHelp, showIf: UNTIL, max: 100 })),
  before: field.optional(
    field.minutes({ title: texts.before, help: texts.beforeHelp, showIf: UNTIL, advanced: true }),
  ),
  reply: field.choice({
    title: texts.reply,
    choices: { stay: texts.stay, leave: texts.leave },
    default: 'stay',
    showIf: TIMED,
  }),
  keep: field.optional(
    field.writesVariable({ fresh: texts.freshKeep, title: texts.keep, types: ['text'], advanced: true }),
  ),
});
export type WaitData = Static<typeof schema>;
