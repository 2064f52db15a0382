import { defineNodeType } from '../../node-type/define.ts';
import { offer, pick } from './choose.ts';
import { compile } from './compile.ts';
import { find } from './effect.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { type LookupData, schema } from './schema.ts';
import { texts } from './texts.ts';
import { why } from './why.ts';

/** Finds one row of a data table by an exact key; its cells are then usable as `{{diem.toan}}`. */
export const lookup = defineNodeType({
  manifest: {
    type: 'lookup',
    version: 1,
    group: 'data',
    icon: 'database-search',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [
      { id: 'found', title: texts.found },
      { id: 'not-found', title: texts.notFound },
      { id: 'many', title: texts.several, showIf: { '/many': 'exit' } },
      { id: 'unchosen', title: texts.unchosen, showIf: { '/many': 'choose' }, quiet: true },
      { id: 'error', title: texts.error, quiet: true },
    ],
    card: [{ line: texts.line }, { line: texts.lineChoose, showIf: { '/many': 'choose' } }],
    told: 'lookup',
    example: example as { data: LookupData; chat: string },
  },
  waits: false,
  compile,
  lint,
  why,
  effects: [find],
  implementations: { actions: { 'lookup.offer': offer, 'lookup.pick': pick } },
});
