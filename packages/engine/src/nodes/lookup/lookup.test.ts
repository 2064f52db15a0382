import { describe, expect, it } from 'vitest';
import { EffectError } from '../../node-type/definition.ts';
import { conversation, draw, fakeTools } from '../../testing/index.ts';
import { find } from './effect.ts';
import { lint } from './lint.ts';
import type { LookupData } from './schema.ts';

const tables = {
  diem: [
    { sbd: '01000123', toan: 7.5, van: 8.25 },
    { sbd: '01000124', toan: 4 },
    { sbd: '79000001', toan: 1 },
    { sbd: '79000001', toan: 2 },
  ],
};

const flow = (many: 'first' | 'exit' = 'first') =>
  draw('tra', {
    variables: { sbd: 'text', diem: 'row' },
    nodes: {
      hoi: ['ask', { text: 'Số báo danh?', kind: 'text', variable: 'sbd' }, { next: 'tra' }],
      tra: [
        'lookup',
        { table: 'diem', column: 'sbd', key: '{{sbd}}', row: 'diem', many },
        { found: 'co', 'not-found': 'khong', error: 'loi', ...(many === 'exit' ? { many: 'nhieu' } : {}) },
      ],
      co: ['message', { text: 'Điểm:\nToán: {{diem.toan|score}}\nVăn: {{diem.van|score}}' }, { next: 'het' }],
      khong: ['message', { text: 'Không thấy {{sbd}}, {{diem.toan}}.' }, { next: 'hoi' }],
      nhieu: ['message', { text: 'Nhiều dòng.' }, { next: 'het' }],
      loi: ['message', { text: 'Đang bận.' }, { next: 'het' }],
      het: ['end', {}],
    },
  });

describe('lookup', () => {
  it('puts the row of the exact key where texts can use its cells', async () => {
    await conversation({ flows: [flow()], tables })
      .says('tra', '01000123')
      .expects('Điểm:\nToán: 7,50\nVăn: 8,25')
      .done();
  });

  it('leaves out the lines of empty cells', async () => {
    const { transcript } = await conversation({ flows: [flow()], tables })
      .says('tra', '01000124')
      .done();
    expect(transcript).toMatch(/Bot: Điểm:\n\s*Toán: 4,00/);
    expect(transcript).not.toContain('Văn');
  });

  it('finds no part of a key, forgets an earlier row, and lets the citizen try again', async () => {
    await conversation({ flows: [flow()], tables })
      .says('tra', '0100012')
      .expects('Không thấy 0100012.', 'Số báo danh?')
      .says('01000123')
      .expects('7,50')
      .done();
  });

  it('takes the first of several rows, or leaves by an exit of its own', async () => {
    await conversation({ flows: [flow()], tables })
      .says('tra', '79000001')
      .expects('Toán: 1,00')
      .done();
    await conversation({ flows: [flow('exit')], tables })
      .says('tra', '79000001')
      .expects('Nhiều dòng.')
      .done();
  });

  it('leaves by the error exit when the table cannot be read', async () => {
    const tools = fakeTools();
    tools.tables.lookup = async () => {
      throw new EffectError('table.gone', 'The table is gone.');
    };
    await conversation({ flows: [flow()], tools })
      .says('tra', '1')
      .expects('Đang bận.')
      .passes('tra:error')
      .done();
  });
});

