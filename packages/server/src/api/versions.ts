import Type from 'typebox';
import type { VersionDoc } from '../documents.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { type FlowRouteDeps, nameOf } from './flow-answers.ts';
import { historyRoutes } from './history.ts';
import { Closed, IdParams, isoTime, ListOf, Paging, paging, type RouteDefinition, route } from './http.ts';
import { Part, TestResults } from './proofs.ts';
import {
  auditOf,
  ChangeList,
  Inside,
  PublishBody,
  Published,
  publishOrPlan,
  VersionParams,
} from './publication.ts';

const VersionFields = {
  number: Type.Integer(),
  /** What people call it. */
  name: Type.Optional(Type.String()),
  /** Who asked for it; who published it has approved it. */
  askedBy: Type.Optional(Type.String()),
  publishedAt: Type.String(),
  publishedBy: Type.Optional(Type.String()),
  note: Type.Optional(Type.String()),
  /** Published although these recorded conversations went another way. */
  override: Type.Optional(Closed({ reason: Type.String(), failed: Type.Array(Type.String()) })),
};

/** Publication: what would change, publish, earlier versions, back to one of them. */
export function versionRoutes(deps: FlowRouteDeps): RouteDefinition[] {
  const { flows, publishing, changes } = deps;
  const name = nameOf(deps);
  const published = async (store: WorkspaceStore, version: VersionDoc) => {
    const { number, publishedAt, publishedBy, note, override } = version;
    const by = await name(store, publishedBy);
    return {
      number,
      publishedAt: isoTime(publishedAt),
      ...(by === undefined ? {} : { publishedBy: by }),
      ...(note === undefined ? {} : { note }),
      ...(override === undefined ? {} : { override }),
    };
  };
  return [
    route({
      method: 'GET',
      url: '/api/flows/:id/changes',
      permission: 'flow.read',
      summary: 'What a publication would change, in words',
      schema: {
        params: IdParams,
        response: Closed({
          since: Type.Optional(Type.Integer()),
          changes: ChangeList,
          findings: Type.Array(Type.Unknown()),
          tests: TestResults,
          coverage: Type.Optional(Closed({ coverage: Type.Integer(), nodes: Part, ports: Part })),
          rev: Type.Integer(),
          inside: Inside,
          accounts: Type.Integer(),
        }),
      },
      handler: async ({ store, params }) => changes(store, params.id),
    }),
    route({
      method: 'POST',
      url: '/api/flows/:id/publish',
      permission: 'flow.publish',
      summary: 'Makes the draft of revision `rev` the live version',
      schema: {
        params: IdParams,
        body: PublishBody,
        response: Published,
      },
      status: 201,
      async handler({ store, person, params, body, audit }) {
        const answer = await publishOrPlan(deps, store, person.id, params.id, body);
        await audit(...auditOf(params.id, answer));
        return answer;
      },
    }),
    route({
      method: 'GET',
      url: '/api/flows/:id/versions',
      permission: 'flow.read',
      summary: 'The published versions, newest first',
      schema: {
        params: IdParams,
        query: Paging,
        response: ListOf(Closed({ ...VersionFields, live: Type.Boolean() })),
      },
      async handler({ store, params, query }) {
        const { live, versionNames = {} } = await flows.get(store, params.id);
        const page = await publishing.versions(store, params.id, paging(query));
        const items = await Promise.all(
          page.items.map(async (version) => {
            const askedBy = await name(store, version.asked?.by);
            const called = versionNames[version.number];
            return {
              ...(await published(store, version)),
              ...(called === undefined ? {} : { name: called }),
              ...(askedBy === undefined ? {} : { askedBy }),
              live: version.number === live,
            };
          }),
        );
        return { items, ...(page.next === undefined ? {} : { next: page.next }) };
      },
    }),
    route({
      method: 'GET',
      url: '/api/flows/:id/versions/:n',
      permission: 'flow.read',
      summary: 'One published version with its document',
      schema: { params: VersionParams, response: Closed({ ...VersionFields, document: Type.Unknown() }) },
      async handler({ store, params }) {
        const version = await publishing.version(store, params.id, params.n);
        return { ...(await published(store, version)), document: version.document as unknown };
      },
    }),
    route({
      method: 'POST',
      url: '/api/flows/:id/versions/:n/rollback',
      permission: 'flow.publish',
      summary: 'Makes an earlier version the live one; the draft stays as it is',
      schema: { params: VersionParams, response: Closed({ version: Type.Integer() }) },
      async handler({ store, params, audit }) {
        await publishing.rollBack(store, params.id, params.n);
        await audit('flow.roll-back', `${params.id}.${params.n}`);
        return { version: params.n };
      },
    }),
    ...historyRoutes(deps),
  ];
}
