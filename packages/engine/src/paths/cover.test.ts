import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInTypes, coverFlow, createRegistry, type Flow, openFlow, runTests } from '../index.ts';
import { draw } from '../testing/draw.ts';
import { exampleFlow } from '../testing/example-flow.ts';
import { randomFlow } from '../testing/random-flows.testing.ts';

const registry = createRegistry(builtInTypes);
const end = ['end', {}] as const;
const say = (text: string, next: string) => ['message', { text }, { next }] as const;
const ask = (kind: string, variable: string, next: string, more: object = {}) =>
  ['ask', { text: `${variable}?`, kind, variable, ...more }, { next }] as const;
const when = (rows: object[], yes: string, no: string) =>
  [
    'condition',
    { branches: [{ id: 'b', title: 'Đúng', match: 'all', rows }] },
    { b: yes, else: no },
  ] as const;
const branch = { yes: say('Có', 'het'), no: say('Không', 'het'), het: end };

const templates = ['thu-tuc-can-cuoc', 'to-giac-toi-pham', 'tra-cuu-diem-thi', 'zalo-tuoi-tre'];
const flows = new Map(
  templates.map((id) => {
    const file = join(import.meta.dirname, '..', '..', '..', '..', 'templates', `${id}.json`);
    const opened = openFlow(JSON.parse(readFileSync(file, 'utf8')), registry);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    return [id, opened.flow] as const;
  }),
);

/** Its conversations are tests that hold: what they show is what a citizen sees. */
function proven(flow: Flow, around: Parameters<typeof coverFlow>[2] = {}) {
  const covered = coverFlow(flow, registry, around);
  expect(covered.problems).toEqual([]);
  const tests = covered.chats.map(({ passes: _, ...test }) => test);
  expect(runTests({ ...flow, tests }, registry, around).filter(({ ok }) => !ok)).toEqual([]);
  return covered;
}

