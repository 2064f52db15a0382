import type { Effect } from '../turn/effect.ts';
import type { InboundEvent } from '../turn/event.ts';
import type { Value } from '../turn/session.ts';

/** What every machine event carries beside itself: so that the machine needs no clock and no outside. */
export interface Frame {
  /** Id of the inbound event: the ids of effects build on it. */
  id: string;
  /** ms since 1970. */
  now: number;
  /** The workspace's facts, for `{{don_vi.…}}`. */
  values: Record<string, string>;
}

export type ResultOf = Extract<InboundEvent, { kind: 'effect-result' }>;

/**
 * The events of a compiled machine.
 * - `begin`: start the flow, with the values that come along from another; `said`: the words that started it, where they
 *   say more than the keyword.
 * - `answer`: what the citizen said; only what the current state understands moves it (`snapshot.can(event)` tells).
 * - `miss`: the same, when nothing understood it. `again`: ask once more. `result`: of the effect that it waits for.
 */
export type MachineEvent =
  | { type: 'begin'; vars: Record<string, Value>; said?: InboundEvent; frame: Frame }
  | { type: 'answer' | 'miss'; said: InboundEvent; frame: Frame }
  | { type: 'again'; frame: Frame }
  | { type: 'result'; result: ResultOf; frame: Frame };

/** What a machine emits (`actor.on('effect', …)`): effects in order, and marks about what happened. */
export type Emitted =
  | { type: 'effect'; effect: Effect }
  /** A node was entered, or left by an exit. */
  | { type: 'path'; node: string; port?: string }
  /** An answer was understood: which variable it went to, which label was chosen and how. */
  | { type: 'understood'; variable?: string; label?: string; how?: string }
  | { type: 'lost' };

const VIETNAM_MS = 7 * 3_600_000;

/** Today in Vietnam, as an ISO date. */
export function todayOf(frame: Frame): string {
  return new Date(frame.now + VIETNAM_MS).toISOString().slice(0, 10);
}
