import Type from 'typebox';
import { AppError } from '../errors.ts';
import type { Flows } from '../flows/flows.ts';
import type { Numbers } from '../numbers/index.ts';
import {
  Closed,
  IdParams,
  IdText,
  isoTime,
  ListOf,
  paging,
  pagingFields,
  type RouteDefinition,
  route,
} from './http.ts';

const Count = Type.Integer({ minimum: 0 });

/** Who passed where in a live flow, and what was not understood. */
export function numberRoutes({
  flows,
  numbers,
}: {
  flows: Pick<Flows, 'get'>;
  numbers: Numbers;
}): RouteDefinition[] {
  return [
    route({
      method: 'GET',
      url: '/api/flows/:id/numbers',
      permission: 'flow.read',
      summary:
        'How often each step of the live version was entered and left by each exit; the last seconds are still missing',
      schema: {
        params: IdParams,
        query: Closed({ days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366 })) }),
        response: Closed({
          /** Absent while nothing is live. */
          version: Type.Optional(Type.Integer()),
          from: Type.Optional(Type.String()),
          to: Type.Optional(Type.String()),
          steps: Type.Array(
            Closed({
              node: Type.String(),
              entered: Count,
              exits: Type.Array(Closed({ port: Type.String(), passed: Count })),
            }),
          ),
        }),
      },
      async handler({ store, params, query }) {
        const { live } = await flows.get(store, params.id);
        if (live === undefined) return { steps: [] };
        const { from, to, steps } = await numbers.ofFlow(store, params.id, live, query.days ?? 7);
        return {
          ...{ version: live, from, to },
          steps: Object.entries(steps).map(([node, { entered, left }]) => ({
            ...{ node, entered },
            exits: Object.entries(left).map(([port, passed]) => ({ port, passed })),
          })),
        };
      },
    }),
    route({
      method: 'GET',
      url: '/api/unheard',
      permission: 'flow.edit',
      summary:
        'What citizens wrote and nothing understood, masked, the last first; of one flow when it is named',
      schema: {
        query: Closed({ ...pagingFields, flow: Type.Optional(IdText) }),
        response: ListOf(
          Closed({
            id: Type.String(),
            text: Type.String(),
            count: Count,
            at: Type.String(),
            /** Empty: written outside of any flow. */
            flow: Type.String(),
            node: Type.String(),
          }),
        ),
      },
      async handler({ store, query }) {
        const page = await numbers.unheard(store, query.flow, paging(query));
        const items = page.items.map(({ id, text, count, at, flow, node }) => ({
          ...{ id, text, count, at: isoTime(at), flow, node },
        }));
        return { items, ...(page.next === undefined ? {} : { next: page.next }) };
      },
    }),
    route({
      method: 'DELETE',
      url: '/api/unheard/:id',
      permission: 'flow.edit',
      summary: 'Takes a text off the list: it has an answer now, or needs none',
      schema: { params: IdParams },
      async handler({ store, params }) {
        if (await numbers.dismiss(store, params.id)) return;
        throw new AppError(
          'unheard.gone',
          {
            vi: 'Câu này không còn trong danh sách. Có thể đồng nghiệp vừa xử lý. Hãy tải lại danh sách.',
            en: 'This text is not on the list any more. A colleague may have dealt with it. Load the list again.',
          },
          404,
        );
      },
    }),
  ];
}
