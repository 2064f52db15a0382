import { describe, expect, it } from 'vitest';
import { asks } from '../reads.testing.ts';
import { splitList } from './split-list.ts';

const options = ['Căn cước', 'Giấy khai sinh', 'Giấy đăng ký kết hôn', 'Hộ chiếu'].map((label, at) => ({
  id: `o${at}`,
  label,
}));
const chat = (more: Record<string, unknown> = {}) => asks('choices', { options, ...more });

describe('several of a list', () => {
  it('gathers by taps until "Xong"; a second tap takes back', async () => {
    await chat()
      .taps('Căn cước')
      .expects('Đã chọn: Căn cước.', '[Xong]')
      .taps('Hộ chiếu')
      .expects('Đã chọn: Căn cước, Hộ chiếu.')
      .taps('Căn cước')
      .expects('Đã chọn: Hộ chiếu.')
      .taps('Hộ chiếu')
      .expects('Đã chọn: chưa có mục nào.')
      .taps('Hộ chiếu')
      .says('xong')
      .expects('Là Hộ chiếu.')
      .done();
  });

  it.each(['1, 3', '1 và 3', '1 3', 'số 1 với 3', 'can cuoc; giay dang ky ket hon', '1+3'])(
    'takes "%s" as all of the answer',
    async (words) => {
      await chat().says(words).expects('Là Căn cước, Giấy đăng ký kết hôn.').done();
    },
  );

  it('takes all, at least and at most so many', async () => {
    await chat()
      .says('tất cả')
      .expects('Là Căn cước, Giấy khai sinh, Giấy đăng ký kết hôn, Hộ chiếu.')
      .done();
    await chat({ least: 2 })
      .says('xong')
      .expects('ít nhất 2 mục')
      .says('1', 'xong')
      .expects('ít nhất 2')
      .says('2')
      .expects('Đã chọn')
      .says('xong')
      .expects('Là Căn cước, Giấy khai sinh.')
      .done();
    await chat({ most: 2 })
      .says('1,2,3')
      .expects('nhiều nhất 2')
      .says('1', '2')
      .expects('Là Căn cước, Giấy khai sinh.')
      .done();
    await chat().says('1, 9').expects('số thứ tự').done();
  });

  it('may be left empty where it may be skipped', async () => {
    await chat({ optional: true }).says('xong').expects('Là .').done();
    await chat({ optional: true }).says('bỏ qua').expects('Là .').done();
  });

  it.each([
    ['1, 3', ['1', '3']],
    ['chọn 1 và 2 ạ', ['1', '2 ạ']],
    ['tạm trú', ['tạm trú']],
    ['', []],
    ['x'.repeat(400), []],
  ])('splits "%s"', (words, parts) => expect(splitList(words)).toEqual(parts));
});
