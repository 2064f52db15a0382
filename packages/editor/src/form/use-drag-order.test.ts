import { expect, test } from 'vitest';
import { placeAt } from './use-drag-order.ts';

const items = [0, 100, 200].map((top) => ({ top, bottom: top + 80 }));

test('an item comes to lie behind those whose middle is above the pointer, itself not counted', () => {
  expect(placeAt(items, 0, 10)).toBe(0);
  expect(placeAt(items, 0, 130)).toBe(0);
  expect(placeAt(items, 0, 150)).toBe(1);
  expect(placeAt(items, 0, 900)).toBe(2);
  expect(placeAt(items, 2, 30)).toBe(0);
  expect(placeAt(items, 2, 60)).toBe(1);
  expect(placeAt(items, 2, 250)).toBe(2);
  expect(placeAt(items, 1, -5)).toBe(0);
});
