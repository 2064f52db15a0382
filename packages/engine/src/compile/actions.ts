import { offeredId } from '../answers/words.ts';
import type { VariableType } from '../flow/schema.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { render } from '../template/render.ts';
import type { MachineContext, OfferedOption } from '../turn/session.ts';
import { MAX_BUTTONS, MAX_TRAIL } from './bounds.ts';
import { CITIZEN_WORDS, wordsIn } from './citizen-words.ts';
import type { Expect } from './expect.ts';
import { type Emitted, momentOf, type Seen, todayOf } from './machine-event.ts';
import type { Done, NodeAction } from './node-code.ts';
import {
  buttonsOf,
  choiceButton,
  firstPage,
  nextPage,
  offeredIn,
  optionOf,
  pageButtons,
  plainButton,
} from './offer.ts';
import { MORE, wordsOf } from './reading.ts';
import { type Args, keptScopeOf, outputAt, readingOf, saidIn, scopeOf } from './scope.ts';
import { messagesOf, requestInfo, type SharesIn } from './speech.ts';
import { answerValue, filledIn, joined, partOf, typedValue } from './values-of.ts';
import type { Deadline, Item, PlainButton, ResultList } from './vocabulary.ts';
import { whyNot } from './why-not.ts';

type Act<P> = NodeAction<P>;

const sends = (bubble: Parameters<typeof messagesOf>[0]): Emitted[] =>
  messagesOf(bubble).map((message) => ({ type: 'effect', effect: { kind: 'send', message } }));

const withVar = (context: MachineContext, name: string, value: JsonValue): Done => ({
  context: { vars: { ...context.vars, [name]: value } },
});

const begin: Act<object> = ({ event }) => ({
  context: {
    vars: event.type === 'begin' ? { ...event.vars } : {},
    offered: [],
    tries: 0,
    trail: [],
    calls: 0,
    ...(event.type === 'begin' && event.memory !== undefined ? { memory: event.memory } : {}),
    ...(event.type === 'begin' && event.language !== undefined ? { language: event.language } : {}),
  },
});

const enter: Act<{ node: string }> = (_, { node }) => ({ emits: [{ type: 'path', node }] });
const leave: Act<{ node: string; port: string }> = (args, { node, port }) => ({
  emits: [{ type: 'path', node, port, ...(args.event.frame.watched ? { seen: seenIn(args) } : {}) }],
});

function seenIn({ context, event }: Args): Seen {
  const { vars, tries, memory } = context;
  return {
    ...{ vars, tries, tags: memory?.tags ?? [], event: event.type },
    ...(event.type === 'result' ? { result: event.result } : {}),
  };
}

export const say: Act<{
  text?: string;
  picture?: { media: string; alt: string };
  file?: { media: string; name: string };
  buttons?: PlainButton[];
}> = (args, { text, picture, file, buttons }) => {
  const scope = scopeOf(args);
  return {
    emits: sends({
      ...(text === undefined ? {} : { text: render(text, scope) }),
      ...(picture === undefined ? {} : { picture: { ...picture, alt: render(picture.alt, scope) } }),
      ...(file === undefined ? {} : { file: { ...file, name: render(file.name, scope) } }),
      ...(buttons === undefined ? {} : { buttons: buttons.map((button) => plainButton(button, scope)) }),
    }),
  };
};

const sayResult: Act<{ pointer: string }> = (args, { pointer }) => {
  const text = outputAt(args.event, pointer);
  // An answer from outside may name the workspace's facts, never what this citizen said.
  const scope = { vars: {}, values: args.event.frame.values };
  return typeof text === 'string' ? { emits: sends({ text: render(text, scope) }) } : {};
};

const open: Act<{ state: string; base: string; items: Item[]; result?: ResultList }> = (
  args,
  { state, base, items, result },
) => {
  const scope = scopeOf(args);
  const { language } = args.context;
  const own = items.flatMap((item) =>
    item.kind === 'choice' ? [offeredIn(language, base, item.id, item.label, scope)] : [],
  );
  // A label that fills in to nothing is no button.
  const offered = [...fromResult(args, base, result), ...own].filter(({ label }) => label !== '');
  const links = items.length - own.length;
  const trail = args.context.trail ?? [];
  return {
    context: {
      ...firstPage(offered, links),
      tries: 0,
      trail: trail.at(-1) === state ? trail : [...trail, state].slice(-MAX_TRAIL),
    },
  };
};

