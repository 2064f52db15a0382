import { expect, it } from 'vitest';
import { reads } from '../reads.testing.ts';

it.each([
  [{}, 'Nguyễn  Thị Lan ', 'Nguyễn Thị Lan'],
  [{}, 'không', 'không'],
  [{}, '1', '1'],
  [{ min: 5 }, 'ngắn', '? Câu trả lời cần ít nhất 5 ký tự.'],
  [{ max: 3 }, 'quá dài', '? Câu trả lời dài quá 3 ký tự, anh/chị vui lòng viết ngắn hơn.'],
  [{}, '', '? Anh/Chị vui lòng trả lời bằng chữ.'],
])('text %o reads "%s" as %s', (data, words, value) => expect(reads('text', data, words)).toBe(value));
