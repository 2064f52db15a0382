import type { Static, TSchema } from 'typebox';
import type { StateJson } from '../compile/machine-json.ts';
import type { NodeAction, NodeGuard } from '../compile/node-code.ts';
import type { Variable } from '../flow/schema.ts';
import type { JsonObject } from '../json.ts';
import type { Finding, FlowView } from '../lint/finding.ts';
import type { WhyFacts } from '../why/facts.ts';
import type { Reason } from '../why/reason.ts';
import type { Manifest } from './manifest.ts';

/** A node type: the manifest (JSON, all that the editor gets) and the code (stays in engine and server). */
export interface NodeType<S extends TSchema = TSchema> {
  manifest: Manifest<S>;
  /**
   * The node as one or more XState states, keyed by state name; the first is the entry and is named `node.id`,
   * further ones `node.state(suffix)`. `node.to(port)` is the state where that exit leads, or the flow's end.
   */
  compile(data: Static<S>, node: CompileNode): Record<string, StateJson>;
  /** Only what schema and roles cannot say. */
  lint?(data: Static<S>, node: { id: string; name: string }, flow: FlowView): Finding[];
  /** Of a step that decides: why it was left by the exit that it was left by. Undefined where that needs no words. */
  why?(data: Static<S>, facts: WhyFacts): Reason | undefined;
  /** From data version n to n + 1; never edited later. */
  upgrades?: Record<number, (older: unknown) => unknown>;
  /**
   * Does the node wait for an event before it leaves? Where that depends on data or exit: does it, before it leaves by
   * this exit (or is this exit taken a bounded number of times only)? Decides the lint of cycles.
   */
  waits: boolean | ((data: Static<S>, port: string) => boolean);
  /**
   * A step that goes round a bounded number of times: lines that come back from steps which only this exit leads to enter by
   * this further state, all others by the first.
   */
  rounds?: { exit: string; state: string };
  /** What rules of lint may know of it without knowing its name. */
  facts?: NodeFacts;
  /** What it asks of the world. */
  effects?: EffectType[];
  /** Pure actions and guards of its own, named `<type>.<name>`; rarely needed, the vocabulary has the usual ones. */
  implementations?: NodeImplementations;
}

/** Each only where it holds. */
export interface NodeFacts {
  /** Waits for what the citizen says; without it: a type of the groups say, ask and form that waits. */
  asks?: boolean;
  /** The exit by which the citizen has agreed to a use of personal data. */
  consent?: string;
  /** From here a person goes on with the citizen. */
  person?: true;
}

/** Params were checked when the flow was compiled: each function takes what its own `compile` writes. */
export interface NodeImplementations {
  actions?: Readonly<Record<string, NodeAction>>;
  guards?: Readonly<Record<string, NodeGuard>>;
}

export interface CompileNode {
  id: string;
  /** Name of a further state of this node; suffixes `[a-z0-9-]+`. */
  state(suffix: string): string;
  /** Target of a transition that leaves by this exit; the compiler adds the mark that lights the path. */
  to(port: string): string;
  /** Does an edge leave this exit? Where a quiet fallback exit has none, the conversation stays and help is offered. */
  wired(port: string): boolean;
  /** Target of a transition that ends the flow. */
  end: string;
  /** First part of the payloads of this node's buttons. */
  payloadBase: string;
  /** The declared variable of this name. */
  variable(name: string): Variable | undefined;
  /** Where it was drawn, as `<flow>/<node>`: the same in every flow that calls that flow. */
  place: string;
  /** For a step that calls a flow: what was put in its place. Absent where that flow is not there. */
  called?: Called | undefined;
}

/** A called flow, put into its caller. */
export interface Called {
  /** Name of its first state. */
  start: string;
  /** Its variable of this name, under the name that it has here. */
  variable(name: string): Variable | undefined;
  /** Names here of all its variables, those of the flows that it calls included. */
  variables: readonly string[];
}

