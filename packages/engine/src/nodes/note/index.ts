import { defineNodeType } from '../../node-type/define.ts';
import example from './example.json' with { type: 'json' };
import { schema } from './schema.ts';
import { texts } from './texts.ts';

/** A note for authors: drawn, never run. */
export const note = defineNodeType({
  manifest: {
    type: 'note',
    version: 1,
    group: 'order',
    icon: 'note',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [],
    card: [{ bubble: '/text' }],
    canvas: true,
    example,
  },
  waits: false,
  compile: () => ({}),
});
