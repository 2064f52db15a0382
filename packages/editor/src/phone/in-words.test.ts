import { expect, test } from 'vitest';
import { inWords } from './in-words.ts';

const word = (key: string, count?: number) => (count === undefined ? key : `${count} ${key}`);

test.each<[unknown, string]>([
  ['2026-11-24', '24/11/2026'],
  ['Nguyễn Văn A', 'Nguyễn Văn A'],
  [1234.5, '1.234,5'],
  [true, 'yes'],
  [
    [
      { id: 'a', kind: 'image' },
      { id: 'b', kind: 'image' },
    ],
    '2 pictures',
  ],
  [['a', 'b'], 'a, b'],
  [{ toan: 8.5, van: 7 }, 'toan: 8,5 · van: 7'],
  [{ latitude: 21.5, longitude: 105 }, '21,5; 105'],
  [null, ''],
])('%j reads %s', (value, words) => {
  expect(inWords(value, word)).toBe(words);
});

test('a place that was typed is its words alone', () => {
  expect(inWords({ address: '12 Hồng Hà' }, word)).toBe('12 Hồng Hà');
});

test('a commune is its words, shared details are name, number and address', () => {
  expect(inWords({ province: 'Hà Nội', commune: 'Ba Đình', text: 'Phường Ba Đình, Hà Nội' }, word)).toBe(
    'Phường Ba Đình, Hà Nội',
  );
  expect(inWords({ name: 'Lan', phone: '0912345678' }, word)).toBe('Lan, 0912345678');
});
