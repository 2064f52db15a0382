import { describe, expect, it } from 'vitest';
import type { Flow } from '../../flow/schema.ts';
import { lintFlow } from '../../lint/lint.ts';
import { createRegistry } from '../../node-type/registry.ts';
import { conversation, draw } from '../../testing/index.ts';
import { builtInTypes } from '../index.ts';
import { lint } from './lint.ts';
import type { RepeatData } from './schema.ts';

const registry = createRegistry(builtInTypes);
const rulesOf = (flow: Flow) =>
  lintFlow(flow, registry).flatMap(({ rule, severity }) => (severity === 'hint' ? [] : [rule]));
const append = (variable: string, ...values: string[]) => ({
  values: values.map((value) => ({ variable, how: 'append', value })),
});
const say = (text: string, next = 'het') => ['message', { text }, { next }] as const;
const end = ['end', {}] as const;
const VARIABLES = {
  ds: 'list',
  ds2: 'list',
  muc: 'text',
  muc2: 'text',
  so: 'number',
  tra_loi: 'text',
} as const;
const round = (more: Partial<RepeatData> = {}) => ({ list: 'ds', item: 'muc', most: 50, ...more });

describe('repeat', () => {
  it('goes once round for each item, in order, and counts', async () => {
    const flow = draw('lap', {
      variables: VARIABLES,
      nodes: {
        dat: ['set', append('ds', 'một', 'hai', 'ba'), { next: 'lap' }],
        lap: ['repeat', round({ place: 'so' }), { each: 'noi', done: 'xong' }],
        noi: say('{{so}}. {{muc}}', 'lap'),
        xong: say('Hết.'),
        het: end,
      },
    });
    await conversation({ flows: [flow] })
      .says('lap')
      .expects('1. một', '2. hai', '3. ba', 'Hết.')
      .passes('lap:done')
      .done();
    expect(rulesOf(flow)).toEqual([]);
  });

  it('is done at once with an empty list, or with what is none', async () => {
    const flow = draw('lap', {
      variables: VARIABLES,
      nodes: {
        lap: ['repeat', round(), { each: 'noi', done: 'xong' }],
        noi: say('Vòng.', 'lap'),
        xong: say('Hết.'),
        het: end,
      },
    });
    const { transcript } = await conversation({ flows: [flow] })
      .says('lap')
      .expects('Hết.')
      .done();
    expect(transcript).not.toContain('Vòng.');
  });

  it('asks in each round, waits between rounds, and stops at the most', async () => {
    const flow = draw('lap', {
      variables: VARIABLES,
      nodes: {
        dat: ['set', append('ds', 'mẹ', 'cha', 'con'), { next: 'lap' }],
        lap: ['repeat', round({ most: 2 }), { each: 'hoi', done: 'xong' }],
        hoi: ['ask', { text: 'Tên của {{muc}}?', kind: 'text', variable: 'tra_loi' }, { next: 'noi' }],
        noi: say('{{muc}} là {{tra_loi}}.', 'lap'),
        xong: say('Hết.'),
        het: end,
      },
    });
    await conversation({ flows: [flow] })
      .says('lap')
      .expects('Tên của mẹ?')
      .says('Hoa')
      .expects('mẹ là Hoa.', 'Tên của cha?')
      .says('Nam')
      .expects('cha là Nam.', 'Hết.')
      .done();
  });

  it('goes round fifty items and no more', async () => {
    const many = Array.from({ length: 5 }, () => ({ variable: 'ds', how: 'append', value: 'x' }));
    const flow = draw('lap', {
      variables: VARIABLES,
      nodes: {
        ...Object.fromEntries(
          Array.from({ length: 11 }, (_, at) => [
            `d${at}`,
            ['set', { values: many }, { next: at === 10 ? 'lap' : `d${at + 1}` }] as const,
          ]),
        ),
        lap: ['repeat', round({ place: 'so' }), { each: 'dem', done: 'xong' }],
        dem: ['set', { values: [{ variable: 'tra_loi', how: 'to', value: '{{so}}' }] }, { next: 'a' }],
        ...Object.fromEntries(
          ['a', 'b', 'c', 'd'].map((id, at) => [
            id,
            [
              'set',
              { values: [{ variable: 'muc2', how: 'to', value: '{{muc}}' }] },
              { next: ['b', 'c', 'd', 'lap'][at] ?? 'lap' },
            ] as const,
          ]),
        ),
        xong: say('Đến {{tra_loi}}.'),
        het: end,
      },
    });
    await conversation({ flows: [flow] })
      .says('lap')
      .expects('Đến 50.')
      .done();
  });

  it('goes one inside the other: the inner one begins anew in each round of the outer', async () => {
    const flow = draw('lap', {
      variables: VARIABLES,
      nodes: {
        dat: ['set', append('ds', 'a', 'b'), { next: 'dat2' }],
        dat2: ['set', append('ds2', '1', '2'), { next: 'ngoai' }],
        ngoai: ['repeat', round(), { each: 'trong', done: 'xong' }],
        trong: ['repeat', round({ list: 'ds2', item: 'muc2' }), { each: 'noi', done: 'ngoai' }],
        noi: say('{{muc}}{{muc2}}', 'trong'),
        xong: say('Hết.'),
        het: end,
      },
    });
    await conversation({ flows: [flow] })
      .says('lap')
      .expects('a1', 'a2', 'b1', 'b2', 'Hết.')
      .done();
    expect(rulesOf(flow)).toEqual([]);
  });

  it('calls a flow in each round, which goes round a list of its own', async () => {
    const inner = draw('trong', {
      variables: { ds: 'list', muc: 'text', ten: 'text' },
      nodes: {
        dat: ['set', append('ds', '{{ten}}1', '{{ten}}2'), { next: 'lap' }],
        lap: ['repeat', round(), { each: 'noi', done: 'het' }],
        noi: say('{{muc}}', 'lap'),
        het: end,
      },
    });
    const flow = draw('lap', {
      variables: VARIABLES,
      nodes: {
        dat: ['set', append('ds', 'a', 'b'), { next: 'lap' }],
        lap: ['repeat', round(), { each: 'goi', done: 'xong' }],
        goi: [
          'call-flow',
          { flow: 'trong', inputs: [{ called: 'ten', value: '{{muc}}' }], results: [] },
          { done: 'lap' },
        ],
        xong: say('Hết.'),
        het: end,
      },
    });
    await conversation({ flows: [flow, inner] })
      .says('lap')
      .expects('a1', 'a2', 'b1', 'b2', 'Hết.')
      .done();
  });

  it('begins anew where a round was left half-way, the inner one too', async () => {
    const flow = draw('lap', {
      variables: { ...VARIABLES, di: 'choice' },
      nodes: {
        dat: ['set', append('ds', 'một', 'hai'), { next: 'dau' }],
        dau: [
          'menu',
          { text: 'Bắt đầu?', options: [{ id: 'co', label: 'Vào', kind: 'choice' }] },
          { co: 'lap' },
        ],
        lap: ['repeat', round(), { each: 'hoi', done: 'xong' }],
        hoi: [
          'menu',
          {
            text: 'Mục {{muc}}?',
            options: [
              { id: 'tiep', label: 'Tiếp', kind: 'choice' },
              { id: 'thoi', label: 'Thoát', kind: 'choice' },
            ],
          },
          { tiep: 'lap', thoi: 'dau' },
        ],
        xong: say('Hết.'),
        het: end,
      },
    });
    await conversation({ flows: [flow] })
      .says('lap', 'Vào')
      .expects('Mục một?')
      .says('Tiếp')
      .expects('Mục hai?')
      .says('Thoát')
      .expects('Bắt đầu?')
      .says('Vào')
      .expects('Mục một?')
      .says('Tiếp', 'Tiếp')
      .expects('Hết.')
      .done();
  });

  it('goes through what several of a list were chosen', async () => {
    const flow = draw('lap', {
      variables: { ds: 'list', muc: 'row' },
      nodes: {
        tra: ['set', { values: [{ variable: 'ds', how: 'append', value: '{{muc}}' }] }, { next: 'lap' }],
        lap: ['repeat', round(), { each: 'noi', done: 'het' }],
        noi: say('[{{muc.ten}}]', 'lap'),
        het: end,
      },
    });
    await conversation({ flows: [flow] })
      .says('lap')
      .done();
  });
});

