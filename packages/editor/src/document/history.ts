import type { Flow } from '@danloi/engine/flow';

/** How long after the last key in one field the next key still belongs to the same step, ms. */
const TYPING_PAUSE_MS = 1_000;
/** How many steps can be undone; older ones are forgotten. Flows share their unchanged parts, so a step is small. */
const HISTORY_STEPS = 300;

/** A moment one can come back to: the document and what was selected. */
export interface Moment {
  flow: Flow;
  selection: readonly string[];
}

export interface History {
  past: readonly Moment[];
  future: readonly Moment[];
  /** The field in which the last change was typed, and when: changes with the same key in time are one step. */
  typing?: { key: string; at: number };
}

export const EMPTY_HISTORY: History = { past: [], future: [] };

/**
 * The history after a change that started from `before` at `now`.
 * `key` names the field being typed in; without it every change is a step of its own.
 */
export function remember(history: History, before: Moment, key: string | undefined, now: number): History {
  const typing = key === undefined ? {} : { typing: { key, at: now } };
  const joins =
    key !== undefined &&
    history.typing?.key === key &&
    now - history.typing.at < TYPING_PAUSE_MS &&
    history.past.length > 0;
  if (joins) return { past: history.past, future: [], ...typing };
  return { past: [...history.past, before].slice(-HISTORY_STEPS), future: [], ...typing };
}

/** One step back: the moment to show and the history from there, or nothing to undo. */
export function stepBack(history: History, now: Moment): { moment: Moment; history: History } | undefined {
  const moment = history.past.at(-1);
  if (moment === undefined) return undefined;
  return { moment, history: { past: history.past.slice(0, -1), future: [now, ...history.future] } };
}

/** One step forward again. */
export function stepForward(history: History, now: Moment): { moment: Moment; history: History } | undefined {
  const moment = history.future[0];
  if (moment === undefined) return undefined;
  return { moment, history: { past: [...history.past, now], future: history.future.slice(1) } };
}
