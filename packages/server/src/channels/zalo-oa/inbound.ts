/** From Zalo's events to the channel-neutral ones that a turn takes. Pure; never throws. */
import { hash } from 'node:crypto';
import type { InboundEvent } from '@danloi/engine';
import type { Envelope } from './envelope.ts';
import { classOf, type EventClass } from './event-names.ts';
import { looseObject, looseText } from './loose.ts';
import { type Content, readContent, readSubmittedInfo } from './message-content.ts';

type IgnoredReason = Exclude<EventClass, 'message' | 'presence'> | 'unknown-event' | 'unreadable';

export type Inbound =
  | { contact: string; event: InboundEvent; fetch?: { media: string; url: string }[] }
  | { ignored: IgnoredReason };

export interface InboundContext {
  /** Id of our channel: event ids are unique within it. */
  channel: string;
  oaId: string;
  now: number;
  /** The raw bytes, hashed only where an event has no id of its own. */
  body: Buffer;
}

/**
 * Translates one event. Only a citizen's own message or act becomes an event for a flow: receipts never do, and what
 * left our account does only when a person wrote it by hand.
 */
export function normalise(envelope: Envelope, context: InboundContext): Inbound {
  const kind = classOf(envelope.name);
  if (kind === undefined) return { ignored: 'unknown-event' };
  if (kind === 'echo') return echo(envelope, context);
  if (kind === 'message') return message(envelope, context);
  if (kind === 'presence') return presence(envelope, context);
  return { ignored: kind };
}

function message(envelope: Envelope, context: InboundContext): Inbound {
  const contact = envelope.sender;
  if (contact === undefined) return { ignored: 'unreadable' };
  if (contact === context.oaId) return { ignored: 'echo' };
  // One name for all kinds of messages, so that what is read again from Zalo's history has the same id.
  const id = eventId('user_send', envelope, context);
  const { content, fetch } = readContent(envelope.name, looseObject(envelope.raw.message), id);
  return { contact, event: build(content, id, envelope, context), ...(fetch === undefined ? {} : { fetch }) };
}

/** As much of a clerk's words as is shown beside the conversation. */
const STAFF_TEXT = 2_000;

function echo(envelope: Envelope, context: InboundContext): Inbound {
  const contact = envelope.sender === context.oaId ? envelope.recipient : envelope.sender;
  if (envelope.admin === undefined || contact === undefined || contact === context.oaId)
    return { ignored: 'echo' };
  const id = eventId(envelope.name, envelope, context);
  const text = looseText(looseObject(envelope.raw.message).text, STAFF_TEXT);
  const content = { kind: 'staff-message', ...(text === undefined ? {} : { text }) } as const;
  return { contact, event: build(content, id, envelope, context) };
}

const PRESENCE: Readonly<Record<string, Content>> = {
  follow: { kind: 'follow' },
  unfollow: { kind: 'unfollow' },
  user_withdraw: { kind: 'withdraw' },
};

function presence(envelope: Envelope, context: InboundContext): Inbound {
  const contact = [envelope.user, envelope.sender, envelope.recipient].find(
    (id) => id !== undefined && id !== context.oaId,
  );
  if (contact === undefined) return { ignored: 'unreadable' };
  const id = eventId(envelope.name, envelope, context);
  const content = PRESENCE[envelope.name] ?? readSubmittedInfo(looseObject(envelope.raw.info));
  return { contact, event: build(content, id, envelope, context) };
}

/** `<channel>:<kind>:<message id>`, or the hash of the raw bytes where Zalo gives no id. A repeat has the same bytes. */
function eventId(kind: string, envelope: Envelope, context: InboundContext): string {
  const given = looseObject(envelope.raw.message).msg_id;
  const id = typeof given === 'string' || typeof given === 'number' ? String(given) : '';
  if (/^[\w.-]{1,100}$/.test(id)) return `${context.channel}:${kind}:${id}`;
  return `${context.channel}:${kind}:${hash('sha256', id === '' ? context.body : id, 'hex').slice(0, 40)}`;
}

function build(content: Content, id: string, envelope: Envelope, context: InboundContext): InboundEvent {
  return { ...content, id, at: envelope.at ?? context.now } as InboundEvent;
}
