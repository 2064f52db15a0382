import Type from 'typebox';
import type { Session } from '../chats/chats.ts';
import { deskOf } from '../chats/desk.ts';
import type { Chats } from '../chats/index.ts';
import { createReadings } from '../chats/readings.ts';
import { channels } from '../documents.ts';
import { notFound } from '../errors.ts';
import { MAX_FILE_BYTES, type Media } from '../media/index.ts';
import type { Platform } from '../platform.ts';
import type { Store } from '../store/store.ts';
import { fromName, toName } from '../turn/session-doc.ts';
import { handOverReason } from '../watch/reasons.ts';
import { ChatShape, HeadShape, wholeChat } from './chat-shapes.ts';
import {
  Closed,
  IdText,
  isoTime,
  ListOf,
  type RouteDefinition,
  route,
  type SignedInContext,
} from './http.ts';
import { mediaAnswer } from './media.ts';
import { readUpload } from './uploads.ts';

export interface ChatRoutesDeps {
  chats: Chats;
  media: Media;
  store: Pick<Store, 'get'>;
  platform: Pick<Platform, 'now'>;
}

const ChatParams = Closed({ chat: IdText });
const RUNNING = 50;
/** As Zalo takes pictures, with room to say so in words about one that is a little too large. */
const READ_BYTES = MAX_FILE_BYTES * 2;

/** Conversations with citizens: who waits for a person, what was said, answering, giving back. */
export function chatRoutes(deps: ChatRoutesDeps): RouteDefinition[] {
  return [...listRoutes(deps), ...oneChat(deps), ...work(deps)];
}

/** What lists show: nothing of what was said. */
async function heads({ chats, store }: ChatRoutesDeps, context: SignedInContext, docs: readonly Session[]) {
  const names = new Map<string, string>();
  for (const id of new Set(docs.map(({ channel }) => channel)))
    names.set(id, (await store.get(channels, id))?.name ?? '');
  const people = new Map<string, string>();
  for (const by of new Set(docs.flatMap((doc) => deskOf(doc)?.by ?? [])))
    people.set(by, await chats.nameOf(context.workspace, by));
  return docs.map((doc) => {
    const desk = deskOf(doc);
    return {
      chat: toName(doc.id),
      channel: names.get(doc.channel) ?? '',
      contactTail: doc.contact.slice(-4),
      lastAt: isoTime(doc.lastInboundAt),
      ...(desk === undefined
        ? {}
        : {
            since: isoTime(desk.since),
            reason: handOverReason(doc.state.handOver?.reason ?? ''),
            ...(desk.waitingSince === undefined ? {} : { waitingSince: isoTime(desk.waitingSince) }),
            ...(desk.by === undefined
              ? {}
              : { by: { name: people.get(desk.by) ?? '', you: desk.by === context.person.id } }),
          }),
    };
  });
}

function listRoutes(deps: ChatRoutesDeps): RouteDefinition[] {
  const { chats } = deps;
  return [
    route({
      method: 'GET',
      url: '/api/chats',
      permission: 'submission.read',
      summary: 'Chats that a person has or that wait for one, who waits longest first, without their words',
      schema: { response: ListOf(HeadShape) },
      handler: async (context) => ({
        items: await heads(deps, context, await chats.handedOver(context.workspace)),
      }),
    }),
    route({
      method: 'GET',
      url: '/api/running-chats',
      permission: 'submission.read',
      summary:
        'Chats that the assistant has, the latest first, without their words; `before` goes on from `next`',
      schema: {
        query: Closed({ before: Type.Optional(Type.Integer({ minimum: 1 })) }),
        response: Closed({ items: Type.Array(HeadShape), next: Type.Optional(Type.Integer()) }),
      },
      handler: async (context) => {
        const { before } = context.query;
        const found = await chats.running(context.workspace, {
          limit: RUNNING,
          ...(before === undefined ? {} : { before }),
        });
        const { items, next } = found;
        return {
          items: await heads(deps, context, items),
          ...(next === undefined ? {} : { next }),
        };
      },
    }),
  ];
}

