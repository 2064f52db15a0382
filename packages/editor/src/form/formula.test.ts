import { expect, test } from 'vitest';
import { insertedAt, withCall } from './formula.ts';

test('a name goes in at the cursor, apart from its neighbours', () => {
  expect(insertedAt('', 'tuoi', 0, 0)).toBe('tuoi');
  expect(insertedAt('size()', 'ho_ten', 5, 5)).toBe('size(ho_ten)');
  expect(insertedAt('1 +', 'tuoi', 3, 3)).toBe('1 + tuoi');
  expect(insertedAt('x >= 18', 'tuoi', 0, 1)).toBe('tuoi >= 18');
});

test('a function takes what was marked as its argument, else the cursor stands where it goes', () => {
  expect(withCall('ten == "a"', 'khong_dau', 0, 3)).toEqual({
    formula: 'khong_dau(ten) == "a"',
    from: 10,
    to: 13,
  });
  expect(withCall('tuoi >', 'so', 6, 6)).toEqual({ formula: 'tuoi > so()', from: 10, to: 10 });
});
