import { expect, test } from 'vitest';
import { fittingSize, PICTURE_LIMIT, type Size, underLimit } from './shrink.ts';

test('the longer side decides, and a small picture stays as it is', () => {
  expect(fittingSize({ width: 4_000, height: 3_000 })).toEqual({ width: 1_600, height: 1_200 });
  expect(fittingSize({ width: 30, height: 9_000 })).toEqual({ width: 5, height: 1_600 });
  expect(fittingSize({ width: 640, height: 480 })).toEqual({ width: 640, height: 480 });
});

test('a picture is made less fine before it is made smaller, until Zalo takes it', async () => {
  const tried: [number, number][] = [];
  const encode = async ({ width, height }: Size, quality: number) => {
    tried.push([width, quality]);
    return { size: Math.round(width * height * quality) };
  };
  const made = await underLimit({ width: 4_000, height: 4_000 }, encode);
  expect(made?.size).toBeLessThanOrEqual(PICTURE_LIMIT);
  expect(tried.slice(0, 5)).toEqual([
    [1_600, 0.92],
    [1_600, 0.85],
    [1_600, 0.75],
    [1_600, 0.65],
    [1_200, 0.92],
  ]);
});

test('what cannot be drawn ends', async () => {
  expect(await underLimit({ width: 10, height: 10 }, async () => undefined)).toBeUndefined();
});
