import { GIVEN } from '../../node-type/conditions.ts';
import { defineNodeType } from '../../node-type/define.ts';
import { actions } from './actions.ts';
import { compile } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { guards } from './guards.ts';
import { lint } from './lint.ts';
import { type FormData, schema } from './schema.ts';
import { texts } from './texts.ts';

/** Several questions with progress, going back, a summary to correct and confirm. Says nothing when it is sent. */
export const form = defineNodeType({
  manifest: {
    type: 'form',
    version: 1,
    group: 'form',
    icon: 'clipboard-list',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [
      { id: 'done', title: texts.done },
      { id: 'cancelled', title: texts.cancelled },
      { id: 'late', title: texts.late, showIf: { '/deadline': GIVEN } },
      { id: 'fallback', title: texts.fallback, quiet: true },
    ],
    card: [{ bubble: '/fields/0/text' }, { line: texts.line }],
    told: 'questions',
    example: example as { data: FormData; chat: string },
  },
  waits: true,
  compile,
  lint,
  implementations: { actions, guards },
});
