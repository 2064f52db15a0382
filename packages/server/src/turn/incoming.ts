import type { InboundEvent } from '@danloi/engine';
import type { Whose } from './session-doc.ts';

/** A file that came with an event and must still be fetched from the channel. */
export interface ToFetch {
  media: string;
  url: string;
}

/** An event on its way into a session. */
export interface Incoming {
  whose: Whose;
  event: InboundEvent;
  fetch?: ToFetch[];
  /** The outbox item whose result this event is: it is done in the same commit. */
  settles?: number;
  /** Too many of this contact wait: noted, not turned. */
  folded?: boolean;
}

/** What became of an event: `duplicate` was taken before. */
export type Taken = 'taken' | 'duplicate';

const OF_THE_CONTACT = new Set([
  'text',
  'button',
  'media',
  'location',
  'contact',
  'sticker',
  'follow',
  'deep-link',
]);

/** Did the contact do this? Then the channel's window for answers begins anew. */
export const isOfTheContact = (event: InboundEvent): boolean => OF_THE_CONTACT.has(event.kind);
