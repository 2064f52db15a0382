import { expect, test } from 'vitest';
import { dayFrom, dayInWords } from './day.ts';

test.each([
  ['24/11/2026', '2026-11-24'],
  ['2/9/2026', '2026-09-02'],
  [' 02.09.2026 ', '2026-09-02'],
  ['29/2/2028', '2028-02-29'],
])('%s is %s', (typed, iso) => {
  expect(dayFrom(typed)).toBe(iso);
});

test.each(['29/2/2027', '31/04/2026', '11/24/2026', '24/11', 'mai', ''])('%s is no day', (typed) => {
  expect(dayFrom(typed)).toBeUndefined();
});

test('a day is shown as it is typed', () => {
  expect(dayInWords('2026-09-02')).toBe('02/09/2026');
  expect(dayInWords('sau Tết')).toBe('sau Tết');
});
