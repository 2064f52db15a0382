import type { OutboundMessage } from '@danloi/engine';
import Type from 'typebox';
import { draftOf } from '../flows/draft.ts';
import type { FlowServices } from '../flows/index.ts';
import type { PhoneEvent } from '../flows/simulate.ts';
import { DRAFT_LIMIT } from './flow-answers.ts';
import { Closed, IdParams, OneOf, type RouteDefinition, route, TextSchema } from './http.ts';

const Event = Type.Unsafe<PhoneEvent>(
  Type.Union([
    Closed({ kind: Type.Literal('start') }),
    Closed({ kind: Type.Literal('text'), text: Type.String({ maxLength: 5_000 }) }),
    Closed({ kind: Type.Literal('choice'), payload: Type.String({ minLength: 1, maxLength: 300 }) }),
    Closed({ kind: Type.Literal('image'), media: Type.String({ minLength: 1, maxLength: 200 }) }),
    Closed({
      kind: Type.Literal('location'),
      latitude: Type.Number({ minimum: -90, maximum: 90 }),
      longitude: Type.Number({ minimum: -180, maximum: 180 }),
    }),
  ]),
);

/** The phone preview: one event through a draft. Nothing is kept and nothing real is recorded. */
export function simulateRoutes({ flows, simulate }: FlowServices): RouteDefinition[] {
  return [
    route({
      method: 'POST',
      url: '/api/flows/:id/simulate',
      permission: 'flow.read',
      summary: 'Takes one event of the phone preview through a draft',
      schema: {
        params: IdParams,
        body: Closed({
          draft: Type.Unknown(),
          /** As the answer before gave it. */
          session: Type.Optional(Type.Unknown()),
          event: Event,
          buttons: OneOf(['buttons', 'list', 'numbers']),
        }),
        response: Closed({
          session: Type.Unknown(),
          messages: Type.Array(Type.Unsafe<OutboundMessage>(Type.Unknown())),
          path: Type.Array(Closed({ node: Type.String(), port: Type.Optional(Type.String()) })),
          vars: Type.Unsafe<Record<string, unknown>>(Type.Unknown()),
          currentNode: Type.Optional(Type.String()),
          notes: Type.Array(TextSchema),
          understood: Type.Optional(TextSchema),
        }),
      },
      bodyLimit: DRAFT_LIMIT,
      async handler({ workspace, store, params, body }) {
        await flows.get(store, params.id);
        return simulate(workspace, draftOf(params.id, body.draft), body.session, body.event);
      },
    }),
  ];
}
