import Type from 'typebox';
import { pause } from '../platform.ts';
import type { Services } from '../services.ts';
import {
  createFlowAnswers,
  DRAFT_LIMIT,
  Draft,
  FlowAnswer,
  FlowItem,
  FlowName,
  type FlowRouteDeps,
} from './flow-answers.ts';
import { Closed, IdParams, ListOf, type RouteDefinition, route } from './http.ts';

/** Flows of a list that are looked at in one breath. */
const AT_ONCE = 10;

type Deps = FlowRouteDeps & Pick<Services, 'numbers'>;

/** Flows: list, read, delete, and the three ways to get a new one. */
export function flowRoutes(deps: Deps): RouteDefinition[] {
  return [...readRoutes(deps), ...newFlowRoutes(deps)];
}

/** The days of a flow's line on its card. */
const WEEK = 7;

function readRoutes(deps: Deps): RouteDefinition[] {
  const { flows, numbers } = deps;
  const answer = createFlowAnswers(deps);
  return [
    route({
      method: 'GET',
      url: '/api/flows',
      permission: 'flow.read',
      summary: 'All flows, the last changed first',
      schema: { response: ListOf(FlowItem) },
      async handler({ store }) {
        const all = await flows.list(store);
        // Read once for all of them, and a breath between: citizens' messages come through the same process.
        const around = await flows.around(store);
        const items: Awaited<ReturnType<typeof answer.item>>[] = [];
        for (const flow of all) {
          items.push(await answer.item(store, flow, around));
          if (items.length % AT_ONCE === 0) await pause(deps.platform, 0);
        }
        const starts = new Map(
          all.flatMap(({ id, live }) => {
            const start = live === undefined ? undefined : around.known.flows?.get(id)?.start;
            return start === undefined ? [] : [[id, start] as const];
          }),
        );
        const begun = await numbers.begun(store, starts, WEEK);
        return {
          items: items.map((item) => {
            const week = begun.get(item.id);
            return week === undefined ? item : { ...item, week };
          }),
        };
      },
    }),
    route({
      method: 'GET',
      url: '/api/flows/:id',
      permission: 'flow.read',
      summary: 'One flow with its draft',
      schema: { params: IdParams, response: FlowAnswer },
      handler: async ({ store, params }) => answer.flow(store, await flows.get(store, params.id)),
    }),
    route({
      method: 'DELETE',
      url: '/api/flows/:id',
      permission: 'flow.edit',
      summary: 'Deletes a flow; a live one needs the right to publish. Chats in it finish.',
      schema: { params: IdParams },
      async handler({ store, params, permissions, audit }) {
        await flows.delete(store, params.id, permissions.includes('flow.publish'));
        await audit('flow.delete', params.id);
      },
    }),
  ];
}

function newFlowRoutes(deps: FlowRouteDeps): RouteDefinition[] {
  const { flows } = deps;
  const answer = createFlowAnswers(deps);
  return [
    route({
      method: 'POST',
      url: '/api/flows',
      permission: 'flow.edit',
      summary: 'Makes an empty flow',
      schema: {
        body: Closed({ name: FlowName, description: Type.Optional(Type.String({ maxLength: 2_000 })) }),
        response: FlowAnswer,
      },
      status: 201,
      async handler({ store, person, body, audit }) {
        const made = await flows.create(store, person.id, body.name, body.description);
        await audit('flow.create', made.id);
        return answer.flow(store, made);
      },
    }),
    route({
      method: 'POST',
      url: '/api/flows/import',
      permission: 'flow.edit',
      summary: 'Takes a flow file in as a new flow; 422 names the places that are wrong',
      schema: { body: Closed({ flow: Draft }), response: FlowAnswer },
      bodyLimit: DRAFT_LIMIT,
      status: 201,
      async handler({ store, person, body, audit }) {
        const made = await flows.import(store, person.id, body.flow);
        await audit('flow.import', made.id);
        return answer.flow(store, made);
      },
    }),
    route({
      method: 'POST',
      url: '/api/flows/:id/copy',
      permission: 'flow.edit',
      summary: 'Makes a new flow from the draft of this one',
      schema: { params: IdParams, body: Closed({ name: Type.Optional(FlowName) }), response: FlowAnswer },
      status: 201,
      async handler({ store, person, params, body, audit }) {
        const made = await flows.copy(store, person.id, params.id, body.name);
        await audit('flow.create', made.id);
        return answer.flow(store, made);
      },
    }),
  ];
}
