import { describe, expect, it } from 'vitest';
import type { Flow } from '../../flow/schema.ts';
import { conversation, draw } from '../../testing/index.ts';
import { lint } from './lint.ts';
import type { ConditionData } from './schema.ts';

const row = (variable: string, operator: string, operand: string) => ({ variable, operator, operand });
const say = (text: string) => ['message', { text }, { next: 'het' }] as const;

function ages(match: 'all' | 'any'): Flow {
  const branches = [
    { id: 'tre', title: 'Trẻ', match: 'all', rows: [row('tuoi', 'lt', '14')] },
    {
      id: 'can-doi',
      title: 'Cần đổi',
      match,
      rows: [row('tuoi', 'equals', '25'), row('tuoi', 'equals', '40')],
    },
  ];
  return draw('thu', {
    variables: { tuoi: 'number' },
    nodes: {
      hoi: ['ask', { text: 'Bao nhiêu tuổi?', kind: 'number', variable: 'tuoi' }, { next: 're' }],
      re: ['condition', { branches }, { tre: 'tre', 'can-doi': 'doi', else: 'khac' }],
      tre: say('Chưa bắt buộc.'),
      doi: say('Cần đổi thẻ.'),
      khac: say('Chưa cần đổi.'),
      het: ['end', {}],
    },
  });
}

describe('condition', () => {
  it.each([
    ['10', 'any', 'Chưa bắt buộc.', 're:tre'],
    ['25', 'any', 'Cần đổi thẻ.', 're:can-doi'],
    ['40', 'any', 'Cần đổi thẻ.', 're:can-doi'],
    ['30', 'any', 'Chưa cần đổi.', 're:else'],
    ['25', 'all', 'Chưa cần đổi.', 're:else'],
  ] as const)('%s years (%s of the rows) → %s', async (age, match, answer, exit) => {
    await conversation({ flows: [ages(match)] })
      .says('thu', age)
      .expects(answer)
      .passes(exit)
      .done();
  });
});

describe('groups and tags', () => {
  const sinh = { ngay_sinh: 'date', noi: 'choice' } as const;
  const group = (...rows: ReturnType<typeof row>[]) => ({ match: 'all', rows });
  const flow = draw('thu', {
    variables: sinh,
    nodes: {
      hoi: ['ask', { text: 'Sinh ngày nào?', kind: 'date', variable: 'ngay_sinh' }, { next: 'noi' }],
      noi: [
        'ask',
        {
          text: 'Ở đâu?',
          kind: 'choice',
          variable: 'noi',
          options: [
            { id: 'a', label: 'Phường Một' },
            { id: 'b', label: 'Phường Hai' },
          ],
        },
        { next: 're' },
      ],
      re: [
        'condition',
        {
          branches: [
            {
              id: 'duoc',
              title: 'Được',
              match: 'any',
              rows: [],
              groups: [
                group(row('ngay_sinh', 'age-gte', '16'), row('noi', 'equals', 'Phường Một')),
                group(row('ngay_sinh', 'age-lt', '16'), row('noi', 'equals', 'Phường Hai')),
              ],
            },
          ],
        },
        { duoc: 'co', else: 'khong' },
      ],
      co: say('Được.'),
      khong: say('Chưa được.'),
      het: ['end', {}],
    },
  });

  it.each([
    ['25/11/2010', 'Phường Một', 'Được.'],
    ['26/11/2010', 'Phường Một', 'Chưa được.'],
    ['26/11/2010', 'Phường Hai', 'Được.'],
    ['25/11/2010', 'Phường Hai', 'Chưa được.'],
  ])('of a branch: born %s in %s → %s', async (born, place, answer) => {
    await conversation({ flows: [flow] })
      .says('thu', born, place)
      .expects(answer)
      .done();
  });

  it('tell those who have a tag from those who do not', async () => {
    const branches = [
      { id: 'co', title: 'Có', match: 'all', rows: [], tags: [{ how: 'has', tag: 'Đã đăng ký' }] },
    ];
    const tagged = draw('thu', {
      nodes: {
        re: ['condition', { branches }, { co: 'co', else: 'chua' }],
        chua: ['tag', { add: ['đã đăng ký'], remove: [] }, { next: 're' }],
        co: say('Đã có nhãn.'),
        het: ['end', {}],
      },
    });
    await conversation({ flows: [tagged] })
      .says('thu')
      .passes('re:else')
      .passes('re:co')
      .expects('Đã có nhãn.')
      .done();
  });
});

describe('lint of condition', () => {
  const view = (flow: Flow) => ({ flow, hasVariable: () => true });
  const rules = (rows: ConditionData['branches'][number]['rows']) =>
    lint(
      { branches: [{ id: 'a', title: 'Nhánh', match: 'all', rows }] },
      { id: 're' },
      view(draw('thu', { variables: { tuoi: 'number', anh: 'images' }, nodes: {} })),
    ).map(({ rule, field }) => `${rule} ${field}`);

  it('asks for the value to compare with', () => {
    expect(rules([{ variable: 'tuoi', operator: 'gt' }])).toEqual([
      'condition.compare-with /branches/0/rows/0/operand',
    ]);
    expect(rules([{ variable: 'tuoi', operator: 'gt', operand: '  ' }])).toHaveLength(1);
  });

  it('refuses comparisons that the type does not know', () => {
    expect(rules([{ variable: 'anh', operator: 'gt', operand: '1' }])).toEqual([
      'condition.comparison /branches/0/rows/0/operator',
    ]);
  });

  it('offers a comparison that the type knows', () => {
    const drawn = draw('thu', { variables: { anh: 'images' }, nodes: {} });
    const rows = [{ variable: 'anh', operator: 'gt' as const, operand: '1' }];
    const [finding] = lint(
      { branches: [{ id: 'a', title: 'A', match: 'all', rows }] },
      { id: 're' },
      view(drawn),
    );
    expect(finding?.fix?.edits).toEqual([
      { do: 'set-field', node: 're', field: '/branches/0/rows/0/operator', value: 'is-empty' },
    ]);
  });

  it('wants numbers of years, two ends of a range, and a condition in each branch and group', () => {
    const of = (operator: 'age-gte' | 'between', operand: string) =>
      rules([{ variable: 'la', operator, operand }]);
    expect(of('age-gte', 'vài')).toEqual(['condition.value /branches/0/rows/0/operand']);
    expect(of('age-gte', '16')).toEqual([]);
    expect(of('between', '10')).toEqual(['condition.value /branches/0/rows/0/operand']);
    expect(of('between', '10 đến {{tuoi}}')).toEqual([]);
    expect(rules([])).toEqual(['condition.no-rows /branches/0/rows']);
    const branch = {
      id: 'a',
      title: 'Nhánh',
      match: 'all',
      rows: [],
      groups: [{ match: 'all', rows: [] }],
    } as const;
    const found = lint(
      { branches: [{ ...branch, rows: [], groups: [{ match: 'all', rows: [] }] }] },
      { id: 're' },
      view(draw('x', { nodes: {} })),
    );
    expect(found.map(({ field }) => field)).toEqual(['/branches/0/groups/0/rows']);
  });

  it('is content with what makes sense', () => {
    expect(rules([{ variable: 'anh', operator: 'not-empty' }])).toEqual([]);
    expect(rules([{ variable: 'tuoi', operator: 'gte', operand: '16' }])).toEqual([]);
  });
});
