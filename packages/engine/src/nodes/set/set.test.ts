import { describe, expect, it } from 'vitest';
import { conversation, draw } from '../../testing/index.ts';
import { append, SET_BOUNDS } from './append.ts';
import { lint } from './lint.ts';
import type { SetData } from './schema.ts';

const flow = (values: SetData['values']) =>
  draw('thu', {
    variables: { dem: 'number', ngay: 'date', ten: 'text', anh: 'images' },
    nodes: {
      ghi: ['set', { values }, { next: 'noi' }],
      noi: ['message', { text: 'Tên {{ten}}; đếm {{dem}}; ngày {{ngay|date}}.' }, { next: 'het' }],
      het: ['end', {}],
    },
  });

describe('set', () => {
  it('writes words, copies values and reads what the type asks for', async () => {
    const values: SetData['values'] = [
      { variable: 'dem', how: 'to', value: '3' },
      { variable: 'ngay', how: 'to', value: 'ngày 5 tháng 3 năm 2026' },
      { variable: 'ten', how: 'to', value: 'số {{dem}}' },
    ];
    const { session } = await conversation({ flows: [flow(values)] })
      .says('thu')
      .expects('Tên số 3; đếm 3; ngày 05/03/2026.')
      .done();
    expect(session.state).toBeUndefined();
  });

  it('counts up from nothing and from a number', async () => {
    const values: SetData['values'] = [
      { variable: 'dem', how: 'add', value: '1' },
      { variable: 'dem', how: 'add', value: '2' },
    ];
    await conversation({ flows: [flow(values)] })
      .says('thu')
      .expects('đếm 3;')
      .done();
  });

  it('appends: to a list item by item, to a text line by line, nothing for nothing', async () => {
    const grown = draw('thu', {
      variables: { ds: 'list', khac: 'list', chu: 'text', trong: 'text', chon: 'choices' },
      nodes: {
        ghi: [
          'set',
          {
            values: [
              ...['một', 'hai'].map((value) => ({ variable: 'ds', how: 'append', value })),
              { variable: 'ds', how: 'append', value: '{{trong}}' },
              { variable: 'khac', how: 'append', value: 'ba' },
              { variable: 'ds', how: 'append', value: '{{khac}}' },
              { variable: 'chu', how: 'append', value: 'dòng {{ds|count}}' },
              { variable: 'chu', how: 'append', value: 'hết' },
              ...['A', 'B', 'A'].map((value) => ({ variable: 'chon', how: 'append', value })),
            ],
          },
          { next: 'noi' },
        ],
        noi: ['message', { text: '{{ds}}|{{chu}}|{{chon}}' }, { next: 'het' }],
        het: ['end', {}],
      },
    });
    await conversation({ flows: [grown] })
      .says('thu')
      .expects('một, hai, ba|dòng 3\nhết|A, B')
      .done();
  });

  it('keeps lists and texts within bounds', () => {
    const args = (vars: object) =>
      ({
        context: { vars, offered: [], tries: 0 },
        event: { type: 'again', frame: { id: 'e', now: 0, values: {} } },
      }) as never;
    const list = append(args({ ds: Array.from({ length: SET_BOUNDS.items }, () => 'x') }), {
      to: 'ds',
      value: 'y',
      type: 'list',
    });
    expect(list.context?.vars?.ds).toHaveLength(SET_BOUNDS.items);
    const text = append(args({ chu: 'x'.repeat(SET_BOUNDS.text) }), { to: 'chu', value: 'y', type: 'text' });
    expect(text.context?.vars?.chu).toHaveLength(SET_BOUNDS.text);
  });

  it('clears, also what was just written', async () => {
    const values: SetData['values'] = [
      { variable: 'ten', how: 'to', value: 'Lan' },
      { variable: 'ten', how: 'clear' },
    ];
    await conversation({ flows: [flow(values)] })
      .says('thu')
      .expects('Tên ; đếm')
      .done();
  });

  it('knows what day it is', async () => {
    const values: SetData['values'] = [{ variable: 'ngay', how: 'to', value: 'hôm nay' }];
    const begin = Date.UTC(2026, 11, 31, 17);
    await conversation({ flows: [flow(values)], begin })
      .says('thu')
      .expects('ngày 01/01/2027.')
      .done();
  });
});

describe('lint of set', () => {
  const rules = (values: SetData['values']) =>
    lint({ values }, { id: 'ghi' }, { flow: flow(values), hasVariable: () => true }).map(({ rule }) => rule);

  it.each<[SetData['values'][number], string[]]>([
    [{ variable: 'ten', how: 'to' }, ['set.value']],
    [{ variable: 'ten', how: 'add', value: '1' }, ['set.add']],
    [{ variable: 'anh', how: 'to', value: 'ảnh' }, ['set.type']],
    [{ variable: 'anh', how: 'to', value: '{{anh_cu}}' }, []],
    [{ variable: 'anh', how: 'clear' }, []],
    [{ variable: 'ten', how: 'append', value: 'x' }, []],
    [{ variable: 'dem', how: 'append', value: '1' }, ['set.append']],
    [{ variable: 'anh', how: 'append', value: 'ảnh' }, ['set.type']],
    [{ variable: 'anh', how: 'append', value: '{{anh_cu}}' }, []],
    [{ variable: 'dem', how: 'add', value: '1' }, []],
  ])('%j → %j', (row, expected) => expect(rules([row])).toEqual(expected));

  it('warns where something confidential goes into what is less so, unless it is masked', () => {
    const values = (value: string): SetData['values'] => [{ variable: 'mo', how: 'to', value }];
    const drawn = draw('thu', {
      variables: {
        mo: { type: 'text', class: 'basic' },
        cccd: { type: 'text', class: 'sensitive', title: 'Số CCCD' },
      },
      nodes: {},
    });
    const found = (value: string) =>
      lint({ values: values(value) }, { id: 'ghi' }, { flow: drawn, hasVariable: () => true });
    const [finding] = found('Số {{cccd}}');
    expect(finding).toMatchObject({ rule: 'set.class', severity: 'warning', field: '/values/0/value' });
    expect(finding?.fix?.edits).toEqual([
      { do: 'set-variable', name: 'mo', variable: { ...drawn.variables[0], class: 'sensitive' } },
    ]);
    expect(found('Số {{cccd|mask}}')).toEqual([]);
  });
});