describe('lint of repeat', () => {
  const rules = (
    data: Partial<RepeatData>,
    flow: Flow = draw('x', { variables: { ...VARIABLES, anh: 'images' }, nodes: {} }),
  ) =>
    lint({ ...round(), ...data }, { id: 'lap' }, { flow, hasVariable: () => true }).map(({ rule }) => rule);

  it('wants a list, an item that fits, and a number for its place', () => {
    expect(rules({ list: 'muc' })).toEqual(['repeat.list']);
    expect(rules({ item: 'anh' })).toEqual(['repeat.item']);
    expect(rules({ place: 'muc2' })).toEqual(['repeat.place']);
    expect(rules({ place: 'so' })).toEqual([]);
  });

  it('warns of a round that never comes back, and of one without end', () => {
    const drawn = (to: string) =>
      draw('x', {
        variables: VARIABLES,
        nodes: { lap: ['repeat', round(), { each: 'noi', done: 'het' }], noi: say('Vòng.', to), het: end },
      });
    expect(rules({}, drawn('het'))).toEqual(['repeat.no-return']);
    expect(rules({}, drawn('lap'))).toEqual([]);
    const endless = draw('x', {
      variables: VARIABLES,
      nodes: { lap: ['repeat', round(), { each: 'noi', done: 'lap' }], noi: say('Vòng.', 'lap') },
    });
    expect(lintFlow(endless, registry).map(({ rule }) => rule)).toContain('cycle.no-wait');
  });
});
