import type { Covered, TestResult } from '@danloi/engine';
import Type from 'typebox';
import { draftOf } from '../flows/draft.ts';
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
