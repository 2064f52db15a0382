import { GIVEN } from '../../node-type/conditions.ts';
import { defineNodeType } from '../../node-type/define.ts';
import { ofHours } from '../../why/hours.ts';
import { away, closed } from './away.ts';
import { compile } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { schema } from './schema.ts';
import { texts } from './texts.ts';

/** A person takes the chat. The end of the flow for the assistant. */
export const handOver = defineNodeType({
  manifest: {
    type: 'hand-over',
    version: 1,
    group: 'people',
    icon: 'headset',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [{ id: 'away', title: texts.outside, quiet: true, showIf: { '/hours': GIVEN } }],
    card: [{ bubble: '/text' }, { line: texts.line }, { line: texts.lineHours, showIf: { '/hours': GIVEN } }],
    told: 'person',
    example,
  },
  waits: false,
  facts: { person: true },
  compile,
  why: ofHours,
  implementations: { actions: { 'hand-over.away': away }, guards: { 'hand-over.closed': closed } },
});
