import { GIVEN } from '../../node-type/conditions.ts';
import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import { record } from './effect.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { forget, known, remember, said } from './memory.ts';
import { schema } from './schema.ts';
import { texts } from './texts.ts';

/** Asks whether the citizen agrees to a use of personal data, once for each version of the words. */
export const consent = defineNodeType({
  manifest: {
    type: 'consent',
    version: 1,
    group: 'people',
    icon: 'shield-check',
    title: texts.title,
    help: texts.help,
    data: schema,
    ports: [
      { id: 'agreed', title: texts.agreed },
      { id: 'declined', title: texts.declined },
      { id: 'late', title: texts.late, quiet: true, showIf: { '/deadline': GIVEN } },
      { id: 'fallback', title: texts.fallback, quiet: true },
      { id: 'error', title: texts.error, quiet: true },
    ],
    card: [{ bubble: '/text' }, { line: texts.line }],
    example,
  },
  // Who has agreed before passes at once.
  waits: (_, port) => port !== 'agreed',
  compile,
  lint,
  effects: [record],
  implementations: {
    actions: { 'consent.remember': remember, 'consent.forget': forget },
    guards: { 'consent.known': known, 'consent.said': said },
  },
});
