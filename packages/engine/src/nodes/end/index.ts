import { GIVEN } from '../../node-type/conditions.ts';
import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { outcome } from './outcome.ts';
import { schema } from './schema.ts';
import { texts } from './texts.ts';

/** The end of a conversation. */
export const end = defineNodeType({
  manifest: {
    type: 'end',
    version: 1,
    group: 'order',
    icon: 'flag',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [],
    card: [
      { bubble: '/text' },
      { line: texts.line },
      { line: texts.lineOutcome, showIf: { '/outcome': GIVEN } },
    ],
    example,
  },
  waits: false,
  compile,
  implementations: { actions: { 'end.outcome': outcome } },
});
