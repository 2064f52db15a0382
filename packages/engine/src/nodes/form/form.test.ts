import { describe, expect, it } from 'vitest';
import { KINDS } from '../../answers/index.ts';
import { compileFlow, createRegistry, type Variable } from '../../index.ts';
import { conversation, draw } from '../../testing/index.ts';
import { builtInTypes } from '../index.ts';
import { lint } from './lint.ts';
import type { FormData, FormField } from './schema.ts';

const TEN: FormField = { id: 'ten', text: 'Họ tên?', title: 'Họ tên', kind: 'text', variable: 'ten' };
const SO: FormField = {
  id: 'so',
  text: 'Số điện thoại?',
  title: 'Điện thoại',
  kind: 'phone',
  variable: 'so',
};
const XE: FormField = { id: 'xe', text: 'Có xe không?', title: 'Có xe', kind: 'yes-no', variable: 'xe' };
const BIEN: FormField = {
  id: 'bien',
  text: 'Biển số?',
  title: 'Biển số xe',
  kind: 'plate',
  variable: 'bien',
  onlyIf: [{ variable: 'xe', operator: 'equals', operand: 'có' }],
};
const ANH: FormField = {
  id: 'anh',
  text: 'Gửi ảnh.',
  title: 'Ảnh',
  kind: 'images',
  variable: 'anh',
  optional: true,
};

const VARIABLES: Record<string, Partial<Variable>> = {
  ten: { type: 'text' },
  so: { type: 'phone', class: 'sensitive' },
  xe: { type: 'yes-no' },
  bien: { type: 'text' },
  anh: { type: 'images' },
  mat: { type: 'text', class: 'secret' },
  noi: { type: 'place' },
  ma: { type: 'text' },
};

const flow = (fields: FormField[], more: Partial<FormData> = {}, exits: Record<string, string> = {}) =>
  draw('khai', {
    variables: VARIABLES,
    nodes: {
      mau: ['form', { fields, ...more }, { done: 'lap', cancelled: 'huy', ...exits }],
      lap: [
        'submission',
        {
          form: 'Phản ánh',
          prefix: 'PA',
          fields: [{ variable: 'ten' }, { variable: 'so' }, { variable: 'xe' }, { variable: 'bien' }],
          caseNumber: 'ma',
          confidential: false,
          urgent: false,
        },
        { done: 'xong' },
      ],
      xong: ['message', { text: 'Mã {{ma}}.' }],
      huy: ['message', { text: 'Đã huỷ, {{ten}}.' }],
      tre: ['message', { text: 'Quá giờ.' }],
      thoi: ['message', { text: 'Thôi vậy.' }],
    },
  });
const home = draw('nha', { home: true, nodes: { chao: ['menu', { text: 'Menu', options: [] }] } });
home.nodes[0]!.data = { text: 'Menu chính', options: [{ id: 'a', label: 'Khác', kind: 'choice' }] };

const chat = (
  fields: FormField[] = [TEN, SO, XE, BIEN],
  more: Partial<FormData> = {},
  exits: Record<string, string> = {},
) => conversation({ flows: [flow(fields, more, exits), home] }).says('khai');

