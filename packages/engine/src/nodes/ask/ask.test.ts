import Value from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { KINDS, VARIABLES_OF_KINDS } from '../../answers/index.ts';
import { applyEdits, compileFlow, createRegistry, lintFlow, type Variable } from '../../index.ts';
import { conversation, draw, type Said } from '../../testing/index.ts';
import { builtInTypes } from '../index.ts';
import { ask } from './index.ts';
import { presets } from './presets.ts';
import { type AskData, schema } from './schema.ts';

const flow = (kind: string, more: Record<string, unknown> = {}) =>
  draw('hoi', {
    variables: { x: kind as 'text' },
    nodes: {
      hoi: ['ask', { text: 'Hỏi?', kind, variable: 'x', ...more }, { next: 'xong', fallback: 'thoi' }],
      xong: ['message', { text: 'Là {{x}}.' }],
      thoi: ['message', { text: 'Thôi vậy.' }],
    },
  });
const chat = (kind: string, more?: Record<string, unknown>) =>
  conversation({ flows: [flow(kind, more)] }).says('hoi');

describe('ask', () => {
  it.each([
    ['text', 'Nguyễn Thị Lan', 'Là Nguyễn Thị Lan.'],
    ['number', '1.234,5', 'Là 1.234,5.'],
    ['date', '5/3/2026', 'Là 05/03/2026.'],
    ['phone', '+84 912 345 678', 'Là 0912345678.'],
    ['yes-no', 'dạ có ạ', 'Là Có.'],
    ['yes-no', 'ko', 'Là Không.'],
    ['location', '12 Lý Thường Kiệt', 'Là 12 Lý Thường Kiệt.'],
  ])('reads %s from "%s"', async (kind, words, answer) => {
    await chat(kind).says(words).expects(answer).done();
  });

  it('keeps the label of a choice', async () => {
    const options = [
      { id: 'a', label: 'Nam' },
      { id: 'b', label: 'Nữ' },
    ];
    await chat('choice', { options }).says('nu').expects('Là Nữ.').done();
    await chat('choice', { options }).says('1').expects('Là Nam.').done();
  });

  it.each([
    ['number', { min: 1, max: 10 }, '12', 'từ 1 đến 10'],
    ['number', { whole: true }, '1,5', 'số nguyên'],
    ['text', { max: 3 }, 'quá dài', 'dài quá 3 ký tự'],
    ['date', { days: 'past' }, '1/1/2099', 'trở về trước'],
    ['date', {}, '31/4/2026', 'không có trong lịch'],
    ['phone', {}, '024 3826 5555', 'cố định'],
    ['images', {}, 'đây', 'gửi ảnh'],
    ['location', { address: false }, '12 Lý Thường Kiệt', 'gửi vị trí'],
    ['phone', { retry: 'Nhập lại.' }, 'abc', 'Nhập lại.'],
  ])('says why a %s does not fit (%o)', async (kind, more, words, why) => {
    await chat(kind, more).says(words).expects(why).done();
  });

  it('leaves by the fallback exit after its tries', async () => {
    await chat('number', { tries: 2 }).says('abc', 'abc').expects('Thôi vậy.').done();
  });

  it('can be skipped by button or word, never by a number that is the answer', async () => {
    await chat('number', { optional: true }).taps('Bỏ qua').expects('Là .').done();
    await chat('number', { optional: true }).says('bo qua').expects('Là .').done();
    await chat('number', { optional: true }).says('1').expects('Là 1.').done();
    await chat('text', { optional: true }).says('1').expects('Là 1.').done();
  });

  it('gathers pictures until "xong" or the most allowed', async () => {
    const two = { kind: 'images', names: ['a', 'b'] } satisfies Said;
    const one = { kind: 'images', names: ['c'] } satisfies Said;
    await chat('images')
      .says('xong')
      .expects('gửi ảnh')
      .sends(two)
      .expects('Đã nhận 2 ảnh')
      .sends(one)
      .expects('Đã nhận 3 ảnh')
      .says('xong rồi ạ')
      .expects('Là 3 ảnh.')
      .done();
    await chat('images').sends(two).taps('Xong').expects('Là 2 ảnh.').done();
    await chat('images').sends(two).says('1').expects('Là 2 ảnh.').done();
    await chat('images', { optional: true }).says('xong').expects('Là .').done();
    await chat('images', { optional: true }).sends(two).says('2').expects('Là .').done();
    const { session } = await chat('images', { most: 2 }).sends(one).sends(two).expects('Là 2 ảnh.').done();
    expect(session.flow).toBeUndefined();
  });

  it('takes a shared place', async () => {
    await chat('location')
      .sends({ kind: 'location', latitude: 21.02, longitude: 105.84 })
      .expects('Là 21.02000, 105.84000.')
      .done();
  });
});

