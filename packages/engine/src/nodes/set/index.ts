import { defineNodeType } from '../../node-type/define.ts';
import { append } from './append.ts';
import { compile } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { type SetData, schema } from './schema.ts';
import { texts } from './texts.ts';

/** Writes, counts up or clears variables. Says nothing and goes on. */
export const set = defineNodeType({
  manifest: {
    type: 'set',
    version: 1,
    group: 'data',
    icon: 'pencil',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [{ id: 'next', title: texts.next }],
    card: [{ line: texts.line }],
    example: example as { data: SetData; chat: string },
  },
  waits: false,
  compile,
  lint,
  implementations: { actions: { 'set.append': append } },
});
