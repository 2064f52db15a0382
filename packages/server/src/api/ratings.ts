import Type from 'typebox';
import type { MonthOfRatings, Ratings } from '../ratings/index.ts';
import { Closed, isoTime, ListOf, Paging, paging, type RouteDefinition, route } from './http.ts';

const Month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' });
const Stars = Type.Array(Type.Integer({ minimum: 0 }), { minItems: 5, maxItems: 5 });
const Sum = { count: Type.Integer(), average: Type.Optional(Type.Number()) };

/** How satisfied citizens say they are; who said it is written down nowhere. */
export function ratingRoutes({ ratings }: { ratings: Ratings }): RouteDefinition[] {
  return [
    route({
      method: 'GET',
      url: '/api/ratings',
      permission: 'status.read',
      summary: 'Ratings by month and by what was rated; a year when no months are named, at most two',
      schema: {
        query: Closed({ from: Type.Optional(Month), to: Type.Optional(Month) }),
        response: Closed({
          items: Type.Array(Closed({ month: Month, about: Type.String(), stars: Stars, ...Sum })),
          ...Sum,
        }),
      },
      async handler({ store, query }) {
        const to = query.to ?? ratings.monthOf();
        const months = await ratings.months(store, query.from ?? ratings.monthOf(11), to);
        const all = months.reduce(
          (sum, { counts }) => sum.map((one, i) => one + (counts[i] ?? 0)),
          [0, 0, 0, 0, 0],
        );
        const items = months.map(({ month, about, counts }: MonthOfRatings) => ({
          ...{ month, about, stars: [...counts] },
          ...sumOf(counts),
        }));
        return { items, ...sumOf(all) };
      },
    }),
    route({
      method: 'GET',
      url: '/api/ratings/comments',
      permission: 'submission.read',
      summary: 'Single ratings with what was written beside the stars, newest first',
      schema: {
        query: Paging,
        response: ListOf(
          Closed({
            id: Type.String(),
            at: Type.String(),
            about: Type.String(),
            stars: Type.Integer(),
            comment: Type.Optional(Type.String()),
          }),
        ),
      },
      async handler({ store, query }) {
        const page = await ratings.list(store, paging(query));
        const items = page.items.map(({ id, at, about, stars, comment }) => ({
          ...{ id, at: isoTime(at), about, stars },
          ...(comment === undefined ? {} : { comment }),
        }));
        return { items, ...(page.next === undefined ? {} : { next: page.next }) };
      },
    }),
  ];
}

/** To one place: 4.3 of 5. */
function sumOf(counts: readonly number[]): { count: number; average?: number } {
  const count = counts.reduce((sum, one) => sum + one, 0);
  const stars = counts.reduce((sum, one, i) => sum + one * (i + 1), 0);
  return count === 0 ? { count } : { count, average: Math.round((stars / count) * 10) / 10 };
}
