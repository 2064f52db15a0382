import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { type ConditionData, schema } from './schema.ts';
import { texts } from './texts.ts';
import { why } from './why.ts';

/** Several branches with conditions, looked at from the top, and one way for everything else. Says nothing. */
export const condition = defineNodeType({
  manifest: {
    type: 'condition',
    version: 1,
    group: 'decide',
    icon: 'arrows-split-2',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [
      { each: '/branches', id: 'id', title: 'title' },
      { id: 'else', title: texts.otherwise, quiet: true },
    ],
    card: [{ line: texts.line }],
    presets: [
      {
        id: 'tuoi',
        title: texts.byAge,
        help: texts.byAgeHelp,
        icon: 'cake',
        data: {
          branches: [
            {
              id: 'du-16',
              title: 'Đủ 16 tuổi',
              match: 'all',
              rows: [{ variable: 'ngay_sinh', operator: 'age-gte', operand: '16' }],
            },
          ],
        },
      },
    ],
    example: example as { data: ConditionData; chat: string },
  },
  waits: false,
  compile,
  lint,
  why,
});
