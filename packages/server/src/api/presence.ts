import Type from 'typebox';
import { flows } from '../documents.ts';
import { notFound } from '../errors.ts';
import type { Presence } from '../flows/presence.ts';
import type { Services } from '../services.ts';
import { nameOf } from './flow-answers.ts';
import { Closed, IdParams, IdText, type RouteDefinition, route } from './http.ts';

const Tab = Type.String({ pattern: '^[A-Za-z0-9]{8,40}$' });
const Someone = { name: Type.String(), you: Type.Boolean() };

/** Who has a flow open, and whether its draft is still the one that they look at. */
export function presenceRoutes(deps: { presence: Presence } & Pick<Services, 'store'>): RouteDefinition[] {
  const { presence } = deps;
  const name = nameOf(deps);
  return [
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
          others: Type.Array(Closed({ tab: Type.String(), ...Someone, step: Type.Optional(Type.String()) })),
        }),
      },
      async handler({ store, person, params, body }) {
        const flow = await store.get(flows, params.id);
        if (flow === undefined) throw notFound();
        await presence.note(store, { flow: flow.id, person: person.id, ...body });
        const tabs = (await presence.list(store, flow.id)).filter(({ tab }) => tab !== body.tab);
        const someone = async (id: string) => ({
          name: (await name(store, id)) ?? '',
          you: id === person.id,
        });
        const others = tabs.map(async ({ tab, person: whose, step }) => ({
          ...(await someone(whose)),
          tab,
          ...(step === undefined ? {} : { step }),
        }));
        return {
          rev: flow.draftRev,
          ...(flow.updatedBy === undefined ? {} : { by: await someone(flow.updatedBy) }),
          others: await Promise.all(others),
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
