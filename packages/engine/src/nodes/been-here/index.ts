import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { remember, was } from './memory.ts';
import { schema } from './schema.ts';
import { texts } from './texts.ts';
import { why } from './why.ts';

/** Tells who passes here for the first time from who was here before, in this flow or days ago. */
export const beenHere = defineNodeType({
  manifest: {
    type: 'been-here',
    version: 1,
    group: 'decide',
    icon: 'walk',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [
      { id: 'first', title: texts.first },
      { id: 'again', title: texts.again },
    ],
    card: [{ line: texts.line }],
    example,
  },
  waits: false,
  compile,
  why,
  implementations: { actions: { 'been-here.remember': remember }, guards: { 'been-here.was': was } },
});
