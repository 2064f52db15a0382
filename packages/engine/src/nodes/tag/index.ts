import { GIVEN } from '../../node-type/conditions.ts';
import { defineNodeType } from '../../node-type/define.ts';
import { change } from './change.ts';
import { compile } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { schema, type TagData } from './schema.ts';
import { texts } from './texts.ts';

/** Marks on a contact, which outlive the flow. */
export const tag = defineNodeType({
  manifest: {
    type: 'tag',
    version: 1,
    group: 'people',
    icon: 'tag',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [{ id: 'next', title: texts.next }],
    card: [
      { line: texts.lineAdd, showIf: { '/add': GIVEN } },
      { line: texts.lineRemove, showIf: { '/remove': GIVEN } },
    ],
    presets: [
      {
        id: 'remove',
        title: texts.presets.remove,
        help: texts.presets.removeHelp,
        icon: 'tag',
        data: { add: [], remove: ['Đã nộp hồ sơ căn cước'] },
      },
    ],
    samples: ['/add'],
    example: example as { data: TagData; chat: string },
  },
  waits: false,
  compile,
  lint,
  implementations: { actions: { 'tag.change': change } },
});
