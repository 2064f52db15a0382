import type { JsonObject, JsonValue } from '../json.ts';

/** A named action with its JSON params, as in an XState 5 config. */
export interface ActionJson {
  type: string;
  params?: JsonObject;
}

export interface TransitionJson {
  target?: string;
  guard?: string | { type: string; params?: JsonObject };
  actions?: ActionJson[];
}

/** One state of a compiled machine; `meta.node` names the card on the canvas. */
export interface StateJson {
  entry?: ActionJson[];
  always?: TransitionJson[];
  on?: Record<string, TransitionJson[]>;
  type?: 'final';
  meta?: { node: string };
}

/** A plain XState 5 machine config: opens in XState's own tools. */
export interface MachineJson {
  id: string;
  initial: string;
  context: JsonObject;
  states: Record<string, StateJson>;
  meta?: Record<string, JsonValue>;
}
