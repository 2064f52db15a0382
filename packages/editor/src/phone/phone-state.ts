import type { Flow, RecordedResult } from '@danloi/engine/flow';
import type { Text } from '@danloi/engine/manifest';
import type { printMessage } from '@danloi/engine/paths/message-lines';
import type { PhoneEvent, Said } from './phone-event.ts';
import { NOTHING_RECORDED, type Recorded } from './record.ts';
import type { Act, Begun, Followed } from './replay.ts';
import { AS_IT_IS, type Settings, type SettingsSent } from './settings.ts';

export type ButtonForm = 'buttons' | 'list' | 'numbers';

/** A bubble as the server's try-out answers it: what goes out to a channel. */
export type PhoneMessage = Parameters<typeof printMessage>[0];
export type PhoneButton = NonNullable<PhoneMessage['buttons']>[number];
export type PhoneCard = NonNullable<PhoneMessage['cards']>[number];

/** Why a step was left by an exit, with the conditions that were looked at. */
export interface Why {
  node: string;
  exit: Text;
  text: Text;
  rows?: { text: Text; held: boolean }[];
}

/** What the server answers to one event; `session` goes back to it with the next. */
export interface SimulateAnswer {
  session: unknown;
  messages: PhoneMessage[];
  path: { node: string; port?: string }[];
  vars: Record<string, unknown>;
  currentNode?: string;
  notes: Text[];
  understood?: Text;
  /** Steps whose code failed, with what is known of it. */
  failures?: { node: string; reason: string }[];
  /** What effects gave: kept with a conversation that becomes a test. */
  results?: RecordedResult[];
  whys?: Why[];
}

export type Line =
  | { id: number; who: 'bot'; at: number; message: PhoneMessage }
  | ({ id: number; who: 'citizen'; at: number } & Said)
  /** Why the next bubble is this one. */
  | { id: number; who: 'why'; why: Why }
  /** A word from the tool itself, between the bubbles. */
  | { id: number; who: 'note'; text: Text };

/** The chat and all that belongs to its moment: what a step back brings back. */
export interface Chat {
  lines: readonly Line[];
  path: readonly { node: string; port?: string }[];
  currentNode: string | undefined;
  vars: Record<string, unknown>;
  session: unknown;
  /** When the step that waits gives up, ms since 1970; undefined where nothing is due. */
  due: number | undefined;
  /** What happened so far, as a test keeps it. */
  record: Recorded;
  /** Something was done that no citizen can do, so this chat is no test: a value changed, a beginning in the middle. */
  apart: boolean;
  /** How far its clock is ahead of the real one, ms. */
  ahead: number;
  /** How it began and what was done since: enough to hold it again. */
  begun: Begun | undefined;
  acts: readonly Act[];
}

export interface PhoneState extends Chat {
  /** The bot is "typing": an answer is on its way. */
  typing: boolean;
  /** Why the last event got no answer. */
  failed: Text | undefined;
  /** It is the draft that is in the way: its findings say what to mend. */
  failedInDraft: boolean;
  form: ButtonForm;
  settings: Settings;
  /** The canvas goes along with the chat. */
  follow: boolean;
  /** The chat before each thing that was done, the last at the end. */
  before: readonly Chat[];
  /** How the chat went along with the last change of the draft; undefined once it goes on. */
  followed: Followed | undefined;
}

export interface PhoneParts {
  flow(): Flow;
  simulate(input: {
    draft: Flow;
    session?: unknown;
    event: PhoneEvent;
    buttons: ButtonForm;
    settings: SettingsSent;
  }): Promise<{ ok: true; answer: SimulateAnswer } | { ok: false; message: Text; inDraft: boolean }>;
  now(): number;
  /** Does the chat ask other systems, by what it passed? Then it is not held again by itself. */
  asksOthers?(path: Chat['path'], settings: Settings): boolean;
}

const NO_CHAT: Chat = {
  lines: [],
  path: [],
  currentNode: undefined,
  vars: {},
  session: undefined,
  due: undefined,
  record: NOTHING_RECORDED,
  apart: false,
  ahead: 0,
  begun: undefined,
  acts: [],
};

export const FRESH = {
  ...NO_CHAT,
  typing: false,
  failed: undefined,
  failedInDraft: false,
  before: [],
  followed: undefined,
} as const;

export const FIRST: PhoneState = { ...FRESH, form: 'buttons', settings: AS_IT_IS, follow: true };

/** The chat alone, out of the whole state. */
export const chatOf = (state: Chat): Chat => ({
  lines: state.lines,
  path: state.path,
  currentNode: state.currentNode,
  vars: state.vars,
  session: state.session,
  due: state.due,
  record: state.record,
  apart: state.apart,
  ahead: state.ahead,
  begun: state.begun,
  acts: state.acts,
});
