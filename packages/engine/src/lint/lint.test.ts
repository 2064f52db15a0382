import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFlow } from '../compile/compile.ts';
import type { Flow } from '../flow/schema.ts';
import { createRegistry } from '../node-type/registry.ts';
import { builtInTypes } from '../nodes/index.ts';
import { type Drawing, draw } from '../testing/index.ts';
import type { FlowView } from './finding.ts';
import { lintFlow } from './lint.ts';

const registry = createRegistry(builtInTypes);
/** Rules about what a public body owes its citizens have flows of their own. */
const OWN_TABLE = new Set(['way.none', 'consent.missing']);
const rulesOf = (flow: Flow, known?: FlowView['known']) =>
  lintFlow(flow, registry, known)
    .filter(({ rule, severity }) => severity !== 'hint' && !OWN_TABLE.has(rule))
    .map(({ rule, severity, node, field }) => [rule, severity, node, field].filter(Boolean).join(' '));
const of = (nodes: Drawing['nodes'], more: Partial<Drawing> = {}) => draw('x', { nodes, ...more });
const end = ['end', {}] as const;
const FORM = {
  form: 'Góp ý',
  prefix: 'GY',
  fields: [{ variable: '' }],
  caseNumber: 'ma',
  confidential: false,
  urgent: false,
};

