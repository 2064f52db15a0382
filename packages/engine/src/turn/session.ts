import type { JsonValue } from '../json.ts';

/** A value of a flow variable. Dates are ISO `yyyy-mm-dd`, phones national `0…`, locations and rows are objects. */
export type Value = JsonValue;

/** What a contact may choose right now; button payloads count only while they are in here. */
export interface OfferedOption {
  id: string;
  label: string;
  payload: string;
  /** What else it goes by: the title of the card that its button stands on. */
  also?: string;
  /** The Vietnamese label where another language is shown: what is kept of the answer. */
  vi?: string;
  /** Labels in further languages of the flow; they choose too. */
  others?: string[];
}

/** A deadline as data: the server sends a `timer` event with this id when it is due. */
export interface Timer {
  id: string;
  /** ms since 1970. */
  due: number;
}

/** Facts about a contact that outlive a flow; small and bounded. */
export interface Memory {
  /** Marks that flows and staff put on the contact. */
  tags?: string[];
  /** Steps passed before, as `<flow>/<node>`. */
  been?: string[];
  /** By purpose, the version of the text that the contact agreed to. */
  consents?: Record<string, string>;
  /** A form that was left before it was sent: its place as `<flow>/<node>`, when, and the answers by the ids of their questions. */
  draft?: { form: string; at: number; answers: Record<string, Value> };
}

/** The machine's XState context: plain JSON, small, the same under `turn` and under a plain `createActor`. */
export interface MachineContext {
  vars: Record<string, Value>;
  /** Options of the question that waits for an answer; empty when none is asked. */
  offered: OfferedOption[];
  /** How often the current question was answered in a way that did not fit. */
  tries: number;
  /** Id of the effect whose result the current state waits for. */
  pending?: string;
  /** How many of `offered`, from the first, are on the screen; numbers count among these. All when absent. */
  shown?: number;
  /** Page of the options when there are more than fit under one message. */
  page?: number;
  /** States of the questions asked, oldest first, for "quay lại"; at most 20. */
  trail?: string[];
  /** Calls made since the flow began: makes ids of effects unique within an event. */
  calls?: number;
  /** When the state that waits gives up waiting; at most one, since one state waits. Gone when the state is left. */
  timer?: Timer | undefined;
  /** What is known of the contact in every flow: comes along from one to the next, and stays when none is running. */
  memory?: Memory;
  /** Language that the contact chose; Vietnamese when absent. */
  language?: string;
  /** Repeat steps that are in a round, the outermost first, each with the place in its list. */
  rounds?: { node: string; at: number }[];
  /** How far forms are, by step: negative marks, or the number of the question that is corrected (see `nodes/form`). */
  forms?: Record<string, number>;
  /** How a called flow ended, in the words of its last step; for the step that called it. */
  outcome?: string | undefined;
  /** Set by a go-to-flow step; read by `turn` when the machine ends. */
  goto?: string;
}

/**
 * One contact's place: what `turn` takes and gives. Plain JSON; a round trip through JSON changes nothing.
 * The server's session document holds it together with revision, seen event ids and outbox.
 */
export interface SessionState {
  /** The flow and the immutable version this contact is in; absent when in none. */
  flow?: { id: string; version: string };
  /** XState state value of that version's machine. */
  state?: JsonValue;
  context: MachineContext;
  /** The bot is silent while a person has the chat. */
  handOver?: { since: number; reason: string };
  /** Messages in a row that nothing understood; drives the ladder of fallback answers. */
  misses: number;
  /** What the contact was last offered outside a flow (suggestions), so that a number or label still chooses. */
  suggested?: OfferedOption[];
  /** The last emergency line shown, so that it is not repeated at every word of a report. */
  alerted?: { kind: string; at: number };
}

/** A contact who has never written. */
export function newSession(): SessionState {
  return { context: { vars: {}, offered: [], tries: 0 }, misses: 0 };
}
