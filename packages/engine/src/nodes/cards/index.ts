import { GIVEN } from '../../node-type/conditions.ts';
import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { presets } from './presets.ts';
import { type CardsData, schema } from './schema.ts';
import { show } from './show.ts';
import { texts } from './texts.ts';

const CHOICE = { kind: 'choice' } as const;

/** Cards to choose among, or to look at, call and open. */
export const cards = defineNodeType({
  manifest: {
    type: 'cards',
    version: 1,
    group: 'say',
    icon: 'cards',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [
      { each: '/cards', id: 'id', title: 'title', where: CHOICE },
      { id: 'next', title: texts.next, showIf: { '/cards': { none: CHOICE } } },
      {
        id: 'late',
        title: texts.late,
        quiet: true,
        showIf: { '/deadline': GIVEN, '/cards': { some: CHOICE } },
      },
      { id: 'fallback', title: texts.fallback, quiet: true, showIf: { '/cards': { some: CHOICE } } },
    ],
    card: [{ bubble: '/text' }, { picture: '/cards', of: 'picture' }],
    presets,
    told: 'answers',
    samples: ['/cards'],
    example: example as { data: CardsData; chat: string },
  },
  waits: (_, port) => port !== 'next',
  compile,
  lint,
  implementations: { actions: { 'cards.show': show } },
});
