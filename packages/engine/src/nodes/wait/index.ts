import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { keep, past, replied, until } from './moment.ts';
import { schema, type WaitData } from './schema.ts';
import { texts } from './texts.ts';

const TIMED = ['duration', 'until'];

/** Waits for a while, until a day and time, or until the citizen writes. */
export const wait = defineNodeType({
  manifest: {
    type: 'wait',
    version: 1,
    group: 'order',
    icon: 'hourglass',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [
      { id: 'done', title: texts.done, showIf: { '/kind': TIMED } },
      { id: 'done', title: texts.noReply, showIf: { '/kind': 'reply', '/minutes': { given: true } } },
      { id: 'replied', title: texts.replied, showIf: { '/kind': 'reply' } },
      { id: 'replied', title: texts.replied, showIf: { '/kind': TIMED, '/reply': 'leave' } },
      { id: 'passed', title: texts.passed, showIf: { '/kind': 'until' }, quiet: true },
    ],
    card: [
      { bubble: '/text' },
      { line: texts.lineDuration, showIf: { '/kind': 'duration' } },
      { line: texts.lineUntil, showIf: { '/kind': 'until' } },
      { line: texts.lineReply, showIf: { '/kind': 'reply' } },
    ],
    presets: [
      {
        id: 'nhac-hen',
        title: texts.remind,
        help: texts.remindHelp,
        icon: 'bell-ringing',
        data: { kind: 'until', day: '{{ngay_hen}}', before: 1_440 },
      },
    ],
    example: example as { data: WaitData; chat: string },
  },
  waits: (_, port) => port !== 'passed',
  compile,
  lint,
  implementations: {
    actions: { 'wait.until': until, 'wait.keep': keep },
    guards: { 'wait.past': past, 'wait.replied': replied },
  },
});
