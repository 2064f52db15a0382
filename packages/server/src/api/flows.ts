import type { Flow } from '@danloi/engine';
import { serialiseFlow } from '@danloi/engine';
import Type from 'typebox';
import { type FlowDoc, flows as flowDocs, people, type VersionDoc, versions } from '../documents.ts';
import { draftOf } from '../flows/draft.ts';
import type { FlowServices } from '../flows/index.ts';
import { allOf } from '../flows/known.ts';
import { compileOrRefuse } from '../flows/publish.ts';
import type { Services } from '../services.ts';
import type { Stored } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import {
  Closed,
  FileAnswer,
  IdParams,
  isoTime,
  ListOf,
  type RouteDefinition,
  route,
  TextSchema,
} from './http.ts';

/** A large draft; ten thousand nodes with long texts stay below. */
const DRAFT_LIMIT = 16 * 1_024 * 1_024;

const Name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
const Rev = Type.Integer({ minimum: 1 });
/** Checked by the engine's own parser, which says where it is wrong. */
const Draft = Type.Unsafe<unknown>(Type.Unknown({ description: 'https://danloi.vn/schema/flow-1.json' }));
const Findings = Type.Array(
  Closed({
    rule: Type.String(),
    severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]),
    message: TextSchema,
    node: Type.Optional(Type.String()),
    port: Type.Optional(Type.String()),
    field: Type.Optional(Type.String()),
  }),
);
const Live = Closed({
  version: Type.Integer(),
  publishedAt: Type.String(),
  publishedBy: Type.Optional(Type.String()),
});
const FlowAnswer = Closed({
  id: Type.String(),
  name: Type.String(),
  rev: Type.Integer(),
  draft: Draft,
  live: Type.Optional(Live),
  updatedAt: Type.String(),
});
const FlowItem = Closed({
  id: Type.String(),
  name: Type.String(),
  description: Type.Optional(Type.String()),
  live: Type.Optional(Live),
  sameAsLive: Type.Boolean(),
  updatedAt: Type.String(),
  updatedBy: Type.Optional(Type.String()),
  errors: Type.Integer(),
  warnings: Type.Integer(),
  steps: Type.Integer(),
});

export type FlowRouteDeps = FlowServices & Pick<Services, 'store' | 'registry'>;

/** Names of people, for "who did it"; a person of another workspace has none here. */
export function nameOf(deps: Pick<Services, 'store'>) {
  return async (store: WorkspaceStore, id: string | undefined): Promise<string | undefined> => {
    const person = id === undefined ? undefined : await deps.store.get(people, id);
    return person?.workspace === store.workspace ? person.name : undefined;
  };
}

/** Name of a downloaded file: what people call the flow, without what file systems refuse. */
export const fileName = (flow: Flow, ending: string): string =>
  `${
    flow.name
      .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
      .trim()
      .slice(0, 80) || 'kich-ban'
  }.${ending}`;

function answers(deps: FlowRouteDeps) {
  const name = nameOf(deps);
  const liveOf = async (store: WorkspaceStore, flow: Stored<FlowDoc>) => {
    if (flow.live === undefined) return {};
    const version: Stored<VersionDoc> | undefined = await store.get(versions, `${flow.id}.${flow.live}`);
    if (version === undefined) return {};
    const publishedBy = await name(store, version.publishedBy);
    return {
      live: {
        version: version.number,
        publishedAt: isoTime(version.publishedAt),
        ...(publishedBy === undefined ? {} : { publishedBy }),
      },
    };
  };
  return {
    flow: async (store: WorkspaceStore, flow: Stored<FlowDoc>) => ({
      id: flow.id,
      name: flow.name,
      rev: flow.draftRev,
      draft: flow.draft as unknown,
      ...(await liveOf(store, flow)),
      updatedAt: isoTime(flow.updatedAt),
    }),
    item: async (store: WorkspaceStore, flow: Stored<FlowDoc>) => {
      const findings = await deps.flows.lint(store, flow.draft);
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      const updatedBy = await name(store, flow.updatedBy);
      const { description } = flow.draft;
      return {
        id: flow.id,
        name: flow.name,
        ...(description === undefined ? {} : { description }),
        ...(await liveOf(store, flow)),
        sameAsLive: flow.sameAsLive,
        updatedAt: isoTime(flow.updatedAt),
        ...(updatedBy === undefined ? {} : { updatedBy }),
        errors,
        warnings: findings.length - errors,
        steps: flow.draft.nodes.length,
      };
    },
  };
}

