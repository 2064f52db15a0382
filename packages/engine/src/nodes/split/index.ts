import { defineNodeType } from '../../node-type/define.ts';
import { remember, was } from '../been-here/memory.ts';
import { compile, falls } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { schema } from './schema.ts';
import { texts } from './texts.ts';
import { why } from './why.ts';

/** Sends contacts different ways by chance, and the same contact the same way again. */
export const split = defineNodeType({
  manifest: {
    type: 'split',
    version: 1,
    group: 'decide',
    icon: 'dice-5',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [{ each: '/ways', id: 'id', title: 'title' }],
    card: [{ line: texts.line }],
    example,
  },
  waits: false,
  compile,
  lint,
  why,
  implementations: {
    actions: { 'split.remember': remember },
    guards: { 'split.was': was, 'split.falls': falls },
  },
});
