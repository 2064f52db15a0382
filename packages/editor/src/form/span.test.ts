import { expect, test } from 'vitest';
import { inUnit, unitOf } from './span.ts';

test.each([
  [90, 'minutes'],
  [60, 'hours'],
  [1_440, 'days'],
  [2_880, 'days'],
  [1_500, 'hours'],
  [0, 'minutes'],
])('%i minutes are said in %s', (minutes, unit) => {
  expect(unitOf(minutes)).toBe(unit);
});

test('a number in a unit becomes minutes between the bounds', () => {
  expect(inUnit(2, 'days', {})).toBe(2_880);
  expect(inUnit(2, 'days', { maximum: 1_440 })).toBe(1_440);
  expect(inUnit(0, 'hours', { minimum: 5 })).toBe(5);
});
