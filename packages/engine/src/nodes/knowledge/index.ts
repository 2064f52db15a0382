import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import { ask } from './effect.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { type KnowledgeData, schema } from './schema.ts';
import { texts } from './texts.ts';
import { why } from './why.ts';

/** Free questions: one clear answer at once, a list to choose from when unsure, an exit when nothing fits. */
export const knowledge = defineNodeType({
  manifest: {
    type: 'knowledge',
    version: 1,
    group: 'data',
    icon: 'message-question',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [
      { each: '/buttons', id: 'id', title: 'label' },
      { id: 'answered', title: texts.answered, showIf: { '/after': 'leave' } },
      { id: 'none', title: texts.none },
      { id: 'error', title: texts.error, quiet: true },
    ],
    card: [{ bubble: '/text' }],
    told: 'knowledge',
    example: example as { data: KnowledgeData; chat: string },
  },
  waits: true,
  compile,
  lint,
  why,
  effects: [ask],
});