describe('choosing among several rows', () => {
  const people = (count: number, more: object = {}) =>
    Array.from({ length: count }, (_, at) => ({
      ten: 'Nguyễn Văn An',
      truong: `Trường ${at + 1}`,
      diem: at + 1,
      ...more,
    }));
  const chooser = (exits: Record<string, string> = {}, data: Partial<LookupData> = {}) =>
    draw('tra', {
      variables: { ten: 'text', hs: 'row' },
      nodes: {
        hoi: ['ask', { text: 'Họ tên?', kind: 'text', variable: 'ten' }, { next: 'tra' }],
        tra: [
          'lookup',
          {
            table: 'hs',
            column: 'ten',
            key: '{{ten}}',
            row: 'hs',
            many: 'choose',
            text: 'Của ai?',
            label: '{{hs.ten|mask-name}} – {{hs.truong}}',
            none: 'Không có tôi',
            ...data,
          },
          { found: 'co', 'not-found': 'khong', error: 'loi', ...exits },
        ],
        co: ['message', { text: 'Điểm {{hs.diem}}.' }, { next: 'het' }],
        khong: ['message', { text: 'Không thấy [{{hs}}].' }, { next: 'het' }],
        thoi: ['message', { text: 'Chưa chọn [{{hs}}].' }, { next: 'het' }],
        loi: ['message', { text: 'Đang bận.' }, { next: 'het' }],
        het: ['end', {}],
      },
    });
  const asked = (count: number, flow = chooser(), more: object = {}) =>
    conversation({ flows: [flow], tables: { hs: people(count, more) } }).says('tra', 'Nguyễn Văn An');

  it('offers the rows with masked names, and goes on with the one chosen', async () => {
    const offered = 'Của ai?\n[N. V. An – Trường 1]\n[N. V. An – Trường 2]\n[Không có tôi]';
    await asked(2).expects(offered).taps('N. V. An – Trường 2').expects('Điểm 2.').passes('tra:found').done();
    await asked(2).says('1').expects('Điểm 1.').done();
    await asked(2).says('truong 2').expects('Điểm 2.').done();
  });

  it('asks nothing where one row fits', async () => {
    await asked(1).expects('Điểm 1.').done();
  });

  it('pages where there are more than five, up to twenty', async () => {
    await asked(25)
      .expects('[N. V. An – Trường 4]\n[Xem thêm]')
      .taps('Xem thêm')
      .expects('[N. V. An – Trường 5]')
      .taps('N. V. An – Trường 8')
      .expects('Điểm 8.')
      .done();
    await asked(25).says('N. V. An – Trường 20').expects('Điểm 20.').done();
    const { transcript } = await asked(25).says('N. V. An – Trường 21').done();
    expect(transcript).not.toContain('Điểm');
  });

  it('leads to “not found” by the button, with no row left', async () => {
    await asked(3).says('không có tôi').expects('Không thấy [].').passes('tra:not-found').done();
    const { transcript } = await asked(3, chooser({}, { none: '' })).done();
    expect(transcript).not.toContain('Không có tôi');
  });

  it('helps, and leaves in the end, whoever chooses none', async () => {
    await asked(2, chooser({ unchosen: 'thoi' }))
      .says('asdf')
      .expects('chọn một mục')
      .says('qwer', 'zxcv')
      .expects('Chưa chọn [].')
      .passes('tra:unchosen')
      .done();
    await asked(2).says('asdf', 'qwer', 'zxcv').expects('chưa hiểu').says('2').expects('Điểm 2.').done();
  });

  it('asks again after going back, and tells rows apart that read alike', async () => {
    await asked(2, chooser(), { truong: 'Trường' })
      .expects('[N. V. An – Trường]\n[N. V. An – Trường (2)]')
      .says('2')
      .expects('Điểm 2.')
      .done();
  });

  it('is looked at: labels that tell rows apart, columns that exist, names in full', () => {
    const view = {
      flow: chooser(),
      hasVariable: () => true,
      known: { tables: new Map([['hs', ['ten', 'truong', 'diem']]]) },
    };
    const base = { table: 'hs', column: 'ten', key: 'x', row: 'hs', many: 'choose' } as const;
    const rules = (label: string) => lint({ ...base, label }, { id: 'tra' }, view).map(({ rule }) => rule);
    expect(rules('Dòng')).toEqual(['lookup.label']);
    expect(rules('{{hs.lop}}')).toEqual(['lookup.cell']);
    expect(rules('{{hs.ten}} {{hs.truong}}')).toEqual(['lookup.bare-name']);
    expect(rules('{{hs.ten|mask-name}} {{hs.truong}}')).toEqual([]);
    const [finding] = lint({ ...base, label: '{{ hs.ten|upper }} {{hs.truong}}' }, { id: 'tra' }, view);
    expect(finding?.fix?.edits).toEqual([
      { do: 'set-field', node: 'tra', field: '/label', value: '{{hs.ten|mask-name|upper}} {{hs.truong}}' },
    ]);
  });
});

describe('the effect lookup.find', () => {
  const call = {
    id: 'e/0',
    contact: { channel: 'c', id: 'p' },
    flow: { id: 'f', version: '1' },
    preview: false,
  };

  it('does not ask for an empty key', async () => {
    const tools = fakeTools();
    tools.tables.lookup = () => Promise.reject(new Error('asked'));
    expect(await find.run({ table: 'diem', column: 'sbd', key: '  ' }, tools, call)).toEqual({
      found: 'none',
      row: {},
    });
  });
});

describe('lint of lookup', () => {
  it('wants a variable that holds a row', () => {
    const data = { table: 'diem', column: 'sbd', key: 'x', row: 'sbd', many: 'first' } as const;
    const rules = lint(data, { id: 'tra' }, { flow: flow(), hasVariable: () => true }).map(
      ({ rule }) => rule,
    );
    expect(rules).toEqual(['lookup.row']);
    expect(lint({ ...data, row: 'diem' }, { id: 'tra' }, { flow: flow(), hasVariable: () => true })).toEqual(
      [],
    );
  });
});
