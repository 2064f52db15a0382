import Type from 'typebox';
import { type FlowRouteDeps, nameOf } from './flow-answers.ts';
import {
  Closed,
  IdParams,
  IdText,
  isoTime,
  ListOf,
  Paging,
  paging,
  type RouteDefinition,
  route,
  TextSchema,
} from './http.ts';
import { Part, TestResults } from './proofs.ts';

const VersionParams = Closed({ id: IdText, n: Type.Integer({ minimum: 1 }) });
const VersionFields = {
  number: Type.Integer(),
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
          changes: Type.Array(
            Closed({
              kind: Type.String(),
              node: Type.Optional(Type.String()),
              port: Type.Optional(Type.String()),
              field: Type.Optional(Type.String()),
              from: Type.Optional(Type.Unknown()),
              to: Type.Optional(Type.Unknown()),
              text: TextSchema,
            }),
          ),
          findings: Type.Array(Type.Unknown()),
          tests: TestResults,
          coverage: Type.Optional(Closed({ coverage: Type.Integer(), nodes: Part, ports: Part })),
          rev: Type.Integer(),
          inProgress: Type.Integer(),
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
        body: Closed({
          rev: Type.Integer({ minimum: 1 }),
          note: Type.Optional(Type.String({ maxLength: 1_000 })),
          /** Why it goes live though recorded conversations go another way now. */
          override: Type.Optional(Type.String({ minLength: 10, maxLength: 1_000, pattern: '\\S' })),
        }),
        response: Closed({ version: Type.Integer() }),
      },
      status: 201,
      async handler({ store, person, params, body, audit }) {
        const { rev, note, override } = body;
        const version = await publishing.publish(store, person.id, params.id, rev, {
          ...(note === undefined ? {} : { note }),
          ...(override === undefined ? {} : { override }),
        });
        await audit('flow.publish', `${params.id}.${version}`);
        return { version };
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
        const { live } = await flows.get(store, params.id);
        const page = await publishing.versions(store, params.id, paging(query));
        const items = await Promise.all(
          page.items.map(async ({ number, publishedAt, publishedBy, note, override }) => {
            const by = await name(store, publishedBy);
            return {
              number,
              publishedAt: isoTime(publishedAt),
              ...(by === undefined ? {} : { publishedBy: by }),
              ...(note === undefined ? {} : { note }),
              ...(override === undefined ? {} : { override }),
              live: number === live,
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
        const { number, document, publishedAt, publishedBy, note, override } = await publishing.version(
          store,
          params.id,
          params.n,
        );
        const by = await name(store, publishedBy);
        return {
          number,
          document: document as unknown,
          publishedAt: isoTime(publishedAt),
          ...(by === undefined ? {} : { publishedBy: by }),
          ...(note === undefined ? {} : { note }),
          ...(override === undefined ? {} : { override }),
        };
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
  ];
}
