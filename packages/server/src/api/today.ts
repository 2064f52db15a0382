import Type from 'typebox';
import type { Services } from '../services.ts';
import { createToday } from '../watch/today.ts';
import { Closed, isoTime, type RouteDefinition, route, TextSchema } from './http.ts';

const Count = Type.Integer({ minimum: 0 });
const Day = Closed({ day: Type.String(), people: Count, messages: Count, unheard: Count });

/** Days of the small chart, and of the words that are counted. */
const WEEK = 7;

/** The first page: what needs a person and has no list of its own, and how the week went. Each sees what is theirs to mend. */
export function todayRoutes(deps: Pick<Services, 'store' | 'platform' | 'numbers'>): RouteDefinition[] {
  const today = createToday(deps);
  const { numbers } = deps;
  return [
    route({
      method: 'GET',
      url: '/api/today',
      permission: 'signed-in',
      summary:
        'What needs the person who asks: publications at a time and runs by the clock that did not happen, accounts that lose their consent, words without an answer; and the last seven days in numbers',
      schema: {
        response: Closed({
          plans: Type.Array(
            Closed({
              flow: Type.String(),
              name: Type.String(),
              at: Type.String(),
              why: Type.Optional(TextSchema),
            }),
          ),
          missed: Type.Array(Closed({ flow: Type.String(), name: Type.String(), at: Type.String() })),
          accounts: Type.Array(
            Closed({ id: Type.String(), name: Type.String(), endsAt: Type.Optional(Type.String()) }),
          ),
          unheard: Count,
          week: Type.Array(Day),
        }),
      },
      async handler({ store, workspace, permissions }) {
        const may = new Set<string>(permissions);
        const [plans, missed, accounts, unheard, week] = await Promise.all([
          may.has('flow.publish') || may.has('flow.edit') ? today.plans(workspace) : [],
          may.has('flow.edit') || may.has('flow.publish') ? today.missed(workspace) : [],
          may.has('channel.manage') ? today.accounts(workspace) : [],
          may.has('flow.edit') ? numbers.unheardSince(store, WEEK) : 0,
          may.has('status.read') ? numbers.lastDays(store, WEEK) : [],
        ]);
        return {
          plans: plans.map(({ at, ...plan }) => ({ ...plan, at: isoTime(at) })),
          missed: missed.map(({ at, ...run }) => ({ ...run, at: isoTime(at) })),
          accounts: accounts.map(({ endsAt, ...account }) => ({
            ...account,
            ...(endsAt === undefined ? {} : { endsAt: isoTime(endsAt) }),
          })),
          unheard,
          week,
        };
      },
    }),
  ];
}
