import { expect, test } from 'vitest';
import { insertedAt, namesIn, renamedIn } from './formula.ts';

test('names stand outside of quotes and are no columns', () => {
  expect([...namesIn('tuoi >= 18 && ho_ten != "tuoi_cha" && diem.toan > 5')]).toEqual([
    'tuoi',
    'ho_ten',
    'diem',
  ]);
});

test('a name goes in at the cursor, apart from its neighbours', () => {
  expect(insertedAt('', 'tuoi', 0, 0)).toBe('tuoi');
  expect(insertedAt('size()', 'ho_ten', 5, 5)).toBe('size(ho_ten)');
  expect(insertedAt('1 +', 'tuoi', 3, 3)).toBe('1 + tuoi');
  expect(insertedAt('x >= 18', 'tuoi', 0, 1)).toBe('tuoi >= 18');
});

test('other names stand in the place of some, outside of quotes', () => {
  const names = new Map([['tuoi', 'so_tuoi']]);
  expect(renamedIn('tuoi > 1 && x == "tuoi" && a.tuoi == 2', names)).toBe(
    'so_tuoi > 1 && x == "tuoi" && a.tuoi == 2',
  );
});
