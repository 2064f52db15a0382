import { describe, expect, it } from 'vitest';
import { conversation, draw, type Said } from '../../testing/index.ts';

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
