import { clockOf, momentAt, VIETNAM_MS } from '../calendar/day.ts';
import type { Effect } from '../turn/effect.ts';
import type { InboundEvent } from '../turn/event.ts';
import type { Memory, Value } from '../turn/session.ts';

/** What every machine event carries beside itself: so that the machine needs no clock and no outside. */
export interface Frame {
  /** Id of the inbound event: the ids of effects build on it. */
  id: string;
  /** ms since 1970. */
  now: number;
  /** The workspace's facts, for `{{don_vi.…}}`. */
  values: Record<string, string>;
  /** Days of the workspace's own calendar beside the public holidays. */
  calendar?: WorkCalendar;
  /** Somebody tries the flow and wants to know why it goes where it goes. */
  watched?: true;
}

/** ISO days on which this public body is closed though it would be open, or works though it would not. */
export interface WorkCalendar {
  closed?: readonly string[];
  working?: readonly string[];
}

export type ResultOf = Extract<InboundEvent, { kind: 'effect-result' }>;

/**
 * The events of a compiled machine.
 * - `begin`: start the flow, with the values that come along from another; `said`: the words that started it, where they
 *   say more than the keyword. `memory` and `language` come along from before.
 * - `answer`: what the citizen said; only what the current state understands moves it (`snapshot.can(event)` tells).
 * - `miss`: the same, when nothing understood it. `again`: ask once more. `result`: of the effect that it waits for.
 * - `timer`: the deadline of the state that waits. `failed.<node>`: a bug in this step; leads to its error exit.
 */
export type MachineEvent =
  | {
      type: 'begin';
      vars: Record<string, Value>;
      memory?: Memory;
      language?: string;
      said?: InboundEvent;
      frame: Frame;
    }
  | { type: 'answer' | 'miss'; said: InboundEvent; frame: Frame }
  | { type: 'again' | 'timer' | `failed.${string}`; frame: Frame }
  | { type: 'result'; result: ResultOf; frame: Frame };

/** What a machine emits (`actor.on('effect', …)`): effects in order, and marks about what happened. */
export type Emitted =
  | { type: 'effect'; effect: Effect }
  /** A node was entered, or left by an exit. */
  | { type: 'path'; node: string; port?: string; seen?: Seen }
  /** An answer was understood: which variable it went to, which label was chosen and how. */
  | { type: 'understood'; variable?: string; label?: string; how?: string }
  /** A step said that nothing led on; `text` are its own words for that. */
  | { type: 'lost'; text?: string }
  /** Nothing that the author prepared answers what the citizen asked. */
  | { type: 'unheard' };

/** What a step had before it when it was left: enough to say why by this exit. Only where the turn is watched. */
export interface Seen {
  vars: Readonly<Record<string, Value>>;
  /** Answers to this question that did not fit before. */
  tries: number;
  tags: readonly string[];
  event: MachineEvent['type'];
  result?: ResultOf;
}

/** A number from 0 to 1 that belongs to this event and this name: chance that is the same each time the turn is taken. */
export function chanceOf(frame: Pick<Frame, 'id'>, name: string): number {
  let value = 0x811c9dc5;
  for (const part of `${frame.id} ${name}`) value = Math.imul(value ^ (part.codePointAt(0) ?? 0), 0x01000193);
  // The last characters move only the low bits of FNV: mixed once more (murmur3's finaliser).
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0) / 2 ** 32;
}

const DAY_MS = 24 * 3_600_000;
/** The day that was asked for last, by its number: many turns ask for the same one. */
const last = { day: Number.NaN, text: '' };

/** Today in Vietnam, as an ISO date. */
export function todayOf({ now }: Pick<Frame, 'now'>): string {
  const day = Math.floor((now + VIETNAM_MS) / DAY_MS);
  if (day !== last.day) {
    last.text = clockOf(now).day;
    last.day = day;
  }
  return last.text;
}

/** The moment that `yyyy-mm-dd` (its first minute) or `yyyy-mm-dd HH:mm` names in Vietnam, ms since 1970. */
export function momentOf(text: string): number | undefined {
  const [, day, time = '00:00'] = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?$/.exec(text.trim()) ?? [];
  const moment = day === undefined ? Number.NaN : momentAt(day, time);
  return Number.isNaN(moment) ? undefined : moment;
}
