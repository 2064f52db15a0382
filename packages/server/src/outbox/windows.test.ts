import fc from 'fast-check';
import { expect, test } from 'vitest';
import { windowAt } from './windows.ts';

const HOUR = 3_600_000;
const LAST = Date.UTC(2026, 10, 25);

test.each([
  [0, 'free'],
  [48 * HOUR - 1, 'free'],
  [48 * HOUR, 'paid'],
  [7 * 24 * HOUR - 1, 'paid'],
  [7 * 24 * HOUR, 'never'],
])('%d ms after the last word an answer is %s', (passed, window) => {
  expect(windowAt(LAST, LAST + passed)).toBe(window);
});

test('a contact who never wrote gets nothing', () => {
  expect(windowAt(0, LAST)).toBe('never');
});

test('windows only close', () => {
  const order = ['free', 'paid', 'never'];
  fc.assert(
    fc.property(fc.nat(30 * 24 * HOUR), fc.nat(30 * 24 * HOUR), (a, b) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)];
      expect(order.indexOf(windowAt(LAST, LAST + early))).toBeLessThanOrEqual(
        order.indexOf(windowAt(LAST, LAST + late)),
      );
    }),
  );
});
