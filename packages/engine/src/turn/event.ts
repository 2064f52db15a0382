import type { JsonObject } from '../json.ts';

/** A file that a citizen sent: its bytes live with the server under `id`; a flow carries only this reference. */
export interface MediaRef {
  id: string;
  kind: 'image' | 'file' | 'audio' | 'video';
  /** Name as the sender gave it: display text, never a path. */
  name?: string;
}

interface EventBase {
  /** Unique per channel account; the duplicate check and the ids of effects build on it. */
  id: string;
  /** When it happened, ms since 1970. */
  at: number;
}

/**
 * What comes in, whatever the channel. Channels translate to it (`normalise`), `turn` takes it.
 * `timer`, `schedule` and `effect-result` are the server's own: everything that enters a turn enters as an event with an id.
 */
export type InboundEvent = EventBase &
  (
    | { kind: 'text'; text: string }
    /** A tapped button on channels that can tell a tap from a text; Zalo delivers taps as `text` equal to the payload. */
    | { kind: 'button'; payload: string }
    | { kind: 'media'; media: MediaRef[]; text?: string }
    | { kind: 'location'; latitude: number; longitude: number; text?: string }
    | { kind: 'contact'; name?: string; phone?: string; address?: string }
    | { kind: 'sticker' }
    | { kind: 'follow' }
    /** The citizen came by a link or QR code of the account that carries this code. */
    | { kind: 'deep-link'; code: string }
    | { kind: 'unfollow' }
    /** The citizen asks that their data be erased. */
    | { kind: 'withdraw' }
    /** A person of the public body wrote to this contact by hand: the bot falls silent. */
    | { kind: 'staff-message'; text?: string }
    /** The person who had the chat gives it back: the flow goes on where it stood, or the talk is over. */
    | { kind: 'hand-back'; goOn: boolean }
    | { kind: 'timer'; timer: string; due: number }
    /** A schedule of a live flow is due for this contact. */
    | { kind: 'schedule'; flow: string; trigger: string }
    | { kind: 'effect-result'; effect: string; ok: true; output: JsonObject }
    | { kind: 'effect-result'; effect: string; ok: false; code: string }
  );

export type EventKind = InboundEvent['kind'];
