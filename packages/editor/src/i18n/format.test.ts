import { expect, test } from 'vitest';
import { formatDay, formatMoment, formatNumber } from './format.ts';

test('numbers and days as in Vietnam', () => {
  expect(formatNumber(1234.5)).toBe('1.234,5');
  expect(formatDay(new Date(2026, 10, 4))).toBe('04/11/2026');
});

test('a moment of today is a time, an older one has its day', () => {
  const now = new Date(2026, 10, 24, 16, 0);
  expect(formatMoment(new Date(2026, 10, 24, 14, 5), now)).toBe('14:05');
  expect(formatMoment(new Date(2026, 10, 23, 9, 30), now)).toBe('09:30 · 23/11/2026');
});
