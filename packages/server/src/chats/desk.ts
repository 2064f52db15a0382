/** What an officer does with a chat, as changes of its session. */
import type { OutboundMessage } from '@danloi/engine';
import type { Desk, OutboxItem, SessionDoc, Talk } from '../documents.ts';
import { bounded } from '../outbox/items.ts';
import { windowAt } from '../outbox/windows.ts';
import type { Write } from '../store/store.ts';
import { eventHash, hasSeen, remember } from '../turn/seen.ts';
import type { Change } from '../turn/sessions.ts';
import { opened, withLines } from '../turn/talk.ts';

/** What became of an act: `other` is the id of who has the chat. */
export type Done = 'done' | 'gone' | 'with-bot' | 'window-closed' | { other: string };

interface Who {
  workspace: string;
  person: string;
  now: number;
}

/** Who has the chat now; nobody while the bot has it. */
export const deskOf = ({ state, talk }: SessionDoc): Desk | undefined =>
  state.handOver === undefined
    ? undefined
    : (talk?.desk ?? { since: state.handOver.since, waitingSince: state.handOver.since });

const isOwn = (doc: SessionDoc | undefined, workspace: string): doc is SessionDoc =>
  doc?.workspace === workspace && doc.erased !== true;

const talkOf = ({ talk }: SessionDoc): Talk => talk ?? { lines: [], next: 1 };

/** The chat is this officer's from now on, whoever had it: the bot, nobody, or, when asked for, a colleague. */
export function take({ workspace, person, now }: Who, over: boolean): Change<Done> {
  return (doc) => {
    if (!isOwn(doc, workspace)) return { doc, value: 'gone' };
    const desk = deskOf(doc);
    if (desk?.by !== undefined && desk.by !== person && !over) return { doc, value: { other: desk.by } };
    if (desk?.by === person) return { doc, value: 'done' };
    return { doc: taken(doc, { person, now }), value: 'done' };
  };
}

function taken(doc: SessionDoc, { person, now }: Pick<Who, 'person' | 'now'>): SessionDoc {
  const { waitingSince: _, ...fresh } = opened(doc.state, now);
  const desk: Desk = { ...(deskOf(doc) ?? fresh), by: person, takenAt: now };
  const handOver = { reason: doc.state.handOver?.reason ?? 'taken', since: now };
  return { ...doc, state: { ...doc.state, handOver }, talk: { ...talkOf(doc), desk } };
}

/** An officer's answer goes out by the outbox, once under its key; who answers a chat that waits has taken it. */
export function answer(who: Who, key: string, message: OutboundMessage, paidAllowed: boolean): Change<Done> {
  const { workspace, person, now } = who;
  const mark = eventHash(`staff:${key}`);
  return (doc) => {
    if (!isOwn(doc, workspace)) return { doc, value: 'gone' };
    if (hasSeen(doc.seen, mark)) return { doc, value: 'done' };
    const before = deskOf(doc);
    if (before === undefined) return { doc, value: 'with-bot' };
    if (before.by !== undefined && before.by !== person) return { doc, value: { other: before.by } };
    const window = windowAt(doc.lastInboundAt, now);
    if (window === 'never' || (window === 'paid' && !paidAllowed)) return { doc, value: 'window-closed' };
    const first: Write[] = [];
    const next = answered(before.by === undefined ? taken(doc, who) : doc, {
      person,
      now,
      key,
      message,
      mark,
    });
    return { doc: bounded(next, first, now), first, value: 'done' };
  };
}

function answered(
  doc: SessionDoc,
  given: { person: string; now: number; key: string; message: OutboundMessage; mark: string },
): SessionDoc {
  const { person, now, key, message, mark } = given;
  const item: OutboxItem = {
    ...{ seq: doc.nextSeq, id: `staff:${key}`, body: { kind: 'send', message } },
    ...{ at: now, attempts: 0, notBefore: now },
  };
  const line = {
    ...{ at: now, from: 'staff' as const, by: person, item: { seq: item.seq, id: item.id } },
    ...(message.text === undefined ? {} : { text: message.text }),
    ...(message.picture === undefined ? {} : { picture: message.picture.media }),
  };
  const { waitingSince: _, ...desk } = deskOf(doc) ?? opened(doc.state, now);
  // A person who answers has the chat for another day: the bot counts from the last word.
  const handOver = { reason: doc.state.handOver?.reason ?? 'taken', since: now };
  return {
    ...doc,
    state: { ...doc.state, handOver },
    seen: remember(doc.seen, mark, now).seen,
    outbox: [...doc.outbox, item],
    nextSeq: doc.nextSeq + 1,
    talk: withLines(talkOf(doc), [line], desk),
  };
}

/** May this officer end it? Nobody ends a colleague's chat without taking it first. */
export const mayEnd =
  ({ workspace, person }: Omit<Who, 'now'>): Change<Done> =>
  (doc) => {
    if (!isOwn(doc, workspace)) return { doc, value: 'gone' };
    const by = deskOf(doc)?.by;
    return { doc, value: by === undefined || by === person ? 'done' : { other: by } };
  };

/** The bot has the chat again, whatever became of its own turn about that. */
export const ended: Change<void> = (doc) => {
  if (doc?.state.handOver === undefined) return { doc, value: undefined };
  const { handOver: _, ...state } = doc.state;
  const { desk: __, ...talk } = talkOf(doc);
  return { doc: { ...doc, state, talk }, value: undefined };
};