describe('a form', () => {
  it('asks in turn with progress, shows what was told whole, and leads to the submission', async () => {
    const { recorded } = await chat()
      .expects('Câu 1/3. Họ tên?')
      .says('Nguyễn Lan')
      .expects('Câu 2/3. Số điện thoại?')
      .says('0912345678')
      .expects('Câu 3/3. Có xe không?', '[Có]')
      .says('có')
      .expects('Câu 4/4. Biển số?')
      .says('30A-123.45')
      .expects(
        'xem lại',
        '- Họ tên: Nguyễn Lan',
        '- Điện thoại: 0912345678',
        '- Có xe: Có',
        '- Biển số xe: 30A-123.45',
      )
      .taps('Gửi')
      .expects('Mã PA-0001.')
      .passes('mau:done')
      .done();
    expect(recorded[0]?.fields.map(({ value }) => value)).toEqual([
      'Nguyễn Lan',
      '0912345678',
      true,
      '30A-123.45',
    ]);
  });

  it('leaves out what is not asked, and takes words for the buttons of the summary', async () => {
    await chat()
      .says('Lan', '0912345678', 'không')
      .expects('- Có xe: Không')
      .says('đúng rồi ạ')
      .expects('Mã PA-0001.')
      .done();
    const { transcript } = await chat().says('Lan', '0912345678', 'không', 'gui').expects('Mã').done();
    expect(transcript).not.toContain('Biển số');
  });

  it('goes back with "quay lại", and on from there', async () => {
    await chat()
      .says('Lan', '0912345678')
      .says('quay lại')
      .expects('Câu 2/3. Số điện thoại?')
      .says('0987654321')
      .expects('Câu 3/3. Có xe không?')
      .says('không')
      .expects('- Điện thoại: 0987654321')
      .done();
  });

  it('corrects one answer from the summary: by button, number, label, or named at once', async () => {
    const told = () => chat().says('Lan', '0912345678', 'không').expects('xem lại');
    await told()
      .taps('Sửa')
      .expects('muốn sửa mục nào', '[Họ tên]', '[Điện thoại]', '[Có xe]', '[Không sửa nữa]')
      .says('2')
      .expects('Sửa câu 2. Số điện thoại?')
      .says('0987654321')
      .expects('- Họ tên: Lan', '- Điện thoại: 0987654321')
      .done();
    await told()
      .says('sửa')
      .expects('mục nào')
      .says('ho ten')
      .expects('Sửa câu 1. Họ tên?')
      .says('Hoa')
      .expects('- Họ tên: Hoa')
      .done();
    await told().says('sửa câu 1').expects('Sửa câu 1.').says('Hoa').expects('- Họ tên: Hoa').done();
    await told().says('sửa số điện thoại').expects('Sửa câu 2.').done();
    await told().says('sai rồi').expects('mục nào').taps('Không sửa nữa').expects('xem lại').done();
  });

  it('asks what a correction makes needed, and forgets what it makes needless', async () => {
    const { recorded } = await chat()
      .says('Lan', '0912345678', 'không')
      .says('sửa câu 3')
      .says('có')
      .expects('Câu 4/4. Biển số?')
      .says('29-B1 123.45')
      .expects('- Biển số xe: 29-B1 123.45')
      .says('sửa có xe')
      .says('không')
      .expects('- Có xe: Không')
      .taps('Gửi')
      .done();
    expect(recorded[0]?.fields.map(({ value }) => value)).toEqual(['Lan', '0912345678', false, null]);
  });

  it('corrects in the middle of the questions; words that only begin so are an answer', async () => {
    await chat()
      .says('Lan', 'sửa câu 1')
      .expects('Sửa câu 1. Họ tên?')
      .says('Hoa')
      .expects('Câu 2/3.')
      .done();
    await chat()
      .says('Lan', 'sửa')
      .expects('mục nào', '[Họ tên]')
      .taps('Họ tên')
      .expects('Sửa câu 1.')
      .done();
    const NOI: FormField = { ...TEN, id: 'nd', title: 'Nội dung', text: 'Việc gì?', variable: 'ma' };
    await chat([TEN, NOI])
      .says('Lan', 'sửa đường trước nhà')
      .expects('- Nội dung: sửa đường trước nhà')
      .done();
    await chat([TEN, NOI]).says('Lan', 'sửa họ tên').expects('Sửa câu 1.').done();
  });

  it('takes an answer for an answer, though it begins like a wish to correct', async () => {
    const THE: FormField = {
      id: 'viec',
      text: 'Việc gì?',
      title: 'Việc',
      kind: 'choice',
      variable: 'ma',
      options: [
        { id: 'a', label: 'Đổi họ tên' },
        { id: 'b', label: 'Cấp lại' },
      ],
    };
    await chat([TEN, THE]).says('Lan', 'doi ho ten').expects('- Việc: Đổi họ tên').done();
    const NOI: FormField = { id: 'o', text: 'Ở đâu?', title: 'Nơi', kind: 'location', variable: 'noi' };
    await chat([TEN, NOI]).says('Lan', 'sửa câu 1').expects('Sửa câu 1. Họ tên?').done();
  });

  it('speaks English to who asked for it', async () => {
    const english = { ...flow([TEN, XE]), languages: ['en'] };
    english.translations = { en: { mau: { '/fields/ten/text': 'Your name?', '/fields/ten/title': 'Name' } } };
    await conversation({ flows: [english, home] })
      .says('English', 'khai')
      .expects('Question 1/2. Your name?')
      .says('Lan')
      .expects('Question 2/2. Có xe không?', '[Yes]', '[No]')
      .says('yes')
      .expects('Please look it over', '- Name: Lan', '[Send]', '[Correct]', '[Cancel]')
      .says('correct name')
      .expects('Correct question 1. Your name?')
      .done();
  });

  it('skips, gathers, and keeps what stands in', async () => {
    await chat([TEN, ANH])
      .says('Lan')
      .expects('Câu 2/2. Gửi ảnh.', '[Bỏ qua]')
      .taps('Bỏ qua')
      .expects('- Ảnh: (bỏ qua)')
      .says('sửa ảnh')
      .sends({ kind: 'images', names: ['a', 'b'] })
      .says('xong')
      .expects('- Ảnh: 2 ảnh')
      .done();
    await chat([{ ...TEN, optional: true, otherwise: 'Không nêu tên' }, SO])
      .taps('Bỏ qua')
      .says('0912345678')
      .expects('- Họ tên: Không nêu tên')
      .done();
  });

  it('is cancelled from the summary, and what was told is forgotten', async () => {
    const { session } = await chat()
      .says('Lan', '0912345678', 'không')
      .taps('Huỷ')
      .expects('Đã huỷ.')
      .passes('mau:cancelled')
      .done();
    expect(session.context.memory?.draft).toBeUndefined();
  });

  it('gives up waiting, at a question and at the summary', async () => {
    const timed = () => chat([TEN, SO], { deadline: 30 }, { late: 'tre' });
    await timed()
      .says('Lan')
      .sends({ kind: 'wait', minutes: 31 })
      .expects('Quá giờ.')
      .passes('mau:late')
      .done();
    await timed().says('Lan', '0912345678').sends({ kind: 'wait', minutes: 31 }).expects('Quá giờ.').done();
    await timed()
      .says('Lan')
      .sends({ kind: 'wait', minutes: 29 })
      .says('0912345678')
      .expects('xem lại')
      .done();
  });

  it('leaves by the fallback after its tries; without an edge help is offered and the question stays', async () => {
    await chat([SO], { tries: 2 }, { fallback: 'thoi' })
      .says('abc')
      .expects('chưa đúng')
      .says('xyz')
      .expects('Thôi vậy.')
      .done();
    await chat([{ ...SO, retry: 'Lần một.', retryAgain: 'Lần hai.' }])
      .says('abc')
      .expects('Lần một.')
      .says('abc')
      .expects('Lần hai.')
      .says('abc')
      .expects('Gặp cán bộ')
      .says('0912345678')
      .expects('xem lại')
      .done();
  });

  it('remembers what was told when it is left by "menu", for a day', async () => {
    const left = () =>
      chat([TEN, SO, XE])
        .says('Lan', '0912345678', 'menu')
        .expects('Menu chính')
        .says('khai')
        .expects('đang khai dở', '[Khai tiếp]');
    await left().says('tiep tuc a').expects('Câu 3/3. Có xe không?').done();
    await left()
      .taps('Khai tiếp')
      .expects('Câu 3/3. Có xe không?')
      .says('không')
      .expects('- Họ tên: Lan')
      .done();
    await left().says('khai lại từ đầu').expects('Câu 1/3. Họ tên?').done();
    await chat([TEN, SO])
      .says('Lan', 'menu')
      .sends({ kind: 'wait', minutes: 1_500 })
      .says('khai')
      .expects('Câu 1/2. Họ tên?')
      .done();
  });

  it('keeps nothing secret beyond the flow, nothing after it was sent, and nothing once it was called off', async () => {
    const MAT: FormField = { ...TEN, id: 'mat', variable: 'mat', title: 'Tin báo' };
    const { session } = await chat([MAT, SO]).says('chuyện kín', 'menu').done();
    expect(JSON.stringify(session)).not.toContain('chuyện kín');
    await chat([TEN]).says('Lan').taps('Gửi').says('khai').expects('Câu 1/1. Họ tên?').done();
    await chat([TEN, SO]).says('Lan', 'làm lại từ đầu').expects('Câu 1/2. Họ tên?').done();
    const { session: called } = await chat([TEN, SO]).says('Lan', 'huỷ').done();
    expect(called.context.memory?.draft).toBeUndefined();
  });

  it('asks nobody twice what a flow before this one has kept, and shows it in the summary', async () => {
    const truoc = draw('truoc', {
      variables: { ten: 'text' },
      nodes: {
        hoi: ['ask', { text: 'Tên?', kind: 'text', variable: 'ten' }, { next: 'qua' }],
        qua: ['go-to-flow', { flow: 'khai' }],
      },
    });
    await conversation({ flows: [truoc, flow([TEN, SO])] })
      .says('truoc', 'Lan')
      .expects('Câu 2/2. Số điện thoại?')
      .says('0912345678')
      .expects('- Họ tên: Lan')
      .done();
  });

  it('begins anew when it is filled in once more', async () => {
    const again = draw('khai', {
      variables: VARIABLES,
      nodes: {
        mau: ['form', { fields: [TEN] }, { done: 'nua', cancelled: 'nua' }],
        nua: [
          'menu',
          {
            text: 'Đã ghi {{ten}}. Nữa không?',
            options: [{ id: 'co', label: 'Người khác', kind: 'choice' }],
          },
          { co: 'mau' },
        ],
      },
    });
    await conversation({ flows: [again] })
      .says('khai', 'Lan')
      .taps('Gửi')
      .expects('Đã ghi Lan.')
      .taps('Người khác')
      .expects('Câu 1/1. Họ tên?')
      .says('Hoa')
      .taps('Gửi')
      .expects('Đã ghi Hoa.')
      .done();
  });

  it('is kept where it was drawn, whichever flow calls it', async () => {
    const inner = draw('khai', {
      variables: VARIABLES,
      nodes: { mau: ['form', { fields: [TEN, SO] }, { done: 'het' }], het: ['end', {}] },
    });
    const outer = draw('goi', {
      nodes: {
        bat: ['call-flow', { flow: 'khai', inputs: [], results: [] }, { done: 'xong' }],
        xong: ['message', { text: 'Xong cả.' }],
      },
    });
    await conversation({ flows: [outer, inner, home] })
      .says('goi')
      .expects('Câu 1/2. Họ tên?')
      .says('Lan', 'menu')
      .says('goi')
      .expects('đang khai dở')
      .says('1')
      .expects('Câu 2/2.')
      .says('0912345678')
      .expects('- Họ tên: Lan', '- Điện thoại: 0912345678')
      .taps('Gửi')
      .expects('Xong cả.')
      .done();
  });

  it('stays small, also with thirty questions', () => {
    const fields = Array.from(
      { length: 30 },
      (_, at): FormField => ({
        id: `f${at}`,
        text: `Câu hỏi số ${at}?`,
        title: `Mục thứ ${at}`,
        kind: 'text',
        variable: `v${at}`,
      }),
    );
    const { machine } = compileFlow(flow(fields), createRegistry(builtInTypes), '1');
    expect(JSON.stringify(machine).length).toBeLessThan(600_000);
  });

  it('asks for a place in parts, also when it was left in between', async () => {
    const NOI: FormField = { id: 'noi', text: 'Ở đâu?', title: 'Nơi ở', kind: 'place', variable: 'noi' };
    await chat([NOI])
      .says('Đồng Nai')
      .expects('của Đồng Nai')
      .says('tân tiến')
      .expects('- Nơi ở: Xã Tân Tiến, Đồng Nai')
      .done();
  });

  it('takes every kind of answer, under sensible names of states', () => {
    const fields = KINDS.map(
      ({ kind, preset }, at): FormField =>
        ({
          ...preset.data,
          id: `f${at}`,
          text: 'Hỏi?',
          title: `Mục ${at}`,
          kind,
          variable: `v${at}`,
        }) as FormField,
    );
    const drawn = flow(fields);
    const compiled = compileFlow(drawn, createRegistry(builtInTypes), '1');
    const names = Object.keys(compiled.machine.states).filter((name) => name.startsWith('mau'));
    expect(names).toEqual([
      'mau',
      'mau/tiep',
      ...fields.map((_, at) => `mau/${at + 1}`),
      'mau/khai-tiep',
      'mau/tom-tat',
      'mau/sua',
    ]);
  });
});

describe('lint of form', () => {
  const rules = (fields: FormField[]) =>
    lint({ fields }, { id: 'mau' }, { flow: flow(fields), hasVariable: () => true }).map(
      ({ rule, field }) => `${rule} ${field}`,
    );

  it('sees doubles, limits, kinds that do not fit, and conditions on what comes later', () => {
    expect(rules([TEN, SO, XE, BIEN])).toEqual([]);
    expect(rules([TEN, { ...SO, variable: 'ten' }])).toEqual([
      'form.variable-type /fields/1/variable',
      'form.twice /fields/1/variable',
    ]);
    expect(rules([{ ...TEN, min: 5, max: 2 }])).toEqual(['form.limits /fields/0/max']);
    expect(rules([BIEN, XE])).toEqual(['form.asked-later /fields/0/onlyIf/0/variable']);
    expect(rules([TEN, { ...SO, title: 'Ho ten' }])).toEqual(['option.same-label /fields/1/title']);
    expect(rules([{ ...TEN, kind: 'id-number' }])).toEqual(['form.class /fields/0/variable']);
    expect(rules([{ ...TEN, kind: 'choice' }])).toEqual(['form.no-options /fields/0/options']);
  });
});
