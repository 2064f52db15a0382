import { describe, expect, it } from 'vitest';
import { asks, reads } from '../reads.testing.ts';

const TAN_TIEN = {
  province: 'Đồng Nai',
  commune: 'Xã Tân Tiến',
  code: '25318',
  text: 'Xã Tân Tiến, Đồng Nai',
};

describe('places', () => {
  it.each([
    [{}, 'xã Tân Tiến, Đồng Nai', TAN_TIEN],
    [{}, 'tan tien dong nai', TAN_TIEN],
    [{ inProvince: '75' }, 'tân tiến', TAN_TIEN],
    [{}, 'xã tân tiếnn, đồng nai', TAN_TIEN],
    [{ level: 'province' }, 'tỉnh dong nai', { province: 'Đồng Nai', code: '75', text: 'Đồng Nai' }],
    [{ level: 'province' }, 'dong nay', { province: 'Đồng Nai', code: '75', text: 'Đồng Nai' }],
    [
      {},
      'phuong ba dinh',
      { province: 'Hà Nội', commune: 'Phường Ba Đình', code: '00004', text: 'Phường Ba Đình, Hà Nội' },
    ],
    [{}, 'ba dinh', ['Xã Ba Dinh, Quảng Ngãi', 'Phường Ba Đình, Hà Nội', 'Xã Ba Đình, Thanh Hóa']],
    [
      {},
      'Xã Ba Dinh',
      { province: 'Quảng Ngãi', commune: 'Xã Ba Dinh', code: '21499', text: 'Xã Ba Dinh, Quảng Ngãi' },
    ],
    [{}, 'son ha, quang ngai', ['Xã Sơn Hà, Quảng Ngãi', 'Xã Sơn Hạ, Quảng Ngãi']],
    [{}, 'phường Bến Nghé', ['Phường Sài Gòn, Hồ Chí Minh (trước đây là Phường Bến Nghé)']],
    [
      { level: 'province' },
      'Quảng',
      [
        'Quảng Ninh',
        'Quảng Trị',
        'Quảng Trị (trước đây là Quảng Bình)',
        'Đà Nẵng (trước đây là Quảng Nam)',
        'Quảng Ngãi',
      ],
    ],
    [
      {},
      'không biết',
      '? Tôi chưa tìm thấy nơi này. Anh/Chị vui lòng ghi xã (phường) và tỉnh, ví dụ: xã Tân Tiến, Đồng Nai.',
    ],
  ])('%o reads "%s"', (data, words, value) => expect(reads('place', data, words)).toEqual(value));

  it('asks which when several fit: by button, number, province or "xem thêm"', async () => {
    await asks('place')
      .says('xã Tân Tiến')
      .expects('nơi nào', 'Xem thêm')
      .says('Đồng Nai')
      .expects('Là Xã Tân Tiến, Đồng Nai.')
      .done();
    await asks('place').says('xã Tân Tiến').says('1').expects('Là Xã Tân Tiến, Tuyên Quang.').done();
    await asks('place')
      .says('xã Tân Tiến')
      .taps('Xem thêm')
      .taps('Xã Tân Tiến, Cà Mau')
      .expects('Là Xã Tân Tiến, Cà Mau.')
      .done();
  });

  it('asks for the commune when only the province was said', async () => {
    await asks('place')
      .says('Đồng Nai')
      .expects('xã, phường hoặc đặc khu nào của Đồng Nai')
      .says('tan tien')
      .expects('Là Xã Tân Tiến, Đồng Nai.')
      .done();
  });

  it('has an old name confirmed', async () => {
    await asks('place')
      .says('phuong ben nghe')
      .expects('Có phải', 'Phường Sài Gòn')
      .says('đúng rồi')
      .expects('Là Phường Sài Gòn, Hồ Chí Minh.')
      .done();
  });

  it('leaves by the fallback when nothing is found', () =>
    asks('place', { tries: 2 }).says('xyzzy', 'abcde').expects('Thôi vậy.').done());
});
