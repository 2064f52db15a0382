import type { OutboundMessage } from '@danloi/engine';
import Type from 'typebox';
import { workspaces } from '../documents.ts';
import { notFound } from '../errors.ts';
import type { PhoneEvent } from '../flows/preview-event.ts';
import type { Services } from '../services.ts';
import { forWorkspace } from '../store/workspace-store.ts';
import { isShown } from '../try-links/index.ts';
import {
  Closed,
  IdParams,
  IdText,
  isoTime,
  ListOf,
  OneOf,
  type RouteDefinition,
  route,
  TextSchema,
} from './http.ts';
import { mediaAnswer } from './media.ts';
import { originOf } from './origin.ts';
import { Token } from './person-schemas.ts';
import { citizenEvents } from './phone-event.ts';

type Deps = Pick<Services, 'tryLinks' | 'tryChat' | 'flows' | 'media' | 'store' | 'people' | 'registry'> & {
  publicUrl: string | undefined;
};

const LinkAnswer = Closed({ id: Type.String(), createdAt: Type.String(), expiresAt: Type.String() });

/** What a phone with a link can do: what a citizen can. */
const CitizenEvent = Type.Unsafe<PhoneEvent>(
  Type.Union([Closed({ kind: Type.Literal('start') }), ...citizenEvents]),
);

/** A sealed session with rows of tables in it. */
const BODY_LIMIT = 1_000_000;

/** Links by which a draft is tried on a real phone: made by authors, used by whoever holds one. */
export function tryLinkRoutes(deps: Deps): RouteDefinition[] {
  return [...authorRoutes(deps), ...holderRoutes(deps)];
}

function authorRoutes({ tryLinks, flows, publicUrl }: Deps): RouteDefinition[] {
  return [
    route({
      method: 'GET',
      url: '/api/flows/:id/try-links',
      permission: 'flow.edit',
      summary: 'Links for trying the draft on a phone that still work',
      schema: { params: IdParams, response: ListOf(LinkAnswer) },
      async handler({ store, workspace, params }) {
        await flows.get(store, params.id);
        const items = await tryLinks.list(workspace, params.id);
        return {
          items: items.map(({ id, createdAt, expiresAt }) => ({
            id,
            createdAt: isoTime(createdAt),
            expiresAt: isoTime(expiresAt),
          })),
        };
      },
    }),
    route({
      method: 'POST',
      url: '/api/flows/:id/try-links',
      permission: 'flow.edit',
      summary:
        'Makes a link by which the draft is tried on a phone for 24 hours, as it is saved at each message',
      schema: {
        params: IdParams,
        response: Closed({ id: Type.String(), link: Type.String(), expiresAt: Type.String() }),
      },
      status: 201,
      async handler({ store, workspace, person, params, request, audit }) {
        await flows.get(store, params.id);
        const { token, link } = await tryLinks.create(workspace, params.id, person.id);
        await audit('flow.try-link', params.id);
        return {
          id: link.id,
          link: `${originOf(request, publicUrl)}/thu/${token}`,
          expiresAt: isoTime(link.expiresAt),
        };
      },
    }),
    route({
      method: 'DELETE',
      url: '/api/flows/:id/try-links/:link',
      permission: 'flow.edit',
      summary: 'Withdraws a link for trying the draft',
      schema: { params: Closed({ id: IdText, link: IdText }) },
      async handler({ workspace, params, audit }) {
        await tryLinks.revoke(workspace, params.id, params.link);
        await audit('flow.try-unlink', params.id);
      },
    }),
  ];
}

function holderRoutes({ tryLinks, tryChat, flows, media, store, registry }: Deps): RouteDefinition[] {
  return [
    route({
      method: 'GET',
      url: '/api/try/:token',
      permission: 'public',
      summary: 'What a link for trying a draft leads to',
      schema: {
        params: Token,
        response: Closed({
          workspaceName: Type.String(),
          flowName: Type.String(),
          expiresAt: Type.String(),
        }),
      },
      async handler({ params, request }) {
        const link = await tryLinks.look(params.token, request.ip);
        const flow = await flows.get(forWorkspace(store, link.workspace), link.flow);
        const workspace = await store.get(workspaces, link.workspace);
        if (workspace === undefined) throw notFound();
        return {
          workspaceName: workspace.name,
          flowName: flow.draft.name,
          expiresAt: isoTime(link.expiresAt),
        };
      },
    }),
    route({
      method: 'POST',
      url: '/api/try/:token',
      permission: 'public',
      summary: 'Takes one event of a phone with a link through the draft; nothing is kept',
      schema: {
        params: Token,
        body: Closed({
          /** As the answer before gave it. */
          session: Type.Optional(Type.String({ maxLength: BODY_LIMIT })),
          event: CitizenEvent,
          buttons: OneOf(['buttons', 'list', 'numbers']),
        }),
        response: Closed({
          session: Type.String(),
          messages: Type.Array(Type.Unsafe<OutboundMessage>(Type.Unknown())),
          notes: Type.Array(TextSchema),
        }),
      },
      bodyLimit: BODY_LIMIT,
      async handler({ params, body, request }) {
        const link = await tryLinks.look(params.token, request.ip);
        return tryChat(link, body.session, body.event);
      },
    }),
    route({
      method: 'GET',
      url: '/api/try/:token/media/:media',
      permission: 'public',
      summary: 'A picture or a document that the draft behind a link, or a flow it leads to, shows',
      schema: { params: Closed({ ...Token.properties, media: IdText }) },
      async handler({ params, request }) {
        const link = await tryLinks.look(params.token, request.ip, 'file');
        const own = forWorkspace(store, link.workspace);
        const { draft } = await flows.get(own, link.flow);
        const others = async () => (await flows.around(own)).known.flows ?? new Map();
        // Only what stands in this draft or where it leads: a link opens no other file of the public body.
        const shown = await isShown(params.media, draft, others, registry);
        const file = shown ? await media.read(own, params.media, 'editor') : undefined;
        if (file === undefined) throw notFound();
        return mediaAnswer(params.media, file);
      },
    }),
  ];
}
