import { expect, test } from 'vitest';
import { nodeAt } from '../document/testing.ts';
import { filtered, filterIn } from './step-filter.ts';

test('a word with a colon is a filter, with or without accents; other colons are words', () => {
  expect(filterIn('lỗi: phí')).toEqual({ filter: 'mistake', rest: 'phí' });
  expect(filterIn('CHUA NOI:')).toEqual({ filter: 'open', rest: '' });
  expect(filterIn('dùng:họ tên')).toEqual({ filter: 'uses', rest: 'họ tên' });
  expect(filterIn('Lệ phí: 50.000')).toBeUndefined();
  expect(filterIn('constructor:')).toBeUndefined();
});

test('a filter leaves the steps that it asks for', () => {
  const nodes = ['a', 'b', 'c'].map((id) => nodeAt(id));
  const known = {
    hasMistake: ({ id }: { id: string }) => id === 'a',
    hasOpenExit: ({ id }: { id: string }) => id === 'b',
    users: (words: string) => new Set(words === 'họ tên' ? ['c'] : []),
  };
  const left = (typed: string) => filtered(nodes, typed, known).nodes.map(({ id }) => id);
  expect(left('lỗi:')).toEqual(['a']);
  expect(left('chưa nối:')).toEqual(['b']);
  expect(left('dùng: họ tên')).toEqual(['c']);
  expect(left('b')).toEqual(['a', 'b', 'c']);
});
