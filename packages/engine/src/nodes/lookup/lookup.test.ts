import { describe, expect, it } from 'vitest';
import { EffectError } from '../../node-type/definition.ts';
import { conversation, draw, fakeTools } from '../../testing/index.ts';
import { find } from './effect.ts';
import { lint } from './lint.ts';

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
    expect(transcript).toContain('Bot: Điểm:\nToán: 4,00');
    expect(transcript).not.toContain('Văn');
  });

  it('finds no part of a key, forgets an earlier row, and lets the citizen try again', async () => {
    await conversation({ flows: [flow()], tables })
      .says('tra', '0100012')
      .expects('Không thấy 0100012, .', 'Số báo danh?')
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