describe('what every kind of question shares', () => {
  it('reprompts in two ways, then leads out', async () => {
    await chat('phone', { retry: 'Lần một, {{x}}', retryAgain: 'Lần hai.', tries: 4 })
      .says('abc')
      .expects('Lần một')
      .says('abc')
      .expects('Lần hai.')
      .says('abc')
      .expects('Lần hai.')
      .says('abc')
      .expects('Thôi vậy.')
      .done();
    await chat('phone', { tries: 3 })
      .says('024 3826 5555')
      .expects('cố định')
      .says('abc')
      .expects('chưa đúng')
      .says('abc')
      .expects('Thôi vậy.')
      .done();
    await chat('email', { retryAgain: 'Lần hai.' })
      .says('abc')
      .expects('Địa chỉ email')
      .says('abc')
      .expects('Lần hai.')
      .done();
  });

  it('offers help and stays where the way out is not drawn', async () => {
    const open = draw('hoi', {
      variables: { x: 'phone' },
      nodes: {
        hoi: ['ask', { text: 'Hỏi?', kind: 'phone', variable: 'x', tries: 1 }, { next: 'xong' }],
        xong: ['message', { text: 'Là {{x}}.' }],
      },
    });
    await conversation({ flows: [open] })
      .says('hoi', 'abc')
      .expects('Gặp cán bộ')
      .says('0912345678')
      .expects('Là 0912345678.')
      .done();
  });

  it('keeps what stands in when it is skipped or too late', async () => {
    await chat('number', { optional: true, otherwise: '5' }).taps('Bỏ qua').expects('Là 5.').done();
    await chat('date', { optional: true, otherwise: 'hôm nay' })
      .says('bỏ qua')
      .expects('Là 25/11/2026.')
      .done();
    await chat('money', { optional: true, otherwise: '2 triệu' })
      .taps('Bỏ qua')
      .expects('Là 2.000.000')
      .done();
    await late({ otherwise: '0912345678' })
      .sends({ kind: 'wait', minutes: 31 })
      .expects('Quá giờ: 0912345678.')
      .passes('hoi:late')
      .done();
    await late({}).sends({ kind: 'wait', minutes: 31 }).expects('Quá giờ: chưa có.').done();
  });

  it('waits as long as was said, from the question on', async () => {
    await late({}).sends({ kind: 'wait', minutes: 29 }).says('0912345678').expects('Là 0912345678.').done();
    const { session } = await late({}).says('0912345678').done();
    expect(session.context.timer).toBeUndefined();
  });
});

const late = (more: Record<string, unknown>) =>
  conversation({
    flows: [
      draw('hoi', {
        variables: { x: 'phone' },
        nodes: {
          hoi: [
            'ask',
            { text: 'Hỏi?', kind: 'phone', variable: 'x', deadline: 30, ...more },
            { next: 'xong', late: 'tre' },
          ],
          xong: ['menu', { text: 'Là {{x}}.', options: [{ id: 'a', label: 'Xong', kind: 'choice' }] }],
          tre: ['message', { text: 'Quá giờ: {{x ?? chưa có}}.' }],
        },
      }),
    ],
  }).says('hoi');

describe('the ready-made questions', () => {
  it('are one per kind, each usable as it stands', () => {
    expect(presets.map(({ id }) => id)).toEqual(KINDS.map(({ kind }) => kind));
    for (const { id, data } of presets) {
      const whole = { ...(ask.manifest.example.data as AskData), ...data, variable: 'x' } as AskData;
      expect([id, [...Value.Errors(schema, whole)].map(({ instancePath }) => instancePath)]).toEqual([
        id,
        [],
      ]);
      const drawn = draw('hoi', {
        variables: { x: VARIABLES_OF_KINDS[id] ?? 'text' },
        nodes: { hoi: ['ask', whole, { next: 'het', fallback: 'het' }], het: ['end', {}] },
      });
      const own = { flow: drawn, hasVariable: () => true };
      expect([id, ask.lint?.(whole, { id: 'hoi', name: '' }, own as never)]).toEqual([id, []]);
      expect(Object.keys(compileFlow(drawn, createRegistry(builtInTypes), '1').machine.states)).toContain(
        'hoi',
      );
    }
  });
});

describe('lint of ask', () => {
  const rules = (kind: string, more: Record<string, unknown> = {}, variable: Partial<Variable> = {}) => {
    const drawn = draw('hoi', {
      variables: { x: { type: VARIABLES_OF_KINDS[kind]?.type ?? 'text', ...variable } },
      nodes: { hoi: ['ask', { text: 'Hỏi?', kind, variable: 'x', ...more }] },
    });
    const data = drawn.nodes[0]?.data as AskData;
    return (
      ask.lint?.(data, { id: 'hoi', name: '' }, { flow: drawn, hasVariable: () => true } as never) ?? []
    ).map(({ rule, field }) => `${rule} ${field}`);
  };

  it('offers to give the variable its type and class', () => {
    const drawn = draw('hoi', {
      variables: { x: 'text' },
      nodes: { hoi: ['ask', { text: 'Hỏi?', kind: 'money', variable: 'x' }] },
    });
    const [finding] = lintFlow(drawn, createRegistry(builtInTypes)).filter(
      ({ rule }) => rule === 'ask.variable-type',
    );
    const mended = applyEdits(drawn, finding?.fix?.edits ?? []);
    expect(mended.variables[0]?.type).toBe('money');
    expect(lintFlow(mended, createRegistry(builtInTypes)).map(({ rule }) => rule)).not.toContain(
      'ask.variable-type',
    );
  });

  it('sees missing choices, limits without an answer, and where an answer does not belong', () => {
    expect(rules('phone')).toEqual([]);
    expect(rules('choice')).toEqual(['ask.no-options /options']);
    expect(rules('choices', { options: [{ id: 'a', label: 'A' }], least: 2 })).toEqual(['ask.limits /least']);
    expect(rules('number', { min: 5, max: 2 })).toEqual(['ask.limits /max']);
    expect(rules('phone', { min: 5, max: 2 })).toEqual([]);
    expect(rules('date', { from: '2026-02-01', until: '2026-01-01' })).toEqual(['ask.limits /until']);
    expect(rules('time', { earliest: '17:00', latest: '07:00' })).toEqual(['ask.limits /latest']);
    expect(rules('money', {}, { type: 'text' })).toEqual(['ask.variable-type /variable']);
    expect(rules('choice', { options: [{ id: 'a', label: 'A' }] }, { type: 'text' })).toEqual([]);
    expect(rules('id-number')).toEqual(['ask.class /variable']);
    expect(rules('id-number', {}, { class: 'sensitive' })).toEqual([]);
  });
});
