import { describe, expect, it } from 'vitest';
import { compileFlow } from '../../compile/compile.ts';
import type { Flow } from '../../flow/schema.ts';
import { EffectError } from '../../node-type/definition.ts';
import { createRegistry } from '../../node-type/registry.ts';
import { conversation, draw, fakeTools } from '../../testing/index.ts';
import { builtInTypes } from '../index.ts';
import { lint } from './lint.ts';

const registry = createRegistry(builtInTypes);
const ask = (text: string, variable: string, next: string) =>
  ['ask', { text, kind: 'text', variable }, { next }] as const;
const say = (text: string, next = 'het') => ['message', { text }, { next }] as const;
const end = ['end', {}] as const;

/** Asks for a name; the caller says what for. */
const person = draw('hoi-nguoi', {
  variables: { ten: 'text', ly_do: 'text', tuoi: 'number' },
  nodes: {
    hoi: ask('Tên người {{ly_do}}?', 'ten', 'tuoi'),
    tuoi: ['ask', { text: '{{ten}} bao nhiêu tuổi?', kind: 'number', variable: 'tuoi' }, { next: 'het' }],
    het: end,
  },
});

const call = (more: Record<string, unknown> = {}) => ({
  flow: 'hoi-nguoi',
  inputs: [],
  results: [],
  ...more,
});

const caller = draw('chinh', {
  variables: { ten: 'text', me: 'text', tuoi_me: 'number' },
  nodes: {
    ten: ask('Tên của anh/chị?', 'ten', 'me'),
    me: [
      'call-flow',
      call({
        inputs: [{ called: 'ly_do', value: 'mẹ của {{ten}}' }],
        results: [
          { called: 'ten', variable: 'me' },
          { called: 'tuoi', variable: 'tuoi_me' },
        ],
      }),
      { done: 'noi' },
    ],
    noi: say('{{ten}} là con của {{me}}, {{tuoi_me}} tuổi.'),
    het: end,
  },
});

