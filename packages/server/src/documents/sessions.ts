/** One contact’s session, its outbox, and events on their way into it. */
import type { JsonObject, MediaRef, OutboundMessage, SessionState, Value } from '@danloi/engine';
import { defineCollection } from '../store/store.ts';

/** One waiting effect of a session. */
export interface OutboxItem {
  seq: number;
  /** `<event id>/<index>` */
  id: string;
  body:
    | { kind: 'send'; message: OutboundMessage; node?: string }
    | {
        kind: 'call';
        name: string;
        input: JsonObject;
        node: string;
        repeat: 'safe' | 'ask-a-person';
        /** Which version asked: the session may have moved on by the time it is done. */
        flow?: { id: string; version: string };
      }
    | { kind: 'hand-over'; reason: string }
    | { kind: 'fetch-media'; media: string; url: string }
    | { kind: 'erase' }
    /** An event that could not be turned: a record of it is to be made for an operator. */
    | { kind: 'park'; event: JsonObject; code: string; detail: string }
    /** A step's code failed and the conversation went on: to be counted for an operator. */
    | { kind: 'step-failed'; node: string; reason: string; flow?: { id: string; version: string } };
  at: number;
  attempts: number;
  notBefore: number;
  /** Committed before a call that must not repeat. */
  trying?: boolean;
  /** Whose try that is: nobody else makes the call. */
  triedBy?: string;
  /** The channel did not say whether it took the last try: one more, then a person decides. */
  unsure?: boolean;
  /** Nobody waits for it: behind answers. */
  notice?: boolean;
  /** A person had it sent again: before notices, behind answers. */
  resent?: boolean;
}

/** One line of a conversation, as staff read it. */
export interface TalkLine {
  /** Grows within a session. */
  n: number;
  at: number;
  from: 'citizen' | 'bot' | 'staff';
  /** What there is to read; where `what` is set it may be missing. */
  text?: string;
  /** Something else than words. */
  what?: 'location' | 'contact' | 'sticker' | 'follow' | 'cards' | 'file';
  /** An answer that is kept closed: it is in the submission, for those who work on it. */
  hidden?: true;
  /** Files of the citizen. */
  media?: MediaRef[];
  /** A picture that was sent to the citizen. */
  picture?: string;
  buttons?: string[];
  /** Which officer wrote it; absent where it was written in the channel's own inbox. */
  by?: string;
  /** The outbox item that carries an officer's line. */
  item?: { seq: number; id: string };
}

/** While a person has the chat: who, since when, and what the flow knew when it was left. */
export interface Desk {
  since: number;
  /** Who took it; absent while it waits for somebody. */
  by?: string;
  takenAt?: number;
  /** Since when the citizen waits for a word; absent when the last word was the officer's. */
  waitingSince?: number;
  flow?: { id: string; version: string };
  vars?: Record<string, Value>;
}

/** What was said lately, both sides, and who looks after it. */
export interface Talk {
  lines: TalkLine[];
  next: number;
  desk?: Desk;
}

/** One contact's session: the unit of consistency. id is `<channel>/<contact>`. */
export interface SessionDoc {
  workspace: string;
  channel: string;
  contact: string;
  /** Version of this document's shape. */
  v: 1;
  state: SessionState;
  /** Ids (hashed to 16 hex digits) of events taken, newest last, with their time in seconds. */
  seen: [string, number][];
  outbox: OutboxItem[];
  nextSeq: number;
  /** Earliest time at which the outbox wants work; absent when nothing waits. */
  dueAt?: number;
  /** When the step that waits gives up waiting; absent when it has no deadline, and while a person has the chat. */
  timerAt?: number;
  /** The deadline that was taken last: it is not taken again, whatever came of it. */
  firedTimer?: string;
  lastInboundAt: number;
  /** Who sends now, and until when nobody else may. */
  lease?: { owner: string; until: number };
  /** Random, new with each write: tells after an unanswered write whether it happened. */
  writer?: string;
  /** Since when a person has this chat; absent while the bot has it. */
  handedOverAt?: number;
  /** The youngest id that left `seen` before its time: events up to then are looked up in `seen-older`. */
  lowWater?: number;
  /** When this contact was last asked to write more slowly. */
  slowedAt?: number;
  /** The last lines of the conversation; absent before the first and after their time. */
  talk?: Talk;
  /** The contact withdrew: the document goes as soon as its last messages have left. */
  erased?: boolean;
}

export const sessions = defineCollection<SessionDoc>(
  'sessions',
  {
    byDue: { fields: ['dueAt'] },
    byTimer: { fields: ['timerAt'] },
    byHandOver: { fields: ['workspace', 'handedOverAt'] },
    byChannel: { fields: ['channel', 'lastInboundAt'] },
  },
  ['state', 'outbox', 'talk'],
);

/** Ids that left a session's ring before their time (a contact who wrote more than it holds); kept for days. */
export const seenOlder = defineCollection<{ at: number }>('seen-older', { byTime: { fields: ['at'] } });

/** What is kept of a contact who withdrew, for two days: that a late repeat of an old event is one. Id is an HMAC. */
export interface ErasureDoc {
  at: number;
  seen: [string, number][];
}

export const erasures = defineCollection<ErasureDoc>('erasures', { byTime: { fields: ['at'] } });

/** A verified event accepted durably before its turn (under load); id is `<session>|<hash of the event's id>`. */
export interface IntakeDoc {
  workspace: string;
  session: string;
  event: JsonObject;
  fetch?: { media: string; url: string }[];
  /** How often its turn was begun by a process that then died. */
  attempts?: number;
  at: number;
}

export const intake = defineCollection<IntakeDoc>('intake', { byTime: { fields: ['at'] } }, [
  'event',
  'fetch',
]);
