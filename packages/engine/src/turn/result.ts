import type { Seen } from '../compile/machine-event.ts';
import type { Text } from '../node-type/manifest.ts';
import type { Effect } from './effect.ts';
import type { SessionState } from './session.ts';

/** What a turn gives: the new session and everything to be done, as data. */
export interface TurnResult {
  session: SessionState;
  /** In order. */
  effects: Effect[];
  /** Steps that were entered, each with the exit by which it was left: lights the path on the canvas. */
  path: { node: string; port?: string }[];
  /** The step that waits now. */
  currentNode?: string;
  /** How the citizen's words were understood; never a value of a sensitive or secret variable. */
  understood?: Text;
  /** The citizen answered a question whose answer is sensitive or secret: their words are shown to nobody in passing. */
  confidential?: true;
  /** For staff who try the flow out: why the answer is as it is. */
  notes: Text[];
  /** Steps entered and exits left by, one after the other, each with the flow that it belongs to: for counting. Absent when none. */
  visits?: Visit[];
  /** What the citizen wrote and nothing understood, masked; absent where it may be an answer about a person. */
  unheard?: { flow?: string; node?: string; text: string };
  /** Steps whose code failed in this turn; absent when none did. */
  failures?: NodeFailure[];
  /** In a watched world, exits with what was before the step then; `whyLeft` puts it into words. */
  left?: Left[];
}

/** One passage: without a port the step was entered, with one it was left by that exit. */
export interface Visit {
  flow: string;
  version: string;
  node: string;
  port?: string;
}

/** A step that was left, with what it had before it. */
export interface Left {
  node: string;
  port: string;
  seen: Seen;
}

/** A mistake in the code of a step, kept for who runs the server: `reason` holds nothing that a citizen wrote. */
export interface NodeFailure {
  node: string;
  reason: string;
}

export type TurnErrorCode = 'turn.version-missing' | 'turn.step-bound' | 'turn.node-failed';

/** A turn that could not be taken; the session is as before. `fallback` gives what the contact gets instead. */
export class TurnError extends Error {
  override readonly name = 'TurnError';
  readonly code: TurnErrorCode;
  /** The step where it happened, when known. */
  readonly node?: string;
  constructor(code: TurnErrorCode, message: string, more: { node?: string; cause?: unknown } = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.code = code;
    if (more.node !== undefined) this.node = more.node;
  }
}
