import { expect, it } from 'vitest';
import { reads } from '../reads.testing.ts';

it.each([
  [{}, '1.234,5', 1234.5],
  [{}, 'hai mươi lăm', 25],
  [{ min: 1, max: 10 }, '12', '? Số cần từ 1 đến 10.'],
  [{ min: 1 }, '0', '? Số nhỏ nhất là 1.'],
  [{ max: 10 }, '12', '? Số lớn nhất là 10.'],
  [{ whole: true }, '1,5', '? Anh/Chị vui lòng nhập số nguyên.'],
  [{}, 'nhiều lắm', '? Anh/Chị vui lòng nhập một số, ví dụ 12.'],
])('number %o reads "%s" as %s', (data, words, value) => expect(reads('number', data, words)).toBe(value));
