import type { SessionState } from '@danloi/engine';
import type { SessionDoc } from '../documents.ts';

/** Whose session: a contact on a channel of a workspace. */
export interface Whose {
  workspace: string;
  channel: string;
  contact: string;
}

/** Id of the session document: one per contact and channel. */
export const sessionId = (whose: Pick<Whose, 'channel' | 'contact'>): string =>
  `${whose.channel}/${whose.contact}`;

/** Channel and contact of a session's id. */
export function ofSession(id: string): { channel: string; contact: string } {
  const slash = id.indexOf('/');
  return { channel: id.slice(0, slash), contact: id.slice(slash + 1) };
}

/** The session's id as an address may hold it. */
export const toName = (session: string): string => Buffer.from(session).toString('base64url');
export const fromName = (name: string): string => Buffer.from(name, 'base64url').toString();

/** A contact who has never written. */
export function newSessionDoc(whose: Whose, state: SessionState): SessionDoc {
  return { ...whose, v: 1, state, seen: [], outbox: [], nextSeq: 1, lastInboundAt: 0 };
}