describe('conversations that prove a flow', () => {
  it.each(templates)('pass every step and exit of %s, and are tests that hold', (id) => {
    const covered = proven(flows.get(id)!, { flows });
    expect(covered.missing).toEqual([]);
    expect(covered).toMatchObject({ coverage: 100, problems: [] });
    expect(covered.nodes).toEqual({ covered: covered.nodes.total, total: covered.nodes.total });
    expect(covered.chats.length).toBeLessThan(12);
    expect(coverFlow(flows.get(id)!, registry, { flows })).toEqual(covered);
  });

  const called = draw('hoi-dia-chi', {
    variables: { ly_do: 'text', dia_chi: 'text' },
    nodes: { a: ask('text', 'dia_chi', 'b'), b: end },
  });
  /** Exits that no conversation can bring about, where the example stands alone. */
  const never: Record<string, string[]> = {
    'call-flow': ['vi-du error'],
    expression: ['vi-du error'],
    repeat: ['vi-du done'],
  };

  it.each(builtInTypes.map((type) => [type.manifest.type, type] as const))(
    'pass every exit of %s',
    (name, type) => {
      const covered = proven(exampleFlow(type), { flows: new Map([[called.id, called]]) });
      const ports = covered.missing.flatMap(({ node, port }) =>
        port === undefined ? [] : [`${node} ${port}`],
      );
      expect(ports).toEqual(never[name] ?? []);
    },
  );

  it.each<[string, string, object, string, RegExp]>([
    ['a number', 'number', { operator: 'gte', operand: '1.234' }, 'number', /Dân: 1.?234\n/],
    ['a sum of money', 'money', { operator: 'lt', operand: '50.000' }, 'money', /Dân: 49999\n/],
    ['a day', 'date', { operator: 'before', operand: '01/03/2027' }, 'date', /Dân: 28.02.2027\n/],
    ['an age', 'date', { operator: 'age-gte', operand: '14' }, 'date', /Dân: 25.11.2012\n/],
    ['a time', 'time', { operator: 'after', operand: '16:30' }, 'time', /Dân: 16:31\n/],
    ['words', 'text', { operator: 'equals', operand: 'phường Hoàn Kiếm' }, 'text', /Dân: phường Hoàn Kiếm\n/],
    ['yes or no', 'yes-no', { operator: 'equals', operand: 'có' }, 'yes-no', /Dân: \[Có\]\n/],
  ])('find %s that meets a condition, and one that does not', (_, kind, row, type, value) => {
    const flow = draw('thu', {
      variables: { x: type as 'text' },
      nodes: { hoi: ask(kind, 'x', 'xet'), xet: when([{ variable: 'x', ...row }], 'yes', 'no'), ...branch },
    });
    const covered = proven(flow);
    expect(covered.missing).toEqual([]);
    expect(covered.chats.map(({ chat }) => chat).join('')).toMatch(value);
  });

  it('know the words of a row from the name of a variable within one of them', () => {
    const flow = draw('thu', {
      variables: { n: 'date', xa: 'text' },
      nodes: {
        a: ask('text', 'xa', 'b'),
        b: [
          'condition',
          {
            branches: [
              {
                id: 'x',
                title: 'X',
                match: 'all',
                rows: [{ variable: 'xa', operator: 'contains', operand: 'tân' }],
              },
            ],
          },
          { x: 'c', else: 'c' },
        ],
        c: end,
      },
    });
    expect(proven(flow).coverage).toBe(100);
  });

  it('follow a variable through the one that is made of it, and through formulas', () => {
    const flow = draw('thu', {
      variables: { x: 'number', y: 'number' },
      nodes: {
        hoi: ask('number', 'x', 'dat'),
        dat: ['set', { values: [{ variable: 'y', how: 'to', value: '{{x}}' }] }, { next: 'xet' }],
        xet: when([{ variable: 'y', operator: 'equals', operand: '77' }], 'tinh', 'no'),
        tinh: ['expression', { how: 'branch', formula: 'y > 70 && x != 78' }, { true: 'yes', false: 'no' }],
        ...branch,
      },
    });
    const { missing } = proven(flow);
    // 77 is over 70: the other way out of the formula cannot be taken, and the search says so.
    expect(missing.map(({ node, port }) => `${node} ${port}`)).toEqual(['tinh false']);
  });

  it('meet silence, tries, skipping, each result of an effect and its failure', () => {
    const flow = draw('thu', {
      variables: { x: 'phone', diem: 'row', toan: 'number' },
      nodes: {
        hoi: [
          'ask',
          { text: 'Tên?', kind: 'phone', variable: 'x', optional: true, tries: 2, deadline: 90 },
          { next: 'tra', fallback: 'no', late: 'no' },
        ],
        tra: [
          'lookup',
          { table: 'bang', column: 'x', key: '{{x}}', row: 'diem', many: 'exit' },
          { found: 'dat', 'not-found': 'no', many: 'no', error: 'no' },
        ],
        dat: ['set', { values: [{ variable: 'toan', how: 'to', value: '{{diem.toan}}' }] }, { next: 'xet' }],
        xet: when([{ variable: 'toan', operator: 'equals', operand: '8' }], 'yes', 'no'),
        ...branch,
      },
    });
    const covered = proven(flow);
    expect(covered.missing).toEqual([]);
    const text = covered.chats.map(({ chat }) => chat).join('');
    expect(text).toContain('Dân: (chờ: 90 phút)');
    expect(covered.chats.flatMap(({ results }) => results ?? []).some(({ code }) => code !== undefined)).toBe(
      true,
    );
  });

  it('take place at night, on holidays and at other moments where the flow asks for the time', () => {
    const hours = [{ days: [1, 2, 3, 4, 5], from: '07:30', to: '17:00' }];
    const flow = draw('thu', {
      nodes: {
        gio: ['opening-hours', { hours, holidays: true }, { open: 'yes', closed: 'no', holiday: 'chia' }],
        chia: [
          'split',
          {
            ways: [
              { id: 'a', title: 'A', weight: 90 },
              { id: 'b', title: 'B', weight: 10 },
            ],
            sticky: false,
          },
          { a: 'yes', b: 'no' },
        ],
        ...branch,
      },
    });
    const { missing, chats } = proven({ ...flow, start: 'gio' });
    expect(missing.filter(({ node }) => node === 'gio')).toEqual([]);
    expect(new Set(chats.map(({ at }) => at)).size).toBeGreaterThan(2);
  });
});

