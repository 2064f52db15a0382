import type { RatingLine } from './api.ts';

/** All ratings about one thing, whatever the month. */
export interface RatingSum {
  about: string;
  count: number;
  average: number;
}

/** Ratings by what was rated, the most rated first. */
export function sumsOf(lines: readonly RatingLine[]): RatingSum[] {
  const sums = new Map<string, { count: number; stars: number }>();
  for (const { about, stars } of lines) {
    const sum = sums.get(about) ?? { count: 0, stars: 0 };
    stars.forEach((count, index) => {
      sum.count += count;
      sum.stars += count * (index + 1);
    });
    sums.set(about, sum);
  }
  return [...sums]
    .filter(([, { count }]) => count > 0)
    .map(([about, { count, stars }]) => ({ about, count, average: Math.round((stars / count) * 10) / 10 }))
    .sort((a, b) => b.count - a.count || a.about.localeCompare(b.about, 'vi'));
}
