import { DeepLinkCode, type OutboundMessage, type RecordedResult, type Why } from '@danloi/engine';
import Type from 'typebox';
import { draftOf, flowFrom } from '../flows/draft.ts';
import type { FlowServices } from '../flows/index.ts';
import type { PhoneEvent } from '../flows/preview-event.ts';
import { PINNED } from '../flows/preview-settings.ts';
import type { Services } from '../services.ts';
import { DRAFT_LIMIT } from './flow-answers.ts';
import { Closed, IdParams, OneOf, type RouteDefinition, route, TextSchema } from './http.ts';
import { citizenEvents } from './phone-event.ts';

const FIRST_MOMENT = Date.UTC(2000, 0, 1);
const LAST_MOMENT = Date.UTC(2100, 0, 1);

/** What can be done on the phone. */
const PreviewEvent = Type.Unsafe<PhoneEvent>(
  Type.Union([
    Closed({
      kind: Type.Literal('start'),
      node: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
    }),
    Closed({
      kind: Type.Literal('set'),
      name: Type.String({ minLength: 1, maxLength: 40 }),
      value: Type.String({ maxLength: 2_000 }),
    }),
    ...citizenEvents,
    Closed({ kind: Type.Literal('deep-link'), code: DeepLinkCode }),
    Closed({ kind: Type.Literal('timer') }),
  ]),
);

const Pin = Type.Optional(OneOf(PINNED));

/** How the world stands in the try-out: clock, language, results that are not asked for. */
const Settings = Closed({
  at: Type.Optional(Type.Integer({ minimum: FIRST_MOMENT, maximum: LAST_MOMENT })),
  language: Type.Optional(Type.String({ pattern: '^[a-z]{2,3}$' })),
  pins: Type.Optional(Closed({ lookup: Pin, http: Pin, knowledge: Pin })),
});

const Body = Closed({
  draft: Type.Unknown(),
  /** As the answer before gave it. */
  session: Type.Optional(Type.Unknown()),
  event: PreviewEvent,
  settings: Type.Optional(Settings),
  buttons: OneOf(['buttons', 'list', 'numbers']),
});

const Answer = Closed({
  session: Type.Unknown(),
  messages: Type.Array(Type.Unsafe<OutboundMessage>(Type.Unknown())),
  path: Type.Array(Closed({ node: Type.String(), port: Type.Optional(Type.String()) })),
  vars: Type.Unsafe<Record<string, unknown>>(Type.Unknown()),
  currentNode: Type.Optional(Type.String()),
  notes: Type.Array(TextSchema),
  understood: Type.Optional(TextSchema),
  failures: Type.Optional(Type.Array(Closed({ node: Type.String(), reason: Type.String() }))),
  results: Type.Optional(Type.Array(Type.Unsafe<RecordedResult>(Type.Unknown()))),
  whys: Type.Optional(Type.Array(Type.Unsafe<Why>(Type.Unknown()))),
});

/** The phone preview: one event through a draft. Nothing is kept and nothing real is recorded. */
export function simulateRoutes({
  flows,
  simulate,
  registry,
}: FlowServices & Pick<Services, 'registry'>): RouteDefinition[] {
  return [
    route({
      method: 'POST',
      url: '/api/flows/:id/simulate',
      permission: 'flow.read',
      summary: 'Takes one event of the phone preview through a draft',
      schema: { params: IdParams, body: Body, response: Answer },
      bodyLimit: DRAFT_LIMIT,
      async handler({ workspace, store, params, body }) {
        await flows.get(store, params.id);
        const draft = draftOf(params.id, body.draft, registry);
        return simulate(workspace, draft, body.session, body.event, body.settings);
      },
    }),
    route({
      method: 'POST',
      url: '/api/templates/simulate',
      permission: 'flow.read',
      summary: 'Takes one event of the phone preview through a template that is no flow of the workspace yet',
      schema: { body: Body, response: Answer },
      bodyLimit: DRAFT_LIMIT,
      async handler({ workspace, body }) {
        const draft = flowFrom(body.draft, registry);
        return simulate(workspace, draft, body.session, body.event, body.settings);
      },
    }),
  ];
}
