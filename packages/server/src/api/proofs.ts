import {
  type Covered,
  exchangesOf,
  FLOW_BOUNDS,
  FlowTest,
  RecordedResult,
  readChat,
  type Said,
  type TestResult,
} from '@danloi/engine';
import Type from 'typebox';
import { draftOf } from '../flows/draft.ts';
import { flowProblems } from '../flows/problems.ts';
import { DRAFT_LIMIT, Draft, type FlowRouteDeps } from './flow-answers.ts';
import { Closed, IdParams, type RouteDefinition, route } from './http.ts';

/** Of how many, how many are passed. */
export const Part = Closed({ covered: Type.Integer(), total: Type.Integer() });

/** `{ id, name, ok }`, and where it is not: the line, the first message that differs, and a sentence about it. */
export const TestResults = Type.Array(Type.Unsafe<TestResult>(Type.Unknown()));

/** A flow proves itself: its recorded conversations are played, its every step and exit is walked. */
export function proofRoutes({ flows, registry }: FlowRouteDeps): RouteDefinition[] {
  const body = Closed({
    /** One that is not saved; the saved draft when absent. */
    draft: Type.Optional(Draft),
  });
  return [
    route({
      method: 'POST',
      url: '/api/flows/:id/tests/run',
      permission: 'flow.read',
      summary: 'Plays the conversations kept in a draft and names the first message of each that differs',
      schema: { params: IdParams, body, response: Closed({ results: TestResults, failed: Type.Integer() }) },
      bodyLimit: DRAFT_LIMIT,
      async handler({ store, params, body: { draft } }) {
        const { draft: saved } = await flows.get(store, params.id);
        const results = await flows.test(
          store,
          draft === undefined ? saved : draftOf(params.id, draft, registry),
        );
        return { results, failed: results.filter(({ ok }) => !ok).length };
      },
    }),
    recordRoute({ flows, registry }),
    route({
      method: 'POST',
      url: '/api/flows/:id/paths',
      permission: 'flow.read',
      summary: 'Conversations that pass every step and exit of a draft, and how much of it they pass',
      schema: {
        params: IdParams,
        body,
        response: Closed({
          chats: Type.Array(Type.Unsafe<Covered['chats'][number]>(Type.Unknown())),
          nodes: Part,
          ports: Part,
          coverage: Type.Integer(),
          missing: Type.Array(Type.Unsafe<Covered['missing'][number]>(Type.Unknown())),
          problems: Type.Array(Type.Unsafe<Covered['problems'][number]>(Type.Unknown())),
        }),
      },
      bodyLimit: DRAFT_LIMIT,
      async handler({ store, params, body: { draft } }) {
        const { draft: saved } = await flows.get(store, params.id);
        return flows.cover(store, draft === undefined ? saved : draftOf(params.id, draft, registry));
      },
    }),
  ];
}

/** Keeps nothing by itself: the test comes back, to be kept in the draft. */
function recordRoute({ flows, registry }: Pick<FlowRouteDeps, 'flows' | 'registry'>): RouteDefinition {
  return route({
    method: 'POST',
    url: '/api/flows/:id/tests/record',
    permission: 'flow.edit',
    summary: 'Plays what a citizen did in a try-out once more and writes it down as a test',
    schema: {
      params: IdParams,
      body: Closed({
        draft: Draft,
        name: Type.String({ minLength: 1, maxLength: FLOW_BOUNDS.nameLength, pattern: '\\S' }),
        /** The citizen's lines of a conversation; answers are written down anew. */
        chat: Type.String({ minLength: 1, maxLength: FLOW_BOUNDS.testLength }),
        at: FlowTest.properties.at,
        results: Type.Optional(Type.Array(RecordedResult, { maxItems: 200 })),
      }),
      response: Closed({ test: Type.Unsafe<FlowTest>(Type.Unknown()) }),
    },
    bodyLimit: DRAFT_LIMIT,
    async handler({ store, params, body: { draft, name, chat, at, results } }) {
      await flows.get(store, params.id);
      const said = saidIn(chat);
      const test = await flows.record(store, draftOf(params.id, draft, registry), {
        name: name.trim(),
        said,
        ...(at === undefined ? {} : { at }),
        ...(results === undefined ? {} : { results }),
      });
      return { test };
    },
  });
}

function saidIn(chat: string): Said[] {
  try {
    return exchangesOf(readChat(chat)).map(({ said }) => said);
  } catch {
    throw flowProblems.cannotRecord();
  }
}
