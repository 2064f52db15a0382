import { expect, it } from 'vitest';
import { asks, reads } from '../reads.testing.ts';

it.each([
  [{}, '2 triệu rưỡi', 2_500_000],
  [{}, 'dạ 30k ạ', 30_000],
  [{}, 'miễn phí', 0],
  [{ min: 10_000 }, '5k', '? Số tiền ít nhất là 10.000 đồng.'],
  [{ min: 0, max: 1_000_000 }, '2 triệu', '? Số tiền cần từ 0 đồng đến 1.000.000 đồng.'],
  [{ max: 1_000_000 }, '2 triệu', '? Số tiền nhiều nhất là 1.000.000 đồng.'],
  [{}, 'theo quy định', '? Số tiền chưa rõ. Anh/Chị vui lòng nhập, ví dụ 30.000 đồng.'],
])('money %o reads "%s" as %s', (data, words, value) => expect(reads('money', data, words)).toBe(value));

it('is shown in đồng', () => asks('money').says('1tr5').expects('Là 1.500.000 đồng.').done());
