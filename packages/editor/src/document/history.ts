import type { Flow, Titles } from '@danloi/engine/flow';
import { carryOver } from './carry-over.ts';
import { nodeById } from './selectors.ts';

/** How long after the last key in one field the next key still belongs to the same step, ms. */
const TYPING_PAUSE_MS = 1_000;

/** The document at one moment, and what was selected then. */
export interface Moment {
  flow: Flow;
  selection: readonly string[];
}

/** One act of the author: what it made of what. Flows share their unchanged parts, so a step is small. */
export interface Step {
  before: Moment;
  after: Moment;
}

export interface History {
  past: readonly Step[];
  future: readonly Step[];
  /** The field in which the last change was typed, and when: changes with the same key in time are one step. */
  typing?: { key: string; at: number };
}

export const EMPTY_HISTORY: History = { past: [], future: [] };

/**
 * The history after an act at `now`. `key` names the field being typed in; without it every change is a step of its own.
 */
export function remember(history: History, step: Step, key: string | undefined, now: number): History {
  const typing = key === undefined ? {} : { typing: { key, at: now } };
  const last = history.past.at(-1);
  const joins =
    key !== undefined &&
    last !== undefined &&
    history.typing?.key === key &&
    now - history.typing.at < TYPING_PAUSE_MS;
  if (!joins) return { past: [...history.past, step], future: [], ...typing };
  const joined = { before: last.before, after: step.after };
  return { past: [...history.past.slice(0, -1), joined], future: [], ...typing };
}

/**
 * The history after what followed by itself from the last act: one step with it. None when the document is no longer as that act
 * left it: joined over another author's work, undo would take that back as well.
 */
export function amend(history: History, step: Step): History | undefined {
  const last = history.past.at(-1);
  if (last === undefined || last.after.flow !== step.before.flow) return undefined;
  return { ...history, past: [...history.past.slice(0, -1), { before: last.before, after: step.after }] };
}

/** Whether the document is as this author's last act left it, and that act wrote in this step or put it there. */
export function madeByLast({ past, future }: History, flow: Flow, id: string): boolean {
  const last = past.at(-1);
  if (last === undefined || future.length > 0 || last.after.flow !== flow) return false;
  return nodeById(last.before.flow, id)?.data !== nodeById(flow, id)?.data;
}

/** Nothing that follows belongs to the step before: another author's work came between two keys. */
export const endTyping = ({ past, future }: History): History => ({ past, future });

interface Stepped {
  moment: Moment;
  history: History;
}

/**
 * One act taken back: the moment to show and the history from there, or nothing to undo. What others did since stays; an act of
 * which nothing is left, because others wrote over it, is passed over.
 */
export function stepBack(history: History, now: Moment, registry?: Titles): Stepped | undefined {
  let { past, future } = history;
  for (let step = past.at(-1); step !== undefined; step = past.at(-1)) {
    past = past.slice(0, -1);
    future = [{ before: step.before, after: { flow: step.after.flow, selection: now.selection } }, ...future];
    const flow = carryOver(step.after.flow, step.before.flow, now.flow, registry);
    if (flow !== now.flow)
      return { moment: { flow, selection: step.before.selection }, history: { past, future } };
  }
  return past === history.past ? undefined : { moment: now, history: { past, future } };
}

/** One act done again. */
export function stepForward(history: History, now: Moment, registry?: Titles): Stepped | undefined {
  let { past, future } = history;
  for (let step = future[0]; step !== undefined; step = future[0]) {
    future = future.slice(1);
    past = [...past, step];
    const flow = carryOver(step.before.flow, step.after.flow, now.flow, registry);
    if (flow !== now.flow)
      return { moment: { flow, selection: step.after.selection }, history: { past, future } };
  }
  return future === history.future ? undefined : { moment: now, history: { past, future } };
}
