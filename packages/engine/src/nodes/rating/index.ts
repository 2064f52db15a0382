import { GIVEN } from '../../node-type/conditions.ts';
import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import { record } from './effect.ts';
import example from './example.json' with { type: 'json' };
import { gave } from './gave.ts';
import { lint } from './lint.ts';
import { schema } from './schema.ts';
import { texts } from './texts.ts';

/** One to five stars, and why they are few. */
export const rating = defineNodeType({
  manifest: {
    type: 'rating',
    version: 1,
    group: 'say',
    icon: 'star',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [
      { id: 'done', title: texts.done },
      { id: 'low', title: texts.low, quiet: true },
      { id: 'late', title: texts.late, quiet: true, showIf: { '/deadline': GIVEN } },
      { id: 'fallback', title: texts.fallback, quiet: true },
      { id: 'error', title: texts.error, quiet: true },
    ],
    card: [{ bubble: '/text' }, { line: texts.line }],
    told: 'rating',
    samples: ['/about'],
    example,
  },
  waits: true,
  compile,
  lint,
  effects: [record],
  implementations: { guards: { 'rating.gave': gave } },
});