/** A kind of effect: `run` executes on the server and touches the world only through `tools`. */
export interface EffectType<I extends TSchema = TSchema, O extends TSchema = TSchema> {
  /** `<node type>.<verb>`, as in outbox and trace. */
  name: string;
  input: I;
  output: O;
  repeat: 'safe' | 'ask-a-person';
  stage: 'before-commit' | 'after-commit';
  /** How long it may take, ms; 5 s when absent, 12 s at most, and that only after the commit. */
  limitMs?: number;
  /** Throws an `EffectError` with a code for expected failures; its output returns as an `effect-result` event. */
  run(input: Static<I>, tools: Tools, call: EffectCall): Promise<Static<O>>;
}

/** Which effect of whom: deterministic, so that doing it twice can be noticed. */
export interface EffectCall {
  id: string;
  contact: { channel: string; id: string };
  flow: { id: string; version: string };
  /** True in the phone preview: nothing real may be recorded as real. */
  preview: boolean;
}

/** What an effect may use: filled by the server, always bound to one workspace. */
export interface Tools {
  now(): number;
  tables: {
    /** The rows whose key column equals `key` (compared by the table's own rule), at most `limit`. */
    lookup(table: string, column: string, key: string, limit: number): Promise<JsonObject[]>;
  };
  knowledge: {
    ask(text: string, topic: string | undefined): Promise<KnowledgeAnswer>;
  };
  submissions: {
    /** Records a completed form once per effect id; gives its case number, the same on every repeat. */
    record(submission: SubmissionInput): Promise<{ caseNumber: string }>;
  };
  http: {
    /**
     * One request to another system, by the workspace's allow-list; follows no address into a private network.
     * `{{secret.name}}` in headers is filled in by the server. Throws an `EffectError` `http.refused`, `http.unreachable`, `http.timeout` or
     * `http.too-large`; an answer of any status comes back.
     */
    request(request: HttpRequest): Promise<HttpAnswer>;
  };
  staff: {
    /** Tells the people of these roles; once per effect id. */
    notify(notice: StaffNotice): Promise<void>;
  };
  ratings: {
    /** Keeps one answer to a satisfaction question, once per effect id; without the contact. */
    record(rating: Rating): Promise<void>;
  };
  consents: {
    /** Keeps that a contact agreed to, or declined, a text of this version, and the text itself. */
    record(consent: ConsentRecord): Promise<void>;
  };
}

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  headers: { name: string; value: string }[];
  body?: string;
  timeoutMs: number;
}

export interface HttpAnswer {
  status: number;
  /** The body as JSON; undefined when it is none. */
  json?: JsonObject[string];
  /** The body as text, at most 10,000 characters. */
  text: string;
}

export interface StaffNotice {
  effect: string;
  title: string;
  text: string;
  urgent: boolean;
  flow: { id: string; version: string };
}

export interface Rating {
  effect: string;
  /** 1 (very bad) … 5 (very good). */
  stars: number;
  comment?: string;
  /** What was rated: "Cấp căn cước". */
  about: string;
  flow: { id: string; version: string };
}

export interface ConsentRecord {
  effect: string;
  contact: { channel: string; id: string };
  /** What for: "Giải quyết tin báo". */
  purpose: string;
  /** Of the text; another text is another version. */
  version: string;
  text: string;
  agreed: boolean;
  at: number;
}

export interface KnowledgeAnswer {
  decision: 'answer' | 'suggest' | 'none';
  /** The entry that answers, when it does. */
  /** `source` and `checkedOn` (ISO date) are the entry's own; the step shows them under the answer. */
  answer?: { id: string; question: string; text: string; source?: string; checkedOn?: string };
  suggestions: { id: string; question: string }[];
}

export interface SubmissionInput {
  effect: string;
  contact: { channel: string; id: string };
  flow: { id: string; version: string };
  /** Kind of form, as staff call it: "Tố giác tội phạm". */
  form: string;
  /** Two or three capital letters before the number: "TG". */
  prefix: string;
  confidential: boolean;
  urgent: boolean;
  fields: SubmissionField[];
}

export interface SubmissionField {
  name: string;
  title: string;
  type: string;
  class: string;
  value: JsonObject[string];
}

/** An expected failure of an effect; `code` comes back with the `effect-result` event. */
export class EffectError extends Error {
  override readonly name = 'EffectError';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
