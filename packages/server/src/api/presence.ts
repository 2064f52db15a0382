import Type from 'typebox';
import { flows } from '../documents.ts';
import { notFound } from '../errors.ts';
import type { Presence } from '../flows/presence.ts';
import type { Services } from '../services.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { nameOf } from './flow-answers.ts';
import { Closed, IdParams, IdText, ListOf, type RouteDefinition, route } from './http.ts';

const Tab = Type.String({ pattern: '^[A-Za-z0-9]{8,40}$' });
const Someone = { name: Type.String(), you: Type.Boolean() };
const TabHere = Closed({ tab: Type.String(), ...Someone, step: Type.Optional(Type.String()) });

/** Who has a flow open, and whether its draft is still the one that they look at. */
export function presenceRoutes(deps: { presence: Presence } & Pick<Services, 'store'>): RouteDefinition[] {
  const { presence } = deps;
  const name = nameOf(deps);
  const someone = async (store: WorkspaceStore, id: string, asking: string) => ({
    name: (await name(store, id)) ?? '',
    you: id === asking,
  });
  const tabsIn = async (store: WorkspaceStore, flow: string, asking: string) =>
    Promise.all(
      (await presence.list(store, flow)).map(async ({ tab, person, step }) => ({
        ...(await someone(store, person, asking)),
        tab,
        ...(step === undefined ? {} : { step }),
      })),
    );
  return [
    route({
      method: 'GET',
      url: '/api/flows/:id/presence',
      permission: 'flow.read',
      summary: 'Who has the flow open now',
      schema: { params: IdParams, response: ListOf(TabHere) },
      async handler({ store, person, params }) {
        if ((await store.get(flows, params.id)) === undefined) throw notFound();
        return { items: await tabsIn(store, params.id, person.id) };
      },
    }),
    route({
      method: 'POST',
      url: '/api/flows/:id/presence',
      permission: 'flow.read',
      summary:
        'Says that a tab has the flow open for the next 30 seconds; answers who else has, and the revision of the draft',
      schema: {
        params: IdParams,
        body: Closed({ tab: Tab, step: Type.Optional(IdText) }),
        response: Closed({
          rev: Type.Integer(),
          /** Who saved last. */
          by: Type.Optional(Closed(Someone)),
          others: Type.Array(TabHere),
        }),
      },
      async handler({ store, person, params, body }) {
        const flow = await store.get(flows, params.id);
        if (flow === undefined) throw notFound();
        await presence.note(store, { flow: flow.id, person: person.id, ...body });
        const others = (await tabsIn(store, flow.id, person.id)).filter(({ tab }) => tab !== body.tab);
        return {
          rev: flow.draftRev,
          ...(flow.updatedBy === undefined ? {} : { by: await someone(store, flow.updatedBy, person.id) }),
          others,
        };
      },
    }),
    route({
      method: 'DELETE',
      url: '/api/flows/:id/presence/:tab',
      permission: 'flow.read',
      summary: 'Says that a tab is closed',
      schema: { params: Closed({ id: IdText, tab: Tab }) },
      async handler({ store, person, params }) {
        if ((await store.get(flows, params.id)) === undefined) throw notFound();
        await presence.leave(store, params.id, params.tab, person.id);
      },
    }),
  ];
}
