import { describe, expect, it } from 'vitest';
import { asks, reads } from '../reads.testing.ts';

describe('contact details', () => {
  it.each([
    ['Nguyễn Lan, 0912345678', { name: 'Nguyễn Lan', phone: '0912345678' }],
    ['0912 345 678 Nguyễn Lan', { name: 'Nguyễn Lan', phone: '0912345678' }],
    [
      'tên: Trần Bình; sđt 0912.345.678; 12 Lý Thường Kiệt',
      { name: 'Trần Bình', phone: '0912345678', address: '12 Lý Thường Kiệt' },
    ],
    ['0912345678', { phone: '0912345678' }],
  ])('reads "%s"', (words, value) => expect(reads('contact', {}, words)).toEqual(value));

  it('asks the channel for its card, and takes what it shares', async () => {
    await asks('contact', { shareTitle: 'Cho xin liên hệ' })
      .expects('(xin chia sẻ: Cho xin liên hệ)')
      .says('sao cũng được')
      .expects('nhập họ tên và số điện thoại')
      .sends({ kind: 'contact', name: 'Lan' })
      .expects('chưa có số điện thoại')
      .sends({ kind: 'contact', name: 'Lan', phone: '84912345678', address: 'Huế' })
      .expects('Là Lan 0912345678.')
      .done();
  });
});
