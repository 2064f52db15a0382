import { expect, test } from 'vitest';
import { insertedAt } from './formula.ts';

test('a name goes in at the cursor, apart from its neighbours', () => {
  expect(insertedAt('', 'tuoi', 0, 0)).toBe('tuoi');
  expect(insertedAt('size()', 'ho_ten', 5, 5)).toBe('size(ho_ten)');
  expect(insertedAt('1 +', 'tuoi', 3, 3)).toBe('1 + tuoi');
  expect(insertedAt('x >= 18', 'tuoi', 0, 1)).toBe('tuoi >= 18');
});
