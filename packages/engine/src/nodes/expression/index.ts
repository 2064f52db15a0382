import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { type ExpressionData, schema } from './schema.ts';
import { texts } from './texts.ts';
import { gives, is, keep } from './work-out.ts';

/** A formula for the few: two ways by true or false, or a result that is kept. */
export const expression = defineNodeType({
  manifest: {
    type: 'expression',
    version: 1,
    group: 'decide',
    icon: 'math-function',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [
      { id: 'true', title: texts.yes, showIf: { '/how': 'branch' } },
      { id: 'false', title: texts.no, showIf: { '/how': 'branch' } },
      { id: 'next', title: texts.next, showIf: { '/how': 'keep' } },
      { id: 'error', title: texts.error, quiet: true },
    ],
    card: [{ line: texts.line }, { line: texts.lineKeep, showIf: { '/how': 'keep' } }],
    example: example as { data: ExpressionData; chat: string },
  },
  waits: false,
  compile,
  lint,
  implementations: {
    actions: { 'expression.keep': keep },
    guards: { 'expression.is': is, 'expression.gives': gives },
  },
});