describe('lint', () => {
  it('finds nothing in a flow that is whole', () => {
    expect(rulesOf(of({ a: ['message', { text: 'Chào' }, { next: 'b' }], b: end }))).toEqual([]);
  });

  it.each<[string, Flow, string]>([
    ['nothing drawn', of({}), 'flow.no-start error'],
    ['no way to start', { ...of({ a: end }), triggers: [] }, 'trigger.none warning'],
    ['a keyword start without words', of({ a: end }, { keywords: [] }), 'trigger.empty error'],
    ['a keyword that is blank', of({ a: end }, { keywords: ['xe', ' '] }), 'trigger.empty error'],
    ['a keyword twice', of({ a: end }, { keywords: ['Xe', 'xe '] }), 'trigger.duplicate-keyword warning'],
    ['an unknown kind', of({ a: ['la', {}] }), 'node.unknown-type error a'],
    [
      'an empty text',
      of({ a: ['message', { text: '' }, { next: 'b' }], b: end }),
      'text.missing error a /text',
    ],
    [
      'a blank text',
      of({ a: ['message', { text: ' ' }, { next: 'b' }], b: end }),
      'text.missing error a /text',
    ],
    [
      'nothing chosen yet',
      of({ a: ['submission', FORM, { done: 'b' }], b: end }, { variables: { ma: 'text' } }),
      'text.missing error a /fields/0/variable',
    ],
    ['a missing field', of({ a: ['message', {}, { next: 'b' }], b: end }), 'text.missing error a /text'],
    [
      'a text too long for Zalo',
      of({ a: ['end', { text: 'a'.repeat(2_001) }] }),
      'text.too-long error a /text',
    ],
    ['a step that nothing leads to', of({ a: end, b: end }), 'node.unreachable warning b'],
    ['an exit without a line', of({ a: ['message', { text: 'Chào' }] }), 'port.dead-end warning a'],
    ['an unknown variable', of({ a: ['end', { text: '{{la}}' }] }), 'variable.unknown error a /text'],
    ['an unknown format', of({ a: ['end', { text: '{{don_vi.ten|la}}' }] }), 'format.unknown error a /text'],
    [
      'braces that are no place',
      of({ a: ['end', { text: '{{Họ tên}} {a}}' }] }),
      'text.braces error a /text',
    ],
  ])('tells of %s', (_, flow, rule) => {
    expect(rulesOf(flow)).toEqual([rule]);
  });

  it('tells of the label that is too long, at its place', () => {
    const options = [{ id: 'o', label: 'a'.repeat(101), kind: 'choice' }];
    expect(rulesOf(of({ a: ['menu', { text: '?', options }, { o: 'b' }], b: end }))).toEqual([
      'text.too-long error a /options/0/label',
    ]);
  });

  it('tells of rounds that never wait, once each, and not of those that do', () => {
    const round = of({
      a: ['message', { text: 'a' }, { next: 'b' }],
      b: ['message', { text: 'b' }, { next: 'a' }],
    });
    expect(rulesOf(round)).toEqual(['cycle.no-wait error a']);
    const waits = of(
      {
        a: ['message', { text: 'a' }, { next: 'b' }],
        b: ['ask', { text: '?', kind: 'text', variable: 'v' }, { next: 'c' }],
        c: ['message', { text: '{{v}}' }, { next: 'a' }],
      },
      { variables: { v: 'text' } },
    );
    expect(rulesOf(waits)).toEqual([]);
  });

  it('tells of lines to steps that are gone', () => {
    const flow = of({ a: ['message', { text: 'a' }, { next: 'weg' }] });
    expect(rulesOf(flow)).toContain('edge.broken error a');
  });

  it('tells of flows, tables and columns that are gone, where they are known', () => {
    const flow = of({ a: ['go-to-flow', { flow: 'weg' }] });
    expect(rulesOf(flow)).toEqual([]);
    expect(rulesOf(flow, { flows: new Map([['khac', { ...flow, id: 'khac', triggers: [] }]]) })).toEqual([
      'flow.unknown error a /flow',
    ]);
    const data = { table: 'diem', column: 'sbd', key: '1', row: 'r', many: 'first' };
    const lookup = of(
      { a: ['lookup', data, { found: 'b', 'not-found': 'b' }], b: end },
      { variables: { r: 'row' } },
    );
    expect(rulesOf(lookup, { tables: new Map([['diem', ['ma']]]) })).toContain(
      'column.unknown error a /column',
    );
    expect(rulesOf(lookup, { tables: new Map() })).toContain('table.unknown error a /table');
  });

  it('warns of what is used and never asked for, once per step', () => {
    const text = ['message', { text: 'Số {{so}}, {{so|upper}} của {{don_vi.ten}}' }, { next: 'b' }] as const;
    const used = of({ a: text, b: end }, { variables: { so: { type: 'phone', title: 'Số điện thoại' } } });
    const [finding, ...others] = lintFlow(used, registry).filter(
      ({ rule }) => rule === 'variable.never-written',
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', node: 'a', field: '/text' });
    expect(finding?.message.vi).toContain('“Số điện thoại”');
    const ask = ['ask', { text: '?', kind: 'phone', variable: 'so' }, { next: 'a' }] as const;
    expect(
      rulesOf(
        of(
          { hoi: ask, a: ['message', { text: '{{so}}' }, { next: 'b' }], b: end },
          { variables: { so: 'phone' } },
        ),
      ),
    ).toEqual([]);
    const form = { ...FORM, fields: [{ variable: 'so' }] };
    expect(
      rulesOf(
        of({ a: ['submission', form, { done: 'b' }], b: end }, { variables: { so: 'phone', ma: 'text' } }),
      ),
    ).toEqual(['variable.never-written warning a /fields/0/variable']);
  });

  it.each(['31/12/2025', '31-12-2025', '31.12.2025', '31 tháng 12 năm 2025'])('reads the day %s', (day) => {
    const fact = (text: string) =>
      rulesOf(of({ a: ['message', { text }, { next: 'b' }], b: end }), { today: '2026-06-01' });
    expect(fact(`Giảm phí áp dụng đến hết ngày ${day}.`)).toEqual(['fact.expired warning a /text']);
    expect(fact(`Lệ phí: 50.000 đồng.\nCăn cứ: Thông tư 73/2024/TT-BTC.\nCập nhật ngày ${day}.`)).toEqual([]);
  });

  it('knows a flow for crime reports by the form that it fills in', () => {
    const flow = (form: string) =>
      of(
        {
          a: ['message', { text: 'Mời anh/chị kể việc đã xảy ra.' }, { next: 'b' }],
          b: ['submission', { ...FORM, form }, { done: 'c' }],
          c: end,
        },
        { variables: { ma: 'text' } },
      );
    const numbers = (form: string) => rulesOf(flow(form)).filter((rule) => rule.startsWith('crime.'));
    expect(numbers('Tin báo về tội phạm')).toEqual(['crime.no-numbers error a /text']);
    expect(numbers('Góp ý')).toEqual([]);
  });

  it('takes an emptied optional text as absent', () => {
    const form = { ...FORM, fields: [{ variable: 'so', title: '' }] };
    const ask = ['ask', { text: '?', kind: 'phone', variable: 'so' }, { next: 'a' }] as const;
    const flow = of(
      { hoi: ask, a: ['submission', form, { done: 'b' }], b: end },
      { variables: { so: { type: 'phone', title: 'Số điện thoại' }, ma: 'text' } },
    );
    expect(rulesOf(flow)).toEqual([]);
    expect(JSON.stringify(compileFlow(flow, registry, '1'))).toContain('"title":"Số điện thoại"');
  });

  it.each([{}, { more: '' }, { more: ' ' }])('asks for nothing that the form hides: %o', (more) => {
    const data = { text: 'Hỏi đi', buttons: [], suggest: 'Ý là?', ...more };
    const drawn = (after: string) =>
      rulesOf(of({ a: ['knowledge', { ...data, after }, { answered: 'b', none: 'b' }], b: end }));
    expect(drawn('leave')).toEqual([]);
    expect(drawn('wait')).toContain('text.missing error a /more');
  });

  it('never throws on any data, and has words in both languages', () => {
    const types = fc.constantFrom(...builtInTypes.map((type) => type.manifest.type), 'la');
    const data = fc.dictionary(
      fc.constantFrom('text', 'options', 'branches', 'kind', 'buttons', 'fields'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(types, data), { maxLength: 4 }), (drawn) => {
        const nodes = Object.fromEntries(
          drawn.map(([type, value], at) => [`n${at}`, [type, value, { next: 'n0' }] as const]),
        );
        for (const { message } of lintFlow(of(nodes), registry)) {
          expect(message.vi.length * message.en.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
