import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import { record } from './effect.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { type SubmissionData, schema } from './schema.ts';
import { texts } from './texts.ts';

/** Files what the citizen stated and confirmed, and keeps the case number. Says nothing itself. */
export const submission = defineNodeType({
  manifest: {
    type: 'submission',
    version: 1,
    group: 'people',
    icon: 'clipboard-text',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [
      { id: 'done', title: texts.done },
      { id: 'error', title: texts.error, quiet: true },
    ],
    card: [{ bubble: '/receipt' }, { line: texts.line }, { line: texts.lineFields }],
    told: 'submission',
    samples: ['/form'],
    example: example as { data: SubmissionData; chat: string },
  },
  waits: true,
  compile,
  lint,
  effects: [record],
});
