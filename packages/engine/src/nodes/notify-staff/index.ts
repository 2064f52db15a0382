import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import { send } from './effect.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { schema } from './schema.ts';
import { texts } from './texts.ts';

/** Tells the duty officers something while the conversation goes on. */
export const notifyStaff = defineNodeType({
  manifest: {
    type: 'notify-staff',
    version: 1,
    group: 'people',
    icon: 'bell',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [{ id: 'next', title: texts.next }],
    card: [{ line: texts.line }, { line: texts.lineUrgent, showIf: { '/urgent': true } }],
    told: 'staff',
    example,
  },
  waits: false,
  compile,
  lint,
  effects: [send],
});
