import type { Row, RowsTest } from '../conditions/rows.ts';
import type { VariableType } from '../flow/schema.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { EffectType } from '../node-type/definition.ts';
import type { Expect } from './expect.ts';
import type { Item, PlainButton, ResultList, Shares } from './items.ts';
import type { Template } from './language-texts.ts';
import type { ActionJson, GuardJson, TransitionJson } from './machine-json.ts';

export type { Item, PlainButton, ResultList, Row, Shares };

/** `{ $var: "name" }` anywhere in the input of a call stands for the value of the variable as it is. */
export interface CallInput {
  [key: string]: JsonValue;
}

/** Params are JSON by what they are made of; the compiler copies them. */
const plain = (value: object): JsonObject => value as JsonObject;
const action = (type: string, params: object): ActionJson => ({ type, params: plain(params) });
const guard = (type: string, params: object = {}): GuardJson => ({ type, params: plain(params) });

/** Actions of a compiled machine. Texts are templates. Each is one named XState action with these JSON params. */
export const act = {
  /** Sends a bubble: text, picture, file, link and phone buttons. A text that fills in to nothing is not sent. */
  say: (bubble: {
    text?: Template;
    picture?: { media: string; alt: string };
    file?: { media: string; name: string };
    buttons?: PlainButton[];
  }) => action('say', bubble),

  /** Sends the text that the effect's result holds at this pointer; `{{don_vi.…}}` in it is filled in. */
  sayResult: (pointer: string) => action('sayResult', { pointer }),

  /** Begins a question: remembers what is offered, on page one, with no tries yet. Follow it with `show`. */
  open: (question: { state: string; base: string; items: readonly Item[]; result?: ResultList }) =>
    action('open', question),

  /** Sends the question with the page of its options that is open; more than five page by "Xem thêm". */
  show: (question: {
    text: Template;
    items: readonly Item[];
    /** Beside the question the channel offers to share name, phone number and address. */
    shares?: Shares;
  }) => action('show', question),

  /** Turns to the next page of the options, from the last to the first; `links` are buttons on every page. */
  nextPage: (links: number) => action('nextPage', { links }),

  /** Says something with the buttons that are still offered: "Đã nhận 2 ảnh …" with "Xong". */
  prompt: (text: Template, without?: string) =>
    action('prompt', { text, ...(without === undefined ? {} : { without }) }),

  /** Marks what the answer was understood as, for the phone preview. */
  heard: (expect: Expect) => action('heard', { expect }),

  /** Writes what was answered into a variable; `append` collects pictures. */
  take: (to: string, expect: Expect, append?: boolean) =>
    action('take', { to, expect, ...(append === true ? { append } : {}) }),

  /** Keeps a part of an answer and asks for the rest. */
  takePart: (to: string, expect: Expect) => action('takePart', { to, expect }),

  /**
   * Counts an answer that did not fit and says why: the author's words (`second` from the second time on), else those of the
   * kind of value.
   */
  miss: (words: { text?: Template; second?: Template; expect: Expect }) => action('miss', words),

  /** Several options fit what was typed: asks which, with only these as buttons. */
  which: (expect: Expect) => action('which', { expect }),

  /** Nothing led on, and no exit is drawn for it: kind words (these, where given), the menu and the way to a person follow. */
  lost: (text?: Template) => action('lost', text === undefined ? {} : { text }),

  /** The citizen's question has no answer here: it is kept, masked, for the author to see what is missing. */
  unheard: () => action('unheard', {}),

  /** Sets a variable from a template. A lone `{{name}}` copies the value; else the text is read by the type. */
  set: (to: string, value: string, type: VariableType = 'text') => action('set', { to, value, type }),

  /** Adds the number that this template reads as to a number; an empty variable counts as 0. */
  add: (to: string, by: string) => action('add', { to, by }),

  /** Sets the deadline of this state; it takes the event `timer` then. Leaving the state forgets it. */
  timer: (state: string, deadline: Deadline) => action('timer', { state, ...deadline }),

  /** Empties a variable. */
  clear: (name: string) => action('clear', { name }),

  /**
   * Asks the world: the effect's result comes back as `result`. Strings of the input are templates, `{ $var: name }` is a
   * value. `said` names a key of the input that gets what the citizen just wrote (of a tapped option, its label).
   */
  call: (effect: Pick<EffectType, 'name' | 'stage' | 'repeat'>, input: CallInput, said?: string) =>
    action('call', {
      name: effect.name,
      stage: effect.stage,
      repeat: effect.repeat,
      input,
      ...(said === undefined ? {} : { said }),
    }),

  /** Asks the world for something that nobody waits for: the conversation goes on, its result is not looked at. */
  tell: (effect: Pick<EffectType, 'name' | 'stage' | 'repeat'>, input: CallInput) =>
    action('tell', { name: effect.name, stage: effect.stage, repeat: effect.repeat, input }),

  /** Writes the part of the effect's result at this pointer into a variable (null when it is not there). */
  keep: (to: string, pointer: string) => action('keep', { to, pointer }),

  /** Go on in another flow when this one ends; follow it with a transition to `node.end`. */
  goto: (flow: string) => action('goto', { flow }),

  /** A person must take this chat; the bot is silent from now on. */
  handOver: (reason: string) => action('handOver', { reason }),
} as const;

