import { expect, test } from 'vitest';
import { sumsOf } from './rating-sums.ts';

test('months are put together by what was rated, the most rated first', () => {
  const line = (month: string, about: string, stars: number[]) => ({ month, about, stars, count: 0 });
  expect(
    sumsOf([
      line('2026-10', 'Căn cước', [0, 0, 0, 0, 1]),
      line('2026-11', 'Cư trú', [1, 0, 0, 0, 0]),
      line('2026-11', 'Căn cước', [0, 0, 1, 0, 1]),
      line('2026-11', 'Chưa ai', [0, 0, 0, 0, 0]),
    ]),
  ).toEqual([
    { about: 'Căn cước', count: 3, average: 4.3 },
    { about: 'Cư trú', count: 1, average: 1 },
  ]);
});