describe('call-flow', () => {
  it('runs the other flow with what it is given and comes back with what it found', async () => {
    const { session } = await conversation({ flows: [caller, person] })
      .says('chinh', 'Lan')
      .expects('Tên người mẹ của Lan?')
      .says('Hoa')
      .expects('Hoa bao nhiêu tuổi?')
      .says('50')
      .passes('me:done')
      .expects('Lan là con của Hoa, 50 tuổi.')
      .done();
    expect(session.flow).toBeUndefined();
  });

  it('forgets what the other flow kept, and begins it anew each time', async () => {
    const twice = draw('hai-lan', {
      variables: { mot: 'text', hai: 'text', nua: 'text' },
      nodes: {
        a: ['call-flow', call({ results: [{ called: 'ten', variable: 'mot' }] }), { done: 'b' }],
        b: ['call-flow', call({ results: [{ called: 'ten', variable: 'hai' }] }), { done: 'noi' }],
        noi: ask('{{mot}} và {{hai}}. Nữa không?', 'nua', 'a'),
      },
    });
    const { session } = await conversation({ flows: [twice, person] })
      .says('hai-lan', 'Lan', '20', 'Hoa', '30')
      .expects('Lan và Hoa.')
      .says('nữa')
      .expects('Tên người ?')
      .done();
    expect(session.context.vars).toEqual({ mot: 'Lan', hai: 'Hoa', nua: 'nữa' });
  });

  it('takes commands, and goes back into the other flow', async () => {
    await conversation({ flows: [caller, person] })
      .says('chinh', 'Lan', 'Hoa', 'quay lại')
      .expects('Tên người mẹ của Lan?')
      .says('Huệ', '51')
      .expects('Lan là con của Huệ, 51 tuổi.')
      .done();
    await conversation({ flows: [caller, person] })
      .says('chinh', 'Lan', 'huỷ')
      .expects('Đã dừng.')
      .done();
  });

  it('goes back past the other flow once it is left, since what it was given is forgotten', async () => {
    const parents = draw('cha-me', {
      variables: { ten: 'text', me: 'text' },
      nodes: {
        ten: ask('Tên của anh/chị?', 'ten', 'me'),
        me: ['call-flow', call({ inputs: [{ called: 'ly_do', value: 'mẹ' }] }), { done: 'cha' }],
        cha: ['call-flow', call({ inputs: [{ called: 'ly_do', value: 'cha' }] }), { done: 'noi' }],
        noi: ask('Quê ở đâu?', 'me', 'het'),
        het: end,
      },
    });
    const toFather = ['Hoa', '50', 'quay lại'] as const;
    await conversation({ flows: [parents, person] })
      .says('cha-me', 'Lan', ...toFather)
      .expects('Tên của anh/chị?')
      .says('Lan', 'Hoa', '50', 'Ba')
      .expects('Ba bao nhiêu tuổi?')
      .says('quay lại')
      .expects('Tên người cha?')
      .done();
    const { start: _start, ...rest } = parents;
    await conversation({ flows: [{ ...rest, start: 'me' }, person] })
      .says('cha-me', ...toFather)
      .expects('Tên người mẹ?')
      .done();
  });

  it('shows the buttons of the other flow, and takes a tap, a number or a label', async () => {
    const menu = draw('hoi-nguoi', {
      nodes: {
        chon: [
          'menu',
          {
            text: 'Chọn?',
            options: [
              { id: 'o1', label: 'Tạm trú', kind: 'choice' },
              { id: 'o2', label: 'Tạm vắng', kind: 'choice' },
            ],
          },
          { o1: 'mot', o2: 'hai' },
        ],
        mot: say('Một.'),
        hai: say('Hai.'),
        het: end,
      },
    });
    const outer = draw('ngoai', {
      nodes: { goi: ['call-flow', call(), { done: 'xong' }], xong: say('Đã về.'), het: end },
    });
    const begin = () => conversation({ flows: [outer, menu] }).says('ngoai');
    await begin().taps('Tạm vắng').expects('Hai.', 'Đã về.').done();
    await begin().says('1').expects('Một.', 'Đã về.').done();
    await begin().says('tam vang').expects('Hai.', 'Đã về.').done();
  });

  it('comes back where an exit of the other flow leads nowhere, but not from where it goes to another flow', async () => {
    const open = draw('hoi-nguoi', { nodes: { noi: ['message', { text: 'Vào.' }] } });
    const gone = draw('hoi-nguoi', {
      nodes: { noi: ['message', { text: 'Vào.' }, { next: 'di' }], di: ['go-to-flow', { flow: 'khac' }] },
    });
    const other = draw('khac', { nodes: { a: say('Nơi khác.'), het: end } });
    const outer = draw('ngoai', {
      nodes: { goi: ['call-flow', call(), { done: 'xong' }], xong: say('Đã về.'), het: end },
    });
    await conversation({ flows: [outer, open] })
      .says('ngoai')
      .expects('Vào.', 'Đã về.')
      .done();
    const { transcript } = await conversation({ flows: [outer, gone, other] })
      .says('ngoai')
      .expects('Vào.', 'Nơi khác.')
      .done();
    expect(transcript).not.toContain('Đã về.');
  });

  it('leaves by its error exit when a step of the other flow fails and has no exit for it', async () => {
    const inner = draw('hoi-nguoi', {
      variables: { dong: 'row' },
      nodes: {
        tra: [
          'lookup',
          { table: 't', column: 'c', key: '1', row: 'dong', many: 'first' },
          { found: 'het', 'not-found': 'het' },
        ],
        het: end,
      },
    });
    const outer = (exits: Record<string, string>) =>
      draw('ngoai', {
        nodes: { goi: ['call-flow', call(), exits], xong: say('Đã về.'), loi: say('Có lỗi.'), het: end },
      });
    const tools = fakeTools();
    tools.tables.lookup = async () => {
      throw new EffectError('table.gone', 'Gone.');
    };
    await conversation({ flows: [outer({ done: 'xong', error: 'loi' }), inner], tools })
      .says('ngoai')
      .passes('goi:error')
      .expects('Có lỗi.')
      .done();
    const { transcript } = await conversation({ flows: [outer({ done: 'xong' }), inner], tools })
      .says('ngoai')
      .expects('chưa hiểu')
      .done();
    expect(transcript).not.toContain('Đã về.');
  });

  it('leaves by its error exit when the other flow is not there', async () => {
    const outer = draw('ngoai', {
      nodes: {
        goi: ['call-flow', call(), { done: 'xong', error: 'loi' }],
        xong: say('Đã về.'),
        loi: say('Có lỗi.'),
        het: end,
      },
    });
    await conversation({ flows: [outer] })
      .says('ngoai')
      .expects('Có lỗi.')
      .done();
  });

  it('goes through calls inside of calls', async () => {
    const layer = (id: string, inner: string) =>
      draw(id, {
        variables: { ten: 'text' },
        nodes: {
          goi: [
            'call-flow',
            { flow: inner, inputs: [], results: [{ called: 'ten', variable: 'ten' }] },
            { done: 'noi' },
          ],
          noi: say(`${id}: {{ten}}`),
          het: end,
        },
      });
    const chain = Array.from({ length: 10 }, (_, at) =>
      layer(`lop-${at}`, at === 9 ? 'hoi-nguoi' : `lop-${at + 1}`),
    );
    await conversation({ flows: [...chain, person] })
      .says('lop-0', 'Lan', '20')
      .expects('lop-9: Lan', 'lop-5: Lan', 'lop-0: Lan')
      .done();
  });
});

