import type { Variable } from '../../flow/schema.ts';
import type { DrawnNode } from '../../testing/draw.ts';
import { ask, example, flow, other, say, variable } from './example.testing.ts';

const rowsOf = (rows: { variable: string; operator: string; operand?: string }[], variables: Variable[]) =>
  flow(
    {
      hoi: ask(variables[0]?.type ?? 'text', variables[0]?.name ?? ''),
      xet: [
        'condition',
        { branches: [{ id: 'b', title: 'Đúng', match: 'all', rows }] },
        { b: 'z', else: 'z' },
      ],
    },
    {
      variables,
      edges: [
        { id: '1', from: 'hoi', port: 'next', to: 'xet' },
        { id: '2', from: 'xet', port: 'b', to: 'z' },
        { id: '3', from: 'xet', port: 'else', to: 'z' },
      ],
    },
  );
const tuoi = variable('tuoi', { type: 'number', title: 'Tuổi' });
const ten = variable('ten', { title: 'Tên cửa hàng' });
const formula = (
  text: string,
  more: Record<string, unknown> = { how: 'branch' },
  variables: Variable[] = [tuoi],
) =>
  flow(
    {
      hoi: ask('number', 'tuoi', 'tinh'),
      tinh: ['expression', { formula: text, ...more }, { true: 'z', false: 'z', next: 'z' }],
    },
    { variables },
  );
const asked = (text: string, variables: Variable[], more = {}) =>
  flow(
    { hoi: ask(variables[0]?.type ?? 'text', variables[0]?.name ?? '', 'a'), a: say(text) },
    { variables, ...more },
  );
const form = (names: string[], to = 'z'): DrawnNode => [
  'form',
  {
    fields: names.map((name) => ({
      ...{ id: name, text: `${name}?`, title: name, variable: name },
      kind: name === 'tuoi' ? 'number' : 'text',
    })),
  },
  { done: to, cancelled: 'z' },
];
const filed = (names: string[]): DrawnNode => [
  'submission',
  {
    ...{ form: 'Góp ý', prefix: 'GY', caseNumber: 'ma', confidential: false, urgent: false },
    fields: names.map((name) => ({ variable: name })),
    receipt: 'Mã phiếu: {{ma}}',
  },
  { done: 'z' },
];
const table = { tables: new Map([['diem-thi', ['sbd', 'toan']]]) };
const lookup = (column: string, name = 'diem-thi') =>
  flow(
    {
      a: [
        'lookup',
        { table: name, column, key: '1', row: 'diem', many: 'first' },
        { found: 'b', 'not-found': 'z' },
      ],
      b: say('Điểm: {{diem.toan}}'),
    },
    { variables: [variable('diem', { type: 'row', title: 'Điểm' })] },
  );
const goTo = (id: string) => flow({ a: ['go-to-flow', { flow: id }] });
const flows = { flows: new Map([['khac', other()]]) };
const picture = (id: string) =>
  flow({ a: ['message', { text: 'Ảnh mẫu', picture: id, alt: 'Tờ khai mẫu' }, { next: 'z' }] });

