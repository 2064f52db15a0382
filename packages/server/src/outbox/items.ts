import { hash } from 'node:crypto';
import { type DeadLetterDoc, deadLetters, type OutboxItem, type SessionDoc } from '../documents.ts';
import type { Write } from '../store/store.ts';
import { sessionId } from '../turn/session-doc.ts';
import type { Change } from '../turn/sessions.ts';
import type { Decision } from './decide.ts';

/**
 * The lines of a session's outbox, each worked off strictly in order: what the contact sees or waits for; files still
 * to be fetched, which may take long; and records for operators. None holds up another.
 */
export type Lane = 'talk' | 'fetch' | 'record';
export const LANES: readonly Lane[] = ['talk', 'fetch', 'record'];

function laneOf({ body }: OutboxItem): Lane {
  if (body.kind === 'fetch-media') return 'fetch';
  return body.kind === 'park' || body.kind === 'step-failed' ? 'record' : 'talk';
}

/** The item that comes next in a line. Erasing waits for all that came before it: it must find what they leave. */
export function headOf(doc: SessionDoc, lane: Lane): OutboxItem | undefined {
  const head = doc.outbox.find((item) => laneOf(item) === lane);
  return head?.body.kind === 'erase' && doc.outbox.some(({ seq }) => seq < head.seq) ? undefined : head;
}

/** When the outbox wants work next; undefined when it is empty. */
export function nextDue(doc: SessionDoc): number | undefined {
  let due: number | undefined;
  for (const lane of LANES) {
    const at = headOf(doc, lane)?.notBefore;
    if (at !== undefined && (due === undefined || at < due)) due = at;
  }
  return due;
}

/** The session with this item done; it goes when nothing is left of a contact who withdrew. */
function without(doc: SessionDoc, seq: number): SessionDoc | undefined {
  const outbox = doc.outbox.filter((item) => item.seq !== seq);
  return doc.erased && outbox.length === 0 ? undefined : { ...doc, outbox };
}

/** Changes one item, if it is still there. */
export const patchItem =
  (seq: number, patch: Partial<OutboxItem>): Change<void> =>
  (doc) => ({
    doc: doc && {
      ...doc,
      outbox: doc.outbox.map((item) => (item.seq === seq ? { ...item, ...patch } : item)),
    },
    value: undefined,
  });

/** Writes down what was decided of an item. Doing it twice changes nothing. */
export function carryOut(seq: number, decision: Decision, now: number): Change<void> {
  if (decision.do === 'leave') return (doc) => ({ doc, value: undefined });
  if (decision.do === 'wait') {
    const { until, attempts, unsure } = decision;
    return patchItem(seq, { notBefore: until, attempts, ...(unsure ? { unsure } : {}) });
  }
  return (doc) => {
    const item = doc?.outbox.find((candidate) => candidate.seq === seq);
    if (!doc || !item) return { doc, value: undefined };
    const first = decision.do === 'settle' ? [] : [toDeadLetter(doc, item, decision.code, now)];
    return { doc: without(doc, seq), first, value: undefined };
  };
}

/** More than a contact could still want to read: beyond, the oldest messages are kept for a person. */
const MOST_WAITING = 200;

/** Keeps an outbox that cannot be emptied (an account without a token) from growing without end. */
export function bounded(doc: SessionDoc, first: Write[], now: number): SessionDoc {
  let over = doc.outbox.length - MOST_WAITING;
  if (over <= 0) return doc;
  // The first may be on its way just now.
  const outbox = doc.outbox.filter((item, index) => {
    if (over <= 0 || index === 0 || item.body.kind !== 'send') return true;
    over--;
    first.push(toDeadLetter(doc, item, 'outbox.full', now));
    return false;
  });
  return { ...doc, outbox };
}

/** Under which id an item of a session is kept when it could not be sent. */
export const deadLetterId = (session: string, { seq, id }: Pick<OutboxItem, 'seq' | 'id'>): string =>
  hash('sha256', `${session}|${seq}|${id}`, 'hex').slice(0, 32);

/** The record of an item that a person must look at. Its id follows from the item: twice leaves one. */
export function toDeadLetter(doc: SessionDoc, item: OutboxItem, code: string, now: number): Write {
  const { workspace, channel, contact } = doc;
  const letter: DeadLetterDoc & { id: string } = {
    id: deadLetterId(sessionId(doc), item),
    workspace,
    channel,
    contact,
    item,
    code,
    at: now,
  };
  return { op: 'insert', collection: deadLetters, doc: letter };
}
