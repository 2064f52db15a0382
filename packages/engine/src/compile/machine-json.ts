import type { JsonObject, JsonValue } from '../json.ts';

/** A named action with its JSON params, as in an XState 5 config. */
export interface ActionJson {
  type: string;
  params?: JsonObject;
}

/** A named guard with its JSON params. */
export interface GuardJson {
  type: string;
  params?: JsonObject;
}

export interface TransitionJson {
  target?: string;
  /** Also when the target is the same state: a question that leads to itself is asked again. */
  reenter?: boolean;
  guard?: GuardJson;
  actions?: ActionJson[];
}

/**
 * What a state waits for: a choice among what was offered, a value of a kind, free text, the result of an effect, or only its own
 * deadline. It decides whether a keyword of another flow may take the citizen's words: never from `text`, only as the whole
 * message from `value`, any time from a `choice` that nothing fitted and from a `timer`.
 */
export type Waits = 'choice' | 'value' | 'text' | 'effect' | 'timer';

/** One state of a compiled machine; `meta.node` names the card on the canvas. */
export interface StateJson {
  entry?: ActionJson[];
  exit?: ActionJson[];
  always?: TransitionJson[];
  on?: Record<string, TransitionJson[]>;
  type?: 'final';
  /** `refers`: words that fit nothing are handed on at once, to a step that may understand them. */
  meta?: { node: string; waits?: Waits; refers?: true };
}

/** A plain XState 5 machine config: opens in XState's own tools. */
export interface MachineJson {
  id: string;
  initial: string;
  context: JsonObject;
  states: Record<string, StateJson>;
  /** Transitions from anywhere: `failed.<node>` leads to the error exit of a step. */
  on?: Record<string, TransitionJson[]>;
  /** XState's own bound on steps without a wait. */
  options?: { maxIterations: number };
  meta?: Record<string, JsonValue>;
}