export const names = [
  example(
    'variable.unknown',
    ['“Chào {{tenn}}”, where only `ten` is declared', asked('Chào {{tenn}}', [ten])],
    ['“Chào {{ten}}”', asked('Chào {{ten}}', [ten])],
  ),
  example(
    'variable.never-written',
    ['{{ten}} is shown, and no step asks for it', flow({ a: say('Chào {{ten}}') }, { variables: [ten] })],
    ['it is asked for before', asked('Chào {{ten}}', [ten])],
  ),
  example(
    'variable.too-early',
    [
      '{{ten}} is shown before the question',
      flow({ a: say('Chào {{ten}}', 'hoi'), hoi: ask('text', 'ten') }, { variables: [ten] }),
    ],
    ['the question comes first', asked('Chào {{ten}}', [ten])],
  ),
  example(
    'variable.unused',
    ['`ten` is declared, and no step names it', flow({ a: say('Chào anh/chị') }, { variables: [ten] })],
    ['only what is used is declared', flow({ a: say('Chào anh/chị') })],
  ),
  example(
    'variable.never-read',
    [
      'of two questions of a form one is used by no step',
      flow({ a: form(['ten', 'tuoi'], 'b'), b: say('Cửa hàng {{ten}}') }, { variables: [ten, tuoi] }),
    ],
    [
      'the next message uses both',
      flow({ a: form(['ten', 'tuoi'], 'b'), b: say('{{ten}}, {{tuoi}}') }, { variables: [ten, tuoi] }),
    ],
  ),
  example(
    'answers.nowhere',
    [
      'a form asks for two things, and no step takes the answers',
      flow({ a: form(['ten', 'tuoi']) }, { variables: [ten, tuoi] }),
    ],
    [
      'they are filed as a submission',
      flow(
        { a: form(['ten', 'tuoi'], 'b'), b: filed(['ten', 'tuoi']) },
        { variables: [ten, tuoi, variable('ma')] },
      ),
    ],
  ),
  example(
    'variable.same-title',
    [
      'two variables are called “Tên”',
      asked('{{a}} {{b}}', [variable('a', { title: 'Tên' }), variable('b', { title: 'Tên' })]),
    ],
    [
      '“Tên cửa hàng” and “Tên đường”',
      asked('{{a}} {{b}}', [variable('a', { title: 'Tên cửa hàng' }), variable('b', { title: 'Tên đường' })]),
    ],
  ),
  example(
    'variable.class',
    [
      '“Họ và tên” is declared public',
      asked('{{a}}', [variable('a', { title: 'Họ và tên', class: 'public' })]),
    ],
    ['it is declared basic', asked('{{a}}', [variable('a', { title: 'Họ và tên' })])],
  ),
  example(
    'value.unknown',
    [
      '{{don_vi.hotline}}, which the organisation has not',
      flow({ a: say('Gọi {{don_vi.hotline}}') }),
      { values: new Set(['ten']) },
    ],
    [
      '{{don_vi.ten}}, and {{don_vi.hotline ?? 113}}',
      flow({ a: say('{{don_vi.ten}}, {{don_vi.hotline ?? 113}}') }),
      { values: new Set(['ten']) },
    ],
  ),
  example(
    'format.unknown',
    ['{{tuoi|numbr}}', asked('{{tuoi|numbr}}', [tuoi])],
    ['{{tuoi|number}}', asked('{{tuoi|number}}', [tuoi])],
  ),
  example(
    'text.braces',
    ['{{Tuổi}}', asked('{{Tuổi}} {{tuoi}}', [tuoi])],
    ['{{tuoi}}', asked('{{tuoi}}', [tuoi])],
  ),
  example(
    'format.type',
    ['{{tuoi|date}}, where `tuoi` is a number', asked('{{tuoi|date}}', [tuoi])],
    ['{{tuoi|number}}', asked('{{tuoi|number}}', [tuoi])],
  ),
  example(
    'flow.unknown',
    ['goes on in a flow that was deleted', goTo('gone'), flows],
    ['goes on in a flow that is there', goTo('khac'), flows],
  ),
  example(
    'table.unknown',
    ['looks into a table that was deleted', lookup('sbd', 'gone'), table],
    ['looks into a table that is there', lookup('sbd'), table],
  ),
  example(
    'column.unknown',
    ['the column `sbdd`', lookup('sbdd'), table],
    ['the column `sbd`', lookup('sbd'), table],
  ),
  example(
    'picture.unknown',
    ['a picture that was deleted', picture('gone'), { media: new Set(['m1']) }],
    ['a picture that is there', picture('m1'), { media: new Set(['m1']) }],
  ),
  example(
    'expression.wrong',
    ['`tuo >= 18`, where `tuoi` is declared', formula('tuo >= 18')],
    ['`tuoi >= 18`', formula('tuoi >= 18')],
  ),
  example(
    'expression.type',
    [
      '`tuoi * 2` is kept in a yes-no',
      formula('tuoi * 2', { how: 'keep', variable: 'co' }, [tuoi, variable('co', { type: 'yes-no' })]),
    ],
    [
      '`tuoi > 2` is kept in it',
      formula('tuoi > 2', { how: 'keep', variable: 'co' }, [tuoi, variable('co', { type: 'yes-no' })]),
    ],
  ),
  example(
    'row.value',
    ['“Tuổi là Hà Nội”', rowsOf([{ variable: 'tuoi', operator: 'equals', operand: 'Hà Nội' }], [tuoi])],
    ['“Tuổi là 18”', rowsOf([{ variable: 'tuoi', operator: 'equals', operand: '18' }], [tuoi])],
  ),
  example(
    'row.twice',
    [
      '“Tuổi lớn hơn 18” twice',
      rowsOf(
        [
          { variable: 'tuoi', operator: 'gt', operand: '18' },
          { variable: 'tuoi', operator: 'gt', operand: '18' },
        ],
        [tuoi],
      ),
    ],
    ['once', rowsOf([{ variable: 'tuoi', operator: 'gt', operand: '18' }], [tuoi])],
  ),
  example(
    'row.never',
    [
      '“Tuổi lớn hơn 60” and “Tuổi nhỏ hơn 18”',
      rowsOf(
        [
          { variable: 'tuoi', operator: 'gt', operand: '60' },
          { variable: 'tuoi', operator: 'lt', operand: '18' },
        ],
        [tuoi],
      ),
    ],
    [
      '“Tuổi lớn hơn 18” and “Tuổi nhỏ hơn 60”',
      rowsOf(
        [
          { variable: 'tuoi', operator: 'gt', operand: '18' },
          { variable: 'tuoi', operator: 'lt', operand: '60' },
        ],
        [tuoi],
      ),
    ],
  ),
];