describe('putting called flows in', () => {
  const findings = (flow: Flow, ...others: Flow[]) => {
    try {
      compileFlow(flow, registry, '1', { flows: new Map(others.map((one) => [one.id, one])) });
      return [];
    } catch (error) {
      return (error as { findings: { rule: string; node?: string }[] }).findings.map(
        ({ rule, node }) => `${rule} ${node}`,
      );
    }
  };
  const calling = (id: string, ...flows: string[]) =>
    draw(id, {
      nodes: {
        ...Object.fromEntries(
          flows.map((flow, at) => [
            `g${at}`,
            [
              'call-flow',
              { flow, inputs: [], results: [] },
              { done: at + 1 < flows.length ? `g${at + 1}` : 'het' },
            ] as const,
          ]),
        ),
        het: end,
      },
    });

  it('refuses flows that call themselves, directly or by others, at the call', () => {
    const self = calling('a', 'a');
    expect(findings(self, self)).toEqual(['flow.recursion g0']);
    expect(findings(calling('a', 'b'), calling('b', 'c'), calling('c', 'b'))).toEqual(['flow.recursion g0']);
  });

  it('refuses more than ten layers and more than 10,000 steps', () => {
    const deep = Array.from({ length: 11 }, (_, at) => calling(`d${at}`, `d${at + 1}`));
    const [first = deep[0]!, ...others] = deep;
    expect(findings(first, ...others, calling('d11'))).toEqual(['flow.call-depth g0']);
    const wide = Array.from({ length: 9 }, (_, at) =>
      calling(`w${at}`, ...Array.from({ length: 6 }, () => `w${at + 1}`)),
    );
    expect(findings(wide[0]!, ...wide, calling('w9'))).toContain('flow.call-size g0');
  });

  it('stays within its bounds with many calls of a flow that is full of lines and texts', () => {
    const lines = Array.from({ length: 50_000 }, (_, at) => ({
      id: `e${at}`,
      from: 'a',
      port: 'next',
      to: 'b',
    }));
    const full = { ...draw('day', { nodes: { a: say('x', 'b'), b: end } }), edges: lines };
    expect(findings(calling('x', 'day', 'day', 'day'), full)).toEqual([
      'flow.call-size g1',
      'flow.call-size g2',
    ]);
    const small = {
      ...draw('nho', { nodes: { a: say('x', 'b'), b: end } }),
      translations: { en: { a: { '/text': 'y' } } },
    };
    const many = calling('x', ...Array.from({ length: 3_000 }, () => 'nho'));
    const { machine } = compileFlow(many, registry, '1', { flows: new Map([[small.id, small]]) });
    expect(Object.keys(machine.states).length).toBeGreaterThan(9_000);
  });

  it('tells of unusable steps of the called flow at the call', () => {
    const broken = draw('hoi-nguoi', { nodes: { a: ['la', {}] } });
    expect(findings(draw('x', { nodes: { goi: ['call-flow', call()] } }), broken)).toEqual([
      'node.unknown-type goi',
    ]);
  });

  it('gives the same bytes each time, with names that are free', () => {
    const flows = new Map([[person.id, person]]);
    const compiled = compileFlow(caller, registry, '1', { flows });
    expect(JSON.stringify(compileFlow(caller, registry, '1', { flows }))).toBe(JSON.stringify(compiled));
    expect(compiled.variables.map(({ name }) => name)).toEqual([
      'ten',
      'me',
      'tuoi_me',
      'ten_2',
      'ly_do',
      'tuoi',
    ]);
    expect(Object.keys(compiled.machine.states)).toEqual(
      expect.arrayContaining(['me', 'me/-back', 'me/-error', 'me/hoi', 'me/tuoi', 'me/het', 'noi']),
    );
  });

  it('gives a flow that is called twice the same names, whoever calls it', () => {
    const twice = draw('hai-lan', {
      variables: { mot: 'text' },
      nodes: {
        a: ['call-flow', call(), { done: 'b' }],
        b: ['call-flow', { flow: 'giua', inputs: [], results: [] }, { done: 'het' }],
        het: end,
      },
    });
    const between = draw('giua', { variables: { x: 'text' }, nodes: { c: ['call-flow', call()] } });
    const flows = new Map([person, between].map((one) => [one.id, one]));
    const { variables, machine } = compileFlow(twice, registry, '1', { flows });
    expect(variables.map(({ name }) => name)).toEqual(['mot', 'ten', 'ly_do', 'tuoi', 'x']);
    expect(Object.keys(machine.states)).toEqual(expect.arrayContaining(['a/hoi', 'b/c/hoi', 'b/c/-back']));
  });

  it('renames in texts, rows and formulas', () => {
    const inner = draw('hoi-nguoi', {
      variables: { so: 'number', dong: 'row' },
      nodes: {
        re: [
          'condition',
          {
            branches: [
              {
                id: 'b',
                title: 'B',
                match: 'all',
                rows: [{ variable: 'so', operator: 'gt', operand: '{{dong.toan|number}}' }],
              },
            ],
          },
          { b: 'noi', else: 'noi' },
        ],
        noi: ['message', { text: 'Số {{so|money}} {{don_vi.ten}} {{ dong.van }}' }, { next: 'het' }],
        het: end,
      },
    });
    const outer = draw('x', {
      variables: { so: 'number', dong: 'row' },
      nodes: { goi: ['call-flow', call(), { done: 'het' }], het: end },
    });
    const text = JSON.stringify(
      compileFlow(outer, registry, '1', { flows: new Map([[inner.id, inner]]) }).machine,
    );
    expect(text).toContain('Số {{so_2|money}} {{don_vi.ten}} {{ dong_2.van }}');
    expect(text).toContain('{{dong_2.toan|number}}');
    expect(text).toContain('"variable":"so_2"');
  });
});