/** Drafts: list, make, take in, save, look over, give out. */
export function flowRoutes(deps: FlowRouteDeps): RouteDefinition[] {
  const { flows } = deps;
  const answer = answers(deps);
  return [
    route({
      method: 'GET',
      url: '/api/flows',
      permission: 'flow.read',
      summary: 'All flows, the last changed first',
      schema: { response: ListOf(FlowItem) },
      async handler({ store }) {
        const all = await allOf(store, flowDocs, 'byUpdate');
        return { items: await Promise.all(all.map((flow) => answer.item(store, flow))) };
      },
    }),
    route({
      method: 'POST',
      url: '/api/flows',
      permission: 'flow.edit',
      summary: 'Makes an empty flow',
      schema: {
        body: Closed({ name: Name, description: Type.Optional(Type.String({ maxLength: 2_000 })) }),
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
      method: 'GET',
      url: '/api/flows/:id',
      permission: 'flow.read',
      summary: 'One flow with its draft',
      schema: { params: IdParams, response: FlowAnswer },
      handler: async ({ store, params }) => answer.flow(store, await flows.get(store, params.id)),
    }),
    route({
      method: 'PUT',
      url: '/api/flows/:id/draft',
      permission: 'flow.edit',
      summary: 'Saves the draft if nobody saved another since `rev`; 409 gives theirs',
      schema: {
        params: IdParams,
        body: Closed({ rev: Rev, draft: Draft }),
        response: Closed({ rev: Type.Integer(), updatedAt: Type.String(), findings: Findings }),
      },
      bodyLimit: DRAFT_LIMIT,
      async handler({ store, person, params, body }) {
        const saved = await flows.save(store, person.id, params.id, body.rev, body.draft);
        return { ...saved, updatedAt: isoTime(saved.updatedAt) };
      },
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
    route({
      method: 'POST',
      url: '/api/flows/:id/copy',
      permission: 'flow.edit',
      summary: 'Makes a new flow from the draft of this one',
      schema: { params: IdParams, body: Closed({ name: Type.Optional(Name) }), response: FlowAnswer },
      status: 201,
      async handler({ store, person, params, body, audit }) {
        const made = await flows.copy(store, person.id, params.id, body.name);
        await audit('flow.create', made.id);
        return answer.flow(store, made);
      },
    }),
    route({
      method: 'POST',
      url: '/api/flows/:id/lint',
      permission: 'flow.read',
      summary: 'What is wrong or doubtful in a draft that is not saved',
      schema: { params: IdParams, body: Closed({ draft: Draft }), response: Closed({ findings: Findings }) },
      bodyLimit: DRAFT_LIMIT,
      async handler({ store, params, body }) {
        await flows.get(store, params.id);
        return { findings: await flows.lint(store, draftOf(params.id, body.draft)) };
      },
    }),
    route({
      method: 'GET',
      url: '/api/flows/:id/export',
      permission: 'flow.read',
      summary: 'The draft as a flow file',
      schema: { params: IdParams },
      async handler({ store, params }) {
        const { draft } = await flows.get(store, params.id);
        return new FileAnswer(serialiseFlow(draft), 'application/json', fileName(draft, 'json'));
      },
    }),
    route({
      method: 'GET',
      url: '/api/flows/:id/machine',
      permission: 'flow.read',
      summary: 'The draft compiled to an XState 5 machine config',
      schema: { params: IdParams },
      async handler({ store, params }) {
        const { draft, lastVersion } = await flows.get(store, params.id);
        const { machine } = compileOrRefuse(draft, deps.registry, String(lastVersion + 1));
        const text = `${JSON.stringify(machine, null, 2)}\n`;
        return new FileAnswer(text, 'application/json', fileName(draft, 'xstate.json'));
      },
    }),
  ];
}
