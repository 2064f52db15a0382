import { expect, test } from 'vitest';
import { lineCount } from './lines.ts';

/** Every letter is ten pixels wide. */
const widthOf = (words: string) => words.length * 10;
const plain = (text: string) => [{ text, chip: false }];

test('words are broken at spaces', () => {
  expect(lineCount(plain('một hai ba'), 100, widthOf)).toBe(1);
  expect(lineCount(plain('một hai ba'), 99, widthOf)).toBe(2);
  expect(lineCount(plain('một hai ba'), 30, widthOf)).toBe(3);
});

test('line breaks of the author stay, also empty lines', () => {
  expect(lineCount(plain('a\n\nb'), 100, widthOf)).toBe(3);
});

test('a word wider than the column is broken within', () => {
  expect(lineCount(plain('x'.repeat(25)), 100, widthOf)).toBe(3);
  expect(lineCount(plain(`a ${'x'.repeat(25)}`), 100, widthOf)).toBe(4);
});

test('a chip is never parted and is wider than its words', () => {
  const chip = { text: 'Họ tên', chip: true };
  expect(lineCount([...plain('abc '), chip], 110, widthOf)).toBe(1);
  expect(lineCount([...plain('abc '), chip], 100, widthOf)).toBe(2);
});
