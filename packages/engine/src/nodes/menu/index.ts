import { GIVEN } from '../../node-type/conditions.ts';
import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { link, named } from './links.ts';
import { lint } from './lint.ts';
import { presets } from './presets.ts';
import { type MenuData, schema } from './schema.ts';
import { texts } from './texts.ts';

/** A question with options: tapped, typed, counted or misspelt, each leads on by its own exit. */
export const menu = defineNodeType({
  manifest: {
    type: 'menu',
    version: 1,
    group: 'say',
    icon: 'list-details',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [
      { each: '/options', id: 'id', title: 'label', where: { kind: 'choice' } },
      { id: 'late', title: texts.late, quiet: true, showIf: { '/deadline': GIVEN } },
      { id: 'fallback', title: texts.fallback, quiet: true },
    ],
    card: [{ bubble: '/text' }],
    first: 2,
    guide: 'choices',
    presets,
    told: 'menus',
    samples: ['/options'],
    example: example as { data: MenuData; chat: string },
  },
  waits: true,
  compile,
  lint,
  implementations: { actions: { 'menu.link': link }, guards: { 'menu.named': named } },
});