describe('what no conversation passes', () => {
  it('is told with its reason', () => {
    const flow = draw('thu', {
      variables: { x: 'number' },
      nodes: {
        hoi: ask('number', 'x', 'xet', { min: 0, max: 100 }),
        xet: when([{ variable: 'x', operator: 'gt', operand: '100' }], 'yes', 'no'),
        lac: say('Không ai tới', 'het'),
        ...branch,
      },
    });
    const { coverage, missing } = coverFlow(flow, registry);
    expect(missing.map(({ node, port, reason }) => `${node} ${port ?? ''}: ${reason.vi}`)).toEqual([
      'lac : Không có đường nối nào từ bước đầu tiên dẫn tới bước này.',
      'yes : Chỉ tới được qua lối ra “Đúng” của bước “xet”, mà lối ra ấy chưa đi được.',
      'xet b: Không câu trả lời, giá trị hay kết quả nào thử được dẫn ra lối này. Hãy xem lại điều kiện.',
      'lac next: Chưa tới được bước này.',
      'yes next: Chưa tới được bước này.',
    ]);
    expect(coverage).toBe(58);
    const gone = draw('thu', { nodes: { a: say('A', 'c'), c: end, b: say('B', 'c') } });
    const edge = { id: 'cu', from: 'a', port: 'cu', to: 'b' };
    expect(coverFlow({ ...gone, edges: [...gone.edges, edge] }, registry).missing[0]).toMatchObject({
      node: 'b',
      reason: { vi: 'Đường nối tới bước này đi từ một lối ra không còn nữa. Hãy nối lại.' },
    });
  });

  it('is everything where the flow cannot run', () => {
    const covered = coverFlow({ ...draw('thu', { nodes: { a: ['khong-co', {}] } }) }, registry);
    expect(covered).toMatchObject({ coverage: 0, chats: [], nodes: { covered: 0, total: 1 } });
    expect(covered.problems[0]).toMatchObject({ node: 'a', severity: 'error' });
    expect(coverFlow({ ...draw('trong', { nodes: {} }) }, registry).coverage).toBe(0);
  });
});

describe('the search', () => {
  /** Menus, questions and conditions that lead on, as many as wanted. */
  const large = (count: number) =>
    draw('lon', {
      variables: { tuoi: 'number' },
      nodes: Object.fromEntries([
        ...Array.from({ length: count }, (_, place) => {
          const next = `n${place + 1}`;
          const options = ['a', 'b'].map((id) => ({ id, label: `Mục ${id} ${place}`, kind: 'choice' }));
          const kinds = [
            say(`Bước ${place}`, next),
            ['menu', { text: 'Chọn', options }, { a: next, b: `n${Math.min(count, place + 3)}` }] as const,
            ask('number', 'tuoi', next, { min: 0, max: 120 }),
            when([{ variable: 'tuoi', operator: 'gte', operand: String(10 + (place % 50)) }], next, next),
          ] as const;
          return [`n${place}`, kinds[place % kinds.length] ?? kinds[0]] as const;
        }),
        [`n${count}`, end] as const,
      ]),
    });

  it('ends with a flow of a thousand steps, and passes them all', () => {
    const covered = coverFlow(large(1_000), registry);
    expect(covered).toMatchObject({ coverage: 100, missing: [] });
    expect(covered.chats.length).toBeLessThan(40);
  });

  it('ends where it is told to, and says that it did not see everything', () => {
    const covered = coverFlow(large(200), registry, { turns: 100 });
    expect(covered.coverage).toBeLessThan(100);
    expect(covered.missing.some(({ reason }) => reason.vi.includes('quá lớn'))).toBe(true);
  });

  it('takes any flow, twice with the same result, and every conversation of it holds', () => {
    fc.assert(
      fc.property(randomFlow, (flow) => {
        const options = { turns: 200 };
        const covered = coverFlow(flow, registry, options);
        expect(coverFlow(flow, registry, options)).toEqual(covered);
        const tests = covered.chats.map(({ passes: _, ...test }) => test);
        expect(runTests({ ...flow, tests }, registry).filter(({ ok }) => !ok)).toEqual([]);
        const open =
          covered.nodes.total - covered.nodes.covered + covered.ports.total - covered.ports.covered;
        expect(covered.problems.length > 0 || covered.missing.length === open).toBe(true);
      }),
      { numRuns: 12 },
    );
  });
});
