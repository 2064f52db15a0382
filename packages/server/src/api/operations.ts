import type { Text } from '@danloi/engine';
import Type from 'typebox';
import { channels, deadLetters, parked, type SessionDoc, sessions } from '../documents.ts';
import { AppError, notFound } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { Runtime } from '../runtime.ts';
import type { Store } from '../store/store.ts';
import { fromName, ofSession, toName } from '../turn/session-doc.ts';
import { handOverReason, reasonOf } from '../watch/reasons.ts';
import { readStatus } from '../watch/status.ts';
import { readStepFailures } from '../watch/step-failures.ts';
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

export interface OperationsDeps {
  store: Store;
  platform: Pick<Platform, 'now'>;
  runtime: Pick<Runtime, 'outbox' | 'sessions'>;
  /** Words for the codes of a channel. */
  explain(code: string): Text;
}

const StatusAnswer = Closed({
  ok: Type.Boolean(),
  sentence: TextSchema,
  waiting: Type.Integer(),
  parked: Type.Integer(),
  deadLetters: Type.Integer(),
  handOvers: Type.Integer(),
  notices: Type.Integer(),
  stepFailures: Type.Integer(),
  store: Type.String(),
  oldestWaitingMs: Type.Optional(Type.Number()),
});

const Lost = Closed({
  id: Type.String(),
  at: Type.String(),
  code: Type.String(),
  reason: TextSchema,
  contactTail: Type.String(),
});

const HandOver = Closed({
  session: Type.String(),
  channel: Type.String(),
  contactTail: Type.String(),
  since: Type.String(),
  reason: Type.String(),
});

const Done = Closed({ ok: Type.Literal(true) });

/** Enough to tell two contacts apart, too little to know one. */
const tail = (contact: string): string => contact.slice(-4);

/** How it runs, and what waits for a person: messages not sent, events not handled, chats handed over. */
export function operationsRoutes(deps: OperationsDeps): RouteDefinition[] {
  return [...statusRoutes(deps), ...deadLetterRoutes(deps), ...handOverRoutes(deps)];
}

function statusRoutes(deps: OperationsDeps): RouteDefinition[] {
  return [
    route({
      method: 'GET',
      url: '/api/status',
      permission: 'status.read',
      summary: 'How the work of this workspace stands, in a sentence and in numbers',
      schema: { response: StatusAnswer },
      handler: ({ workspace }) => readStatus(deps, workspace),
    }),
    route({
      method: 'GET',
      url: '/api/parked',
      permission: 'status.read',
      summary:
        'Steps whose code fails, then events that could not be handled, newest first, without their words',
      schema: { query: Paging, response: ListOf(Lost) },
      handler: async ({ workspace, query }) => {
        const steps = query.after === undefined ? await readStepFailures(deps.store, workspace) : [];
        const page = await deps.store.find(parked, {
          index: 'byWorkspace',
          equals: [workspace],
          order: 'desc',
          ...paging(query),
        });
        const items = page.items.map(({ id, at, code, session }) => ({
          id,
          at: isoTime(at),
          code,
          reason: reasonOf(code) ?? deps.explain(code),
          contactTail: tail(ofSession(session).contact),
        }));
        const failed = steps.map(({ id, at, reason }) => ({
          ...{ id, at: isoTime(at), code: 'turn.step-failed', reason, contactTail: '' },
        }));
        return { items: [...failed, ...items], ...(page.next === undefined ? {} : { next: page.next }) };
      },
    }),
  ];
}

function deadLetterRoutes(deps: OperationsDeps): RouteDefinition[] {
  const { store, runtime } = deps;
  const own = async (workspace: string, id: string) => {
    const letter = await store.get(deadLetters, id);
    if (letter?.workspace !== workspace) throw notFound();
    return letter;
  };
  return [
    route({
      method: 'GET',
      url: '/api/dead-letters',
      permission: 'status.read',
      summary: 'Messages that could not be sent, newest first, without their words',
      schema: { query: Paging, response: ListOf(Lost) },
      handler: async ({ workspace, query }) => {
        const page = await store.find(deadLetters, {
          index: 'byWorkspace',
          equals: [workspace],
          order: 'desc',
          ...paging(query),
        });
        const items = page.items.map(({ id, at, code, contact }) => ({
          id,
          at: isoTime(at),
          code,
          reason: reasonOf(code) ?? deps.explain(code),
          contactTail: tail(contact),
        }));
        return { items, ...(page.next === undefined ? {} : { next: page.next }) };
      },
    }),
    route({
      method: 'POST',
      url: '/api/dead-letters/:id/send-again',
      permission: 'submission.work',
      summary: 'Puts a message back into its contact’s outbox',
      schema: { params: IdParams, response: Done },
      handler: async ({ workspace, params, audit }) => {
        await own(workspace, params.id);
        const outcome = await runtime.outbox.sendAgain(params.id);
        if (outcome === 'gone') throw contactGone();
        await audit('dead-letter.send-again', params.id);
        return { ok: true as const };
      },
    }),
    route({
      method: 'DELETE',
      url: '/api/dead-letters/:id',
      permission: 'submission.work',
      summary: 'Lets a message go',
      schema: { params: IdParams },
      handler: async ({ workspace, params, audit }) => {
        await own(workspace, params.id);
        await store.delete(deadLetters, params.id);
        await audit('dead-letter.drop', params.id);
      },
    }),
  ];
}

const contactGone = () =>
  new AppError(
    'dead-letter.contact-gone',
    {
      vi: 'Người dân này đã yêu cầu xoá dữ liệu nên không gửi lại được. Tin đã được bỏ.',
      en: 'This citizen asked for their data to be erased, so it cannot be sent again. The message was let go.',
    },
    410,
  );

function handOverRoutes({ store, runtime, platform }: OperationsDeps): RouteDefinition[] {
  return [
    route({
      method: 'GET',
      url: '/api/hand-overs',
      permission: 'status.read',
      summary: 'Chats that a person has, longest first',
      schema: { query: Paging, response: ListOf(HandOver) },
      handler: async ({ workspace, query }) => {
        const own = { index: 'byHandOver', equals: [workspace], ...paging(query) };
        const page = await store.find(sessions, own);
        const names = new Map<string, string>();
        for (const id of new Set(page.items.map(({ channel }) => channel)))
          names.set(id, (await store.get(channels, id))?.name ?? '');
        const items = page.items.map(({ id, channel, contact, handedOverAt, state }) => ({
          session: toName(id),
          channel: names.get(channel) ?? '',
          contactTail: tail(contact),
          since: isoTime(handedOverAt ?? platform.now()),
          reason: handOverReason(state.handOver?.reason ?? ''),
        }));
        return { items, ...(page.next === undefined ? {} : { next: page.next }) };
      },
    }),
    route({
      method: 'POST',
      url: '/api/hand-overs/:session/release',
      permission: 'submission.work',
      summary: 'Gives the chat back to the bot',
      schema: { params: Closed({ session: IdText }), response: Done },
      handler: async ({ workspace, params, audit }) => {
        const id = fromName(params.session);
        const released = await runtime.sessions.change(id, (doc) => {
          if (doc?.workspace !== workspace) return { doc, value: false };
          return { doc: release(doc), value: true };
        });
        if (!released) throw notFound();
        await audit('hand-over.release', params.session);
        return { ok: true as const };
      },
    }),
  ];
}

function release(doc: SessionDoc): SessionDoc {
  if (!doc.state.handOver) return doc;
  const { handOver: _, ...state } = doc.state;
  return { ...doc, state };
}
