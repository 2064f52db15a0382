import { GIVEN } from '../../node-type/conditions.ts';
import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { presets } from './presets.ts';
import { type AskData, schema } from './schema.ts';
import { texts } from './texts.ts';

/** Asks for one value and keeps it in a variable. */
export const ask = defineNodeType({
  manifest: {
    type: 'ask',
    version: 1,
    group: 'ask',
    icon: 'forms',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [
      { id: 'next', title: texts.next },
      { id: 'late', title: texts.late, showIf: { '/deadline': GIVEN } },
      { id: 'fallback', title: texts.fallback, quiet: true },
    ],
    card: [{ bubble: '/text' }],
    presets,
    told: 'questions',
    example: example as { data: AskData; chat: string },
  },
  waits: true,
  compile,
  lint,
});
