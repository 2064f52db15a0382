import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { schema } from './schema.ts';
import { texts } from './texts.ts';
import { why } from './why.ts';

/** One way per value of a variable, and one for every other. Says nothing. */
export const switchNode = defineNodeType({
  manifest: {
    type: 'switch',
    version: 1,
    group: 'decide',
    icon: 'arrows-split',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [
      { each: '/cases', id: 'id', title: 'value' },
      { id: 'else', title: texts.otherwise, quiet: true },
    ],
    card: [{ line: texts.line }],
    example,
  },
  waits: false,
  compile,
  lint,
  why,
});
