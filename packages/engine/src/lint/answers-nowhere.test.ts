import { describe, expect, it } from 'vitest';
import { applyEdits, createRegistry, type Flow, type Variable } from '../index.ts';
import { builtInTypes } from '../nodes/index.ts';
import { conversation, type Drawing, draw } from '../testing/index.ts';
import { lintFlow } from './lint.ts';

const registry = createRegistry(builtInTypes);
const VARIABLES: Record<string, Partial<Variable>> = {
  ten: { title: 'Họ tên' },
  viec: { title: 'Việc' },
};
const of = (nodes: Drawing['nodes'], variables = VARIABLES): Flow => ({
  ...draw('gop-y', { nodes, variables, keywords: ['gop y'] }),
  name: 'Đăng ký tạm trú',
});
const form = (to: string | undefined): Drawing['nodes'][string] => [
  'form',
  {
    fields: ['ten', 'viec'].map((id) => ({ id, text: `${id}?`, title: id, kind: 'text', variable: id })),
  },
  { ...(to === undefined ? {} : { done: to }), cancelled: 'z' },
];
const ask = (variable: string, to: string): Drawing['nodes'][string] => [
  'ask',
  { text: `${variable}?`, kind: 'text', variable },
  { next: to },
];
const end: Drawing['nodes'][string] = ['end', { text: 'Cảm ơn.' }];

const lost = (flow: Flow) =>
  lintFlow(flow, registry).filter(({ rule }) => rule === 'answers.nowhere' || rule === 'variable.never-read');
const repaired = (flow: Flow) => applyEdits(flow, lost(flow)[0]?.fix?.edits ?? []);

describe('answers that go nowhere', () => {
  it('are told once for a form, and are filed behind it at a press, before what came next', async () => {
    const flow = of({ a: form('z'), z: end });
    expect(lost(flow).map(({ rule, severity, node }) => `${rule} ${severity} ${node}`)).toEqual([
      'answers.nowhere warning a',
    ]);
    const { recorded } = await conversation({ flows: [repaired(flow)] })
      .says('gop y', 'Lan', 'Xin số tạm trú')
      .taps('Gửi')
      .expects('DKT-0001', 'Cảm ơn.')
      .done();
    expect(recorded).toMatchObject([
      { form: 'Đăng ký tạm trú', fields: [{ value: 'Lan' }, { value: 'Xin số tạm trú' }] },
    ]);
  });

  it('are filed in one submission behind the last of several questions', () => {
    const flow = of({ a: ask('ten', 'b'), b: ask('viec', 'z'), z: end });
    expect(lost(flow)).toHaveLength(2);
    const after = repaired(flow);
    expect(lost(after)).toEqual([]);
    const [added] = after.nodes.filter(({ type }) => type === 'submission');
    expect(added?.data.fields).toEqual([{ variable: 'ten' }, { variable: 'viec' }]);
    expect(after.edges.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'a b',
      `b ${added?.id}`,
      `${added?.id} z`,
    ]);
  });

  it('join a submission that follows, and its number never takes the name of something else', () => {
    const filed = repaired(of({ a: form(undefined), z: end }, { ...VARIABLES, ma_phieu: { title: 'Mã' } }));
    const submission = filed.nodes.find(({ type }) => type === 'submission');
    expect(submission?.data).toMatchObject({ caseNumber: 'ma_phieu_2' });
    expect(submission?.data.receipt).toContain('{{ma_phieu_2}}');
    const without = {
      ...filed,
      nodes: filed.nodes.map((node) =>
        node === submission ? { ...node, data: { ...node.data, fields: [{ variable: 'ten' }] } } : node,
      ),
    };
    expect(lost(without).map(({ rule }) => rule)).toEqual(['variable.never-read']);
    expect(lost(repaired(without))).toEqual([]);
  });

  it('are confidential where a secret is among them', () => {
    const after = repaired(of({ a: ask('ten', 'z'), z: end }, { ten: { class: 'secret' } }));
    expect(after.nodes.find(({ type }) => type === 'submission')?.data.confidential).toBe(true);
  });

  it('are nobody’s fault where another flow calls this one', () => {
    const flow = of({ a: form('z'), z: end });
    const caller = of({ c: ['call-flow', { flow: flow.id, inputs: [], results: [] }, {}] }, {});
    expect(
      lintFlow(flow, registry, { flows: new Map([['khac', { ...caller, id: 'khac' }]]) }).filter(
        ({ rule }) => rule === 'answers.nowhere',
      ),
    ).toEqual([]);
  });
});