function fromResult({ event }: Args, base: string, result: ResultList | undefined): OfferedOption[] {
  const list = result === undefined ? undefined : outputAt(event, result.list);
  if (result === undefined || !Array.isArray(list)) return [];
  return list.flatMap((item) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return [];
    const id = Object.hasOwn(item, result.id) ? item[result.id] : undefined;
    const label = Object.hasOwn(item, result.label) ? item[result.label] : undefined;
    return typeof id === 'string' && typeof label === 'string' ? [optionOf(base, id, label)] : [];
  });
}

const show: Act<{ text: string; items: Item[]; shares?: SharesIn }> = (args, { text, items, shares }) => {
  const scope = scopeOf(args);
  return {
    emits: sends({
      text: render(text, scope),
      buttons: buttonsOf(args.context, items, scope),
      ...requestInfo(shares, scope),
    }),
  };
};

const next: Act<{ links: number }> = ({ context }, { links }) => ({
  context: { ...nextPage(context, links), tries: 0 },
});

const prompt: Act<{ text: string; without?: string }> = (args, { text, without }) => {
  // What no longer fits is not shown, but still understood when it is written.
  const offered = withDone(args.context);
  const kept = offered.filter(({ id }) => id !== without);
  const { shown } = args.context;
  const offer = {
    ...args.context,
    offered: kept,
    ...(shown === undefined ? {} : { shown: Math.min(shown, kept.length) }),
  };
  return {
    context: { offered },
    emits: sends({ text: render(text, scopeOf(args)), buttons: pageButtons(offer) }),
  };
};

/** "Xong" is on the page that is open, in the last place: who has given something may end. */
function withDone({ offered, shown = offered.length }: MachineContext): OfferedOption[] {
  const at = offered.findIndex(({ id }) => id === 'done');
  const done = offered[at];
  if (done === undefined || at < shown) return offered;
  const others = offered.filter((option) => option !== done);
  return others.toSpliced(shown - 1, 0, done);
}

const heard: Act<{ expect: Expect }> = (args, { expect }) => {
  const reading = readingOf(args, expect);
  const emits: Emitted[] =
    reading.kind === 'option'
      ? [{ type: 'understood', label: reading.label, how: reading.how }]
      : [{ type: 'understood' }];
  return { context: { tries: 0 }, emits };
};

const take: Act<{ to: string; expect: Expect; append?: boolean }> = (args, { to, expect, append }) => {
  const value = answerValue(readingOf(args, expect), expect);
  if (value === undefined) return {};
  const gathers = append === true && Array.isArray(value);
  const kept = gathers ? joined(args.context.vars[to], value, expect) : value;
  return { ...withVar(args.context, to, kept), emits: [{ type: 'understood', variable: to }] };
};

/** Keeps a part of an answer and asks for the rest: "Đồng Nai" → which commune of Đồng Nai? */
const takePart: Act<{ to: string; expect: Expect }> = (args, { to, expect }) => {
  const part = partOf(readingOf(args, expect), expect);
  if (part === undefined) return {};
  const offered = args.context.offered.filter(({ id }) => offeredId(id) === undefined);
  const text = wordsIn(part.rest, args.context.language);
  const vars = { ...args.context.vars, [to]: part.value };
  return {
    context: { vars, offered, shown: offered.length, tries: 0 },
    emits: sends({ text, buttons: offered.map(choiceButton) }),
  };
};

const miss: Act<{ text?: string; second?: string; expect: Expect }> = (args, { text, second, expect }) => {
  const { tries, language } = args.context;
  const own = tries === 0 ? text : (second ?? text);
  const words =
    own === undefined
      ? whyNot(readingOf(args, expect), expect, saidIn(args.event), { language, tries })
      : render(own, scopeOf(args));
  return {
    context: { tries: tries + 1 },
    emits: sends({ text: words, buttons: pageButtons(args.context) }),
  };
};

const which: Act<{ expect: Expect }> = (args, { expect }) => {
  const reading = readingOf(args, expect);
  if (reading.kind !== 'ambiguous') return {};
  const options = reading.options.filter((option) => option.id !== MORE);
  const own = args.context.offered.filter(({ id }) => offeredId(id) === undefined);
  const ids = new Set(options.map((option) => option.id));
  // What is on the screen stands first, so that a number counts among these.
  const offered = [...options, ...own.filter((option) => !ids.has(option.id))];
  const shown = options.length > MAX_BUTTONS ? MAX_BUTTONS - 1 : options.length;
  const buttons =
    options.length > MAX_BUTTONS ? pageButtons({ offered, shown }) : options.map((one) => choiceButton(one));
  const ask = 'ask' in reading ? reading.ask : undefined;
  return {
    context: { offered, shown, page: 0 },
    emits: sends({ text: wordsIn(ask ?? CITIZEN_WORDS.which, args.context.language), buttons }),
  };
};

