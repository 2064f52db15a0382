import type { OutboundMessage, Text } from '@danloi/engine';
import { channels, people, type SessionDoc, sessions as sessionsCollection } from '../documents.ts';
import { notFound } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { Runtime } from '../runtime.ts';
import type { Store, Stored } from '../store/store.ts';
import type { Submissions } from '../submissions/index.ts';
import { ofSession } from '../turn/session-doc.ts';
import { answer, type Done, deskOf, ended, mayEnd, take } from './desk.ts';
import { chatProblems } from './problems.ts';

export type Session = Stored<SessionDoc>;

/** Chats of citizens, for the officers who look after them. */
export type Chats = ReturnType<typeof createChats>;

export interface ChatsDeps extends Pick<Runtime, 'sessions' | 'receiver'> {
  store: Store;
  platform: Pick<Platform, 'now' | 'randomId'>;
  submissions: Pick<Submissions, 'ofContact'>;
  /** Are answers that the channel charges for allowed? */
  paidAllowed?: boolean;
  /** Words for the codes of a channel. */
  explain(code: string): Text;
}

/** Who does something. */
export interface Officer {
  workspace: string;
  person: string;
}

/** More wait for nobody: by then the list says enough. */
const MOST_HANDED_OVER = 200;

export function createChats(deps: ChatsDeps) {
  const { store, platform, sessions, paidAllowed = false } = deps;

  const nameOf = async (workspace: string, id: string): Promise<string> => {
    const person = await store.get(people, id);
    return person?.workspace === workspace ? person.name : '';
  };

  const settled = async (workspace: string, done: Done): Promise<void> => {
    if (done === 'done') return;
    if (done === 'gone') throw notFound();
    if (done === 'with-bot') throw chatProblems.withBot();
    if (done === 'window-closed') throw chatProblems.windowClosed();
    throw chatProblems.taken(await nameOf(workspace, done.other));
  };

  return {
    paidAllowed,
    nameOf,
    explain: deps.explain,
    submissionsOf: deps.submissions.ofContact,

    /** One chat of the workspace. */
    async get(workspace: string, id: string): Promise<Session> {
      const doc = await store.get(sessionsCollection, id);
      if (doc?.workspace !== workspace || doc.erased) throw notFound();
      return doc;
    },

    /** Chats that a person has or waits for: first who waits for anybody, the longest first. */
    async handedOver(workspace: string): Promise<Session[]> {
      const query = { index: 'byHandOver', equals: [workspace], limit: MOST_HANDED_OVER };
      const { items } = await store.find(sessionsCollection, query);
      return items.filter(({ erased }) => !erased).toSorted((a, b) => rankOf(a) - rankOf(b));
    },

    /** Chats that the bot has, the latest first; `before` goes on from where a list ended. */
    async running(
      workspace: string,
      { before, limit }: { before?: number; limit: number },
    ): Promise<{ items: Session[]; next?: number }> {
      const own = await store.find(channels, { index: 'byWorkspace', equals: [workspace], limit: 200 });
      const to = before === undefined ? {} : { to: before - 1 };
      const found = await Promise.all(
        own.items.map(async ({ id }) => {
          const query = { index: 'byChannel', equals: [id], order: 'desc', limit: limit + 1, ...to } as const;
          return (await store.find(sessionsCollection, query)).items;
        }),
      );
      const latest = found.flat().toSorted((a, b) => b.lastInboundAt - a.lastInboundAt);
      const page = latest.slice(0, limit);
      const last = page.at(-1)?.lastInboundAt;
      return {
        items: page.filter((doc) => doc.state.handOver === undefined && !doc.erased && doc.lastInboundAt > 0),
        ...(latest.length > limit && last !== undefined && last > 0 ? { next: last } : {}),
      };
    },

    async take({ workspace, person }: Officer, id: string, over: boolean): Promise<void> {
      const who = { workspace, person, now: platform.now() };
      await settled(workspace, await sessions.change(id, take(who, over)));
    },

    /** The same key sends once, however often it is asked for. */
    async answer(
      { workspace, person }: Officer,
      id: string,
      { key, ...message }: OutboundMessage & { key: string },
    ): Promise<void> {
      if ((message.text ?? '').trim() === '' && message.picture === undefined) throw chatProblems.empty();
      const who = { workspace, person, now: platform.now() };
      await settled(workspace, await sessions.change(id, answer(who, key, message, paidAllowed)));
    },

    /** The bot has it again: it goes on where the flow stood, or the talk is over. */
    async handBack({ workspace, person }: Officer, id: string, goOn: boolean): Promise<void> {
      await settled(workspace, await sessions.change(id, mayEnd({ workspace, person })));
      const whose = { workspace, ...ofSession(id) };
      const event = {
        id: `desk:${platform.randomId()}`,
        at: platform.now(),
        kind: 'hand-back',
        goOn,
      } as const;
      await deps.receiver.take({ whose, event });
      // A flow that cannot go on leaves the chat as it was; the officer is done with it all the same.
      await sessions.change(id, ended);
    },
  };
}

/** Nobody has it and the citizen waits; a colleague has it and the citizen waits; the rest; each by age. */
function rankOf(doc: SessionDoc): number {
  const desk = deskOf(doc);
  const waits = desk?.waitingSince;
  const group = waits === undefined ? 2 : desk?.by === undefined ? 0 : 1;
  return group * 1e15 + (waits ?? desk?.since ?? 0);
}
