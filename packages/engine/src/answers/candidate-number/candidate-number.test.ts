import { expect, it } from 'vitest';
import { asks, reads } from '../reads.testing.ts';

it.each([
  ['SBD: 79012345 ạ', '79012345'],
  [
    '98012345',
    '? Hai số đầu không phải mã hội đồng thi của năm này. Anh/Chị vui lòng kiểm tra lại số báo danh.',
  ],
  ['tra điểm', '? Anh/Chị vui lòng nhập số báo danh gồm 8 chữ số, ví dụ 01000123.'],
])('candidate-number reads "%s" as %s', (words, value) =>
  expect(reads('candidate-number', {}, words)).toBe(value),
);

it('says what was probably meant', () => asks('candidate-number').says('1000123').expects('01000123').done());