const unheard: Act<Record<never, never>> = () => ({ emits: [{ type: 'unheard' }] });

const lost: Act<{ text?: string }> = (args, { text }) => ({
  emits: [{ type: 'lost', ...(text === undefined ? {} : { text: render(text, scopeOf(args)) }) }],
});

const set: Act<{ to: string; value: string; type: VariableType }> = (args, { to, value, type }) =>
  withVar(args.context, to, typedValue(value, type, keptScopeOf(args), todayOf(args.event.frame)));

const add: Act<{ to: string; by: string }> = (args, { to, by }) => {
  const amount = typedValue(by, 'number', keptScopeOf(args), todayOf(args.event.frame));
  const before = args.context.vars[to];
  const sum = (typeof before === 'number' ? before : 0) + (typeof amount === 'number' ? amount : 0);
  return withVar(args.context, to, Number.isFinite(sum) ? sum : 0);
};

const clear: Act<{ name: string }> = ({ context }, { name }) => {
  const { [name]: _gone, ...vars } = context.vars;
  return { context: { vars } };
};

interface Call {
  name: string;
  stage: 'before-commit' | 'after-commit';
  repeat: 'safe' | 'ask-a-person';
  input: JsonObject;
}

export const call: Act<Call & { said?: string }> = (args, { said, ...asked }) => {
  const done = tell(args, asked, said === undefined ? {} : { [said]: wordsSaid(args) });
  const calls = args.context.calls ?? 0;
  return { ...done, context: { ...done.context, pending: callId(args, calls) } };
};

const callId = ({ event }: Args, calls: number): string => `${event.frame.id}/${calls}`;

/** A call that nothing waits for. */
const tell = (args: Args, { input, ...asked }: Call, more: JsonObject = {}): Done => {
  const calls = args.context.calls ?? 0;
  const filled = filledIn(input, keptScopeOf(args));
  const own = typeof filled === 'object' && filled !== null && !Array.isArray(filled) ? filled : {};
  const id = callId(args, calls);
  const effect = { kind: 'call', id, ...asked, input: { ...own, ...more }, node: '' } as const;
  return { context: { calls: calls + 1 }, emits: [{ type: 'effect', effect }] };
};

/** What the citizen just wrote; of an option chosen by tap, number or words, its label. */
function wordsSaid(args: Args): string {
  const said = saidIn(args.event);
  if (said === undefined) return '';
  const words = wordsOf(said) ?? '';
  const reading = readingOf(args, { kind: 'choice' });
  return reading.kind === 'option' ? reading.label : words;
}

const keep: Act<{ to: string; pointer: string }> = (args, { to, pointer }) =>
  withVar(args.context, to, outputAt(args.event, pointer) ?? null);

const timer: Act<{ state: string } & Deadline> = (args, { state, ...deadline }) => {
  const { frame } = args.event;
  const due =
    'minutes' in deadline
      ? frame.now + deadline.minutes * 60_000
      : momentOf(render(deadline.at, scopeOf(args)));
  // A moment that is past, or none: over at once, with the next turn of the clock.
  return { context: { timer: { id: `${frame.id}/${state}`, due: Math.max(due ?? 0, frame.now) } } };
};

const clearTimer: Act<object> = () => ({ context: { timer: undefined } });

const goto: Act<{ flow: string }> = (_, { flow }) => ({ context: { goto: flow } });

const handOver: Act<{ reason: string }> = (args, { reason }) => ({
  emits: [{ type: 'effect', effect: { kind: 'hand-over', reason: render(reason, keptScopeOf(args)) } }],
});

/** Every action of the vocabulary by its name, as a pure function. */
export const ACTIONS = {
  begin,
  enter,
  leave,
  say,
  sayResult,
  open,
  show,
  nextPage: next,
  prompt,
  heard,
  take,
  takePart,
  miss,
  which,
  lost,
  unheard,
  set,
  add,
  clear,
  call,
  tell: (args: Args, asked: Call) => tell(args, asked),
  keep,
  goto,
  handOver,
  timer,
  clearTimer,
};
