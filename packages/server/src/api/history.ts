import { diffFlows } from '@danloi/engine';
import Type from 'typebox';
import type { FlowRouteDeps } from './flow-answers.ts';
import { Closed, IdParams, type RouteDefinition, route } from './http.ts';
import { ChangeList, VersionParams } from './publication.ts';

/** Names of versions, what changed between two of them, and the ways to take a flow from citizens. */
export function historyRoutes(deps: FlowRouteDeps): RouteDefinition[] {
  const { flows, publishing, flowJobs } = deps;
  return [
    versionChanges(deps),
    route({
      method: 'PUT',
      url: '/api/flows/:id/versions/:n/name',
      permission: 'flow.edit',
      summary: 'What people call a version; an empty name takes it away',
      schema: { params: VersionParams, body: Closed({ name: Type.String({ maxLength: 100 }) }) },
      async handler({ store, params, body }) {
        const named = body.name.trim();
        await publishing.name(store, params.id, params.n, named === '' ? undefined : named);
      },
    }),
    route({
      method: 'DELETE',
      url: '/api/flows/:id/planned',
      permission: 'flow.publish',
      summary: 'Calls off a publication at a time',
      schema: { params: IdParams },
      async handler({ store, workspace, params, audit }) {
        await flows.get(store, params.id);
        await flowJobs.cancel(workspace, params.id);
        await audit('flow.call-off', params.id);
      },
    }),
    route({
      method: 'POST',
      url: '/api/flows/:id/stop',
      permission: 'flow.publish',
      summary: 'Takes a flow from newcomers; with `words` the chats in it end too, each with these words',
      schema: {
        params: IdParams,
        body: Closed({
          words: Type.Optional(Type.String({ minLength: 1, maxLength: 1_000, pattern: '\\S' })),
        }),
      },
      async handler({ store, person, params, body, audit }) {
        await publishing.stop(store, person.id, params.id, body.words?.trim());
        await audit(body.words === undefined ? 'flow.stop-new' : 'flow.stop-all', params.id);
      },
    }),
  ];
}

function versionChanges({ publishing, registry }: FlowRouteDeps): RouteDefinition {
  return route({
    method: 'GET',
    url: '/api/flows/:id/versions/:n/changes',
    permission: 'flow.read',
    summary: 'What a version changed, in words, against version `since`; all of it is new without one',
    schema: {
      params: VersionParams,
      query: Closed({ since: Type.Optional(Type.Integer({ minimum: 1 })) }),
      response: Closed({ since: Type.Optional(Type.Integer()), changes: ChangeList }),
    },
    async handler({ store, params, query: { since } }) {
      const { document } = await publishing.version(store, params.id, params.n);
      const before = since === undefined ? undefined : await publishing.version(store, params.id, since);
      return {
        ...(since === undefined ? {} : { since }),
        changes: diffFlows(before?.document, document, registry),
      };
    },
  });
}