function oneChat(deps: ChatRoutesDeps): RouteDefinition[] {
  const { chats, media } = deps;
  const readings = createReadings(deps.platform);
  return [
    route({
      method: 'GET',
      url: '/api/chats/:chat',
      permission: 'submission.read',
      summary: 'The last lines of a chat and what the flow knows; the reading is recorded',
      schema: { params: ChatParams, response: ChatShape },
      handler: async (context) => {
        const { workspace, params, person, audit } = context;
        const doc = await chats.get(workspace, fromName(params.chat));
        if (readings.isNew(person.id, doc.id)) await audit('chat.read', params.chat);
        const [head] = await heads(deps, context, [doc]);
        if (head === undefined) throw notFound();
        return wholeChat({ ...deps, own: context.store, now: deps.platform.now() }, head, doc);
      },
    }),
    route({
      method: 'GET',
      url: '/api/chats/:chat/media/:media',
      permission: 'submission.read',
      summary: 'A file that the citizen sent in a chat; the reading is recorded',
      schema: { params: Closed({ chat: IdText, media: IdText }) },
      handler: async ({ workspace, store, params, person, audit }) => {
        const { chat, media: wanted } = params;
        const doc = await chats.get(workspace, fromName(chat));
        const isThere = doc.talk?.lines.some((line) => line.media?.some(({ id }) => id === wanted));
        if (isThere !== true) throw notFound();
        if (readings.isNew(person.id, `${doc.id} ${wanted}`)) await audit('chat.media', `${chat}/${wanted}`);
        const file = await media.read(store, wanted);
        if (!file) throw notFound();
        return mediaAnswer(wanted, file);
      },
    }),
  ];
}

const Done = Closed({ ok: Type.Literal(true) });
const done = { ok: true as const };

function work({ chats, media }: ChatRoutesDeps): RouteDefinition[] {
  const officer = ({ workspace, person }: SignedInContext) => ({ workspace, person: person.id });
  return [
    route({
      method: 'POST',
      url: '/api/chats/:chat/take',
      permission: 'submission.work',
      summary: 'Takes a chat: the assistant falls silent; `over` takes it from a colleague',
      schema: { params: ChatParams, body: Closed({ over: Type.Optional(Type.Boolean()) }), response: Done },
      handler: async (context) => {
        const { params, body, audit } = context;
        await chats.take(officer(context), fromName(params.chat), body.over === true);
        await audit('chat.take', params.chat);
        return done;
      },
    }),
    route({
      method: 'POST',
      url: '/api/chats/:chat/answers',
      permission: 'submission.work',
      summary: 'Sends an officer’s answer; the same `key` sends it once',
      schema: {
        params: ChatParams,
        body: Closed({
          key: Type.String({ pattern: '^[A-Za-z0-9-]{8,64}$' }),
          text: Type.Optional(Type.String({ maxLength: 2_000 })),
          picture: Type.Optional(IdText),
        }),
        response: Done,
      },
      handler: async (context) => {
        const { params, body, store, audit } = context;
        const { key, picture } = body;
        const text = body.text?.trim();
        if (picture !== undefined && !(await media.read(store, picture, 'editor'))) throw notFound();
        await chats.answer(officer(context), fromName(params.chat), {
          key,
          ...(text === undefined || text === '' ? {} : { text }),
          ...(picture === undefined ? {} : { picture: { media: picture, alt: '' } }),
        });
        await audit('chat.answer', params.chat);
        return done;
      },
    }),
    route({
      method: 'POST',
      url: '/api/chats/:chat/pictures',
      permission: 'submission.work',
      summary: 'Stores a picture (JPG or PNG, at most 1 MB) that an answer may then send',
      uploads: true,
      status: 201,
      schema: { params: ChatParams, response: Closed({ id: Type.String() }) },
      handler: async ({ workspace, store, params, request, audit }) => {
        await chats.get(workspace, fromName(params.chat));
        const { bytes } = await readUpload(request, READ_BYTES);
        const { id } = await media.add(store, bytes, 'picture');
        await audit('media.add', id);
        return { id };
      },
    }),
    route({
      method: 'POST',
      url: '/api/chats/:chat/hand-back',
      permission: 'submission.work',
      summary: 'Gives a chat back: the assistant goes on where the flow stood, or the chat is over',
      schema: { params: ChatParams, body: Closed({ goOn: Type.Boolean() }), response: Done },
      handler: async (context) => {
        const { params, body, audit } = context;
        await chats.handBack(officer(context), fromName(params.chat), body.goOn);
        await audit(body.goOn ? 'chat.hand-back' : 'chat.end', params.chat);
        return done;
      },
    }),
  ];
}
