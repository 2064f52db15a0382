import { expect, test } from 'vitest';
import type { VersionItem } from './api.ts';
import { foldVersions } from './fold.ts';

const at = (number: number, minute: number, more: Partial<VersionItem> = {}): VersionItem => ({
  ...{ number, publishedBy: 'Lan', live: false },
  publishedAt: new Date(Date.UTC(2026, 10, 25, 8, minute)).toISOString(),
  ...more,
});
const shape = (versions: VersionItem[]) =>
  foldVersions(versions).map(({ shown, folded }) => [shown.number, folded.map(({ number }) => number)]);

test('what one person published within a quarter of an hour is one line', () => {
  expect(shape([at(4, 40), at(3, 30), at(2, 18), at(1, 0)])).toEqual([
    [4, [3, 2]],
    [1, []],
  ]);
});

test('another person, the live version and one with a name stand by themselves', () => {
  const versions = [
    at(5, 9),
    at(4, 8, { publishedBy: 'Bình' }),
    at(3, 7),
    at(2, 6, { live: true }),
    at(1, 5, { name: 'Tết' }),
  ];
  expect(shape(versions)).toEqual([5, 4, 3, 2, 1].map((number) => [number, []]));
});
