import { expect, it } from 'vitest';
import { asks, reads } from '../reads.testing.ts';

it.each([
  ['+84 912 345 678', '0912345678'],
  ['dạ 0912.345.678 ạ', '0912345678'],
  ['024 3826 5555', '? Đây là số điện thoại cố định. Anh/Chị vui lòng nhập số di động, ví dụ 0912345678.'],
  ['abc', '? Số điện thoại chưa đúng, ví dụ 0912345678.'],
])('phone reads "%s" as %s', (words, value) => expect(reads('phone', {}, words)).toBe(value));

it('takes the number of a shared contact', () =>
  asks('phone')
    .sends({ kind: 'contact', name: 'Lan', phone: '84912345678' })
    .expects('Là 0912345678.')
    .done());