/** An action of a node type's own `implementations`, named `<type>.<name>`. */
export const ownAction = (name: `${string}.${string}`, params: object = {}): ActionJson =>
  action(name, params);

/** A guard of a node type's own `implementations`, named `<type>.<name>`. */
export const ownGuard = (name: `${string}.${string}`, params: object = {}): GuardJson => guard(name, params);

/** How long a state waits: minutes from now, or until a moment that a template gives (ISO day, or day and `HH:mm`, of Vietnam). */
export type Deadline = { minutes: number } | { at: string };

/** Guards of a compiled machine. */
export const when = {
  /** The answer chose this offered option. */
  chose: (option: string, expect: Expect = { kind: 'choice' }) => guard('chose', { option, expect }),
  /** The answer chose any offered option. */
  choseAny: () => guard('choseAny', { expect: { kind: 'choice' } }),
  /** The answer asks for the next page of the options. */
  more: (expect: Expect) => guard('more', { expect }),
  /** The answer is a value of this kind. */
  fits: (expect: Expect) => guard('fits', { expect }),
  /** The flow has just begun, by words that say more than the keyword: a question that waits for its answer. */
  opened: () => guard('opened'),
  /** The question before handed on words that it did not understand. */
  handed: () => guard('handed'),
  handedMute: () => guard('handedMute'),
  /** The citizen has nothing to give: "không có", "không nhớ". */
  declined: () => guard('declined'),
  /** Several options fit the answer. */
  ambiguous: (expect: Expect) => guard('ambiguous', { expect }),
  /** With this answer the collected pictures reach the most allowed. */
  full: (variable: string, expect: Expect) => guard('full', { variable, expect }),
  /** The answer is only a part of one: a province where the commune is asked. */
  partly: (expect: Expect) => guard('partly', { expect }),
  /** The citizen said "xong" and the variable holds something. */
  finished: (variable: string, expect: Expect) => guard('finished', { variable, expect }),
  /** Fewer answers than this missed so far (this one counts). */
  triesLeft: (tries: number) => guard('triesLeft', { tries }),
  /** The rows hold, all or any of them; a group of rows counts as one. */
  rows: (match: 'all' | 'any', rows: readonly Row[], groups: NonNullable<RowsTest['groups']> = []) =>
    guard('rows', { match, rows, ...(groups.length === 0 ? {} : { groups }) }),
  /** The effect succeeded; with a pointer, and its output has this value there. */
  result: (pointer?: string, equals?: JsonValue) =>
    guard('result', pointer === undefined ? {} : { pointer, equals: equals ?? null }),
  /** The effect failed; with a code, in this way. */
  failed: (code?: string) => guard('failed', code === undefined ? {} : { code }),
} as const;

/** Leaves by this target, in this case, doing this on the way. Without a target the machine stays where it is. */
export function go(
  target: string | undefined,
  more: { if?: GuardJson; do?: readonly ActionJson[] } = {},
): TransitionJson {
  return {
    ...(target === undefined ? {} : { target }),
    ...(more.if === undefined ? {} : { guard: more.if }),
    ...(more.do === undefined || more.do.length === 0 ? {} : { actions: [...more.do] }),
  };
}