describe('lint of call-flow', () => {
  const rules = (data: object) =>
    lint(
      { flow: 'hoi-nguoi', inputs: [], results: [], ...data },
      { id: 'me' },
      {
        flow: caller,
        hasVariable: () => true,
        known: { flows: new Map([[person.id, person]]) },
      },
    ).map(({ rule, field }) => `${rule} ${field}`);

  it('knows the variables of the called flow, and their kinds', () => {
    expect(rules({ inputs: [{ called: 'la', value: 'x' }] })).toEqual(['call.variable /inputs/0/called']);
    expect(rules({ results: [{ called: 'la', variable: 'ten' }] })).toEqual([
      'call.variable /results/0/called',
    ]);
    expect(rules({ results: [{ called: 'tuoi', variable: 'ten' }] })).toEqual([
      'call.type /results/0/variable',
    ]);
    expect(
      rules({ inputs: [{ called: 'ly_do', value: 'x' }], results: [{ called: 'ten', variable: 'ten' }] }),
    ).toEqual([]);
  });

  it('warns where something confidential would be less so on the other side', () => {
    const secret = {
      ...person,
      variables: person.variables.map((one) =>
        one.name === 'ten' ? { ...one, class: 'secret' as const } : one,
      ),
    };
    const own = {
      ...caller,
      variables: caller.variables.map((one) =>
        one.name === 'me' ? { ...one, class: 'secret' as const } : one,
      ),
    };
    const found = (data: object, flow: Flow, other: Flow) =>
      lint(
        { flow: 'hoi-nguoi', inputs: [], results: [], ...data },
        { id: 'me' },
        {
          flow,
          hasVariable: () => true,
          known: { flows: new Map([[other.id, other]]) },
        },
      ).map(({ rule, field }) => `${rule} ${field}`);
    const results = [{ called: 'ten', variable: 'me' }];
    expect(found({ results }, caller, secret)).toEqual(['call.class /results/0/variable']);
    expect(found({ results }, own, secret)).toEqual([]);
    expect(found({ inputs: [{ called: 'ly_do', value: '{{me}}' }] }, own, person)).toEqual([
      'call.class /inputs/0/value',
    ]);
  });
});
