import { GIVEN } from '../../node-type/conditions.ts';
import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { schema } from './schema.ts';
import { show } from './show.ts';
import { texts } from './texts.ts';

/** Where an office is, when it is open, and how to get or call there. */
export const office = defineNodeType({
  manifest: {
    type: 'office',
    version: 1,
    group: 'say',
    icon: 'map-pin',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [{ id: 'next', title: texts.next }],
    card: [
      { bubble: '/lead' },
      { bubble: '/name' },
      { line: texts.lineAddress },
      { line: texts.lineHours, showIf: { '/hours': GIVEN } },
      { line: texts.linePhone, showIf: { '/phone': GIVEN } },
    ],
    told: 'answers',
    example,
  },
  waits: false,
  compile,
  lint,
  implementations: { actions: { 'office.show': show } },
});
