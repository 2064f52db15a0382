import { MAX_TRAIL } from '../../compile/bounds.ts';
import type { Emitted } from '../../compile/machine-event.ts';
import type { NodeAction } from '../../compile/node-code.ts';
import { buttonsOf, firstPage, optionOf, pageButtons, short } from '../../compile/offer.ts';
import { type Args, scopeOf } from '../../compile/scope.ts';
import { messagesOf, requestInfo, type SharesIn } from '../../compile/speech.ts';
import type { Item } from '../../compile/vocabulary.ts';
import { render } from '../../template/render.ts';
import type { MachineContext } from '../../turn/session.ts';
import { draftHeld, withDraft, withoutDraft } from './draft.ts';
import { applies, asked, type Form, isAnswered, MARK, markOf, type Part } from './parts.ts';
import { wishIn } from './wishes.ts';

const MAX_LINE = 300;

const sends = (bubble: Parameters<typeof messagesOf>[0]): Emitted[] =>
  messagesOf(bubble).map((message) => ({ type: 'effect', effect: { kind: 'send', message } }));

const marked = ({ context }: Args, node: string, mark: number): Pick<MachineContext, 'forms'> => ({
  forms: { ...context.forms, [node]: mark },
});

function without({ context }: Args, parts: readonly Pick<Part, 'variable'>[]): MachineContext['vars'] {
  const gone = new Set(parts.map(({ variable }) => variable));
  return Object.fromEntries(Object.entries(context.vars).filter(([name]) => !gone.has(name)));
}

/** A form is entered: afresh, again after it was finished, or where it was left. */
const begin: NodeAction<Form> = (args, form) => {
  const mark = markOf(args, form.node);
  if (mark === MARK.finished) {
    return { context: { vars: without(args, form.parts), ...marked(args, form.node, MARK.begun) } };
  }
  const held = mark === undefined ? draftHeld(args, form) : undefined;
  const vars = { ...args.context.vars, ...held };
  const before = { ...args, context: { ...args.context, vars } };
  const left =
    (mark !== undefined || held !== undefined) && form.parts.some((part) => isAnswered(before, part));
  return { context: { vars, ...marked(args, form.node, left ? MARK.left : MARK.begun) } };
};

/** What was there is asked once more, from the first question. */
const afresh: NodeAction<Form> = (args, form) => ({
  context: {
    vars: without(args, form.parts),
    ...marked(args, form.node, MARK.begun),
    ...withoutDraft(args),
  },
});

const goOn: NodeAction<Form> = (args, { node }) => ({ context: marked(args, node, MARK.begun) });

/** A question was answered or skipped: it is not corrected any more, and what was told outlives "menu". */
const answered: NodeAction<Form> = (args, form) => ({
  context: { ...marked(args, form.node, MARK.begun), ...withDraft(args, form) },
});

const skip: NodeAction<{ variable: string }> = ({ context }, { variable }) => ({
  context: { vars: { ...context.vars, [variable]: null } },
});

interface Shown {
  node: string;
  /** Place of the question among all, from 0. */
  at: number;
  text: string;
  items: Item[];
  parts: Pick<Part, 'rows'>[];
  words: { question: string; correcting: string };
  shares?: SharesIn;
}

/** "Câu 2/5. …" with what is offered. */
const show: NodeAction<Shown> = (args, { node, at, text, items, parts, words, shares }) => {
  const scope = scopeOf(args);
  const all = asked(args, parts).length;
  const place = asked(args, parts.slice(0, at)).length + 1;
  const correcting = markOf(args, node) === at + 1;
  const lead = correcting
    ? `${words.correcting} ${place}.`
    : `${words.question} ${place}/${Math.max(all, place)}.`;
  return {
    emits: sends({
      text: `${lead} ${render(text, scope)}`,
      buttons: buttonsOf(args.context, items, scope),
      ...requestInfo(shares, scope),
    }),
  };
};

/** Answers to questions that are no longer asked are forgotten before the summary. */
const settle: NodeAction<Form> = (args, form) => {
  const gone = form.parts.filter((part) => !applies(args, part));
  return { context: { vars: without(args, gone), ...marked(args, form.node, MARK.begun) } };
};

interface Summary extends Form {
  text: string;
  items: Item[];
  words: { skipped: string };
}

/** Everything that was told, line by line; what is confidential with stars. */
const summary: NodeAction<Summary> = (args, { text, items, parts, words }) => {
  const scope = scopeOf(args);
  const lines = asked(args, parts).map(({ title, shows }) => {
    const value = render(shows, scope).trim();
    return `- ${render(title, scope)}: ${value === '' ? words.skipped : short(value, MAX_LINE)}`;
  });
  return {
    emits: sends({
      text: [render(text, scope), ...lines].join('\n'),
      buttons: buttonsOf(args.context, items, scope),
    }),
  };
};

interface Choosing extends Form {
  state: string;
  base: string;
  text: string;
  nothing: { id: string; label: string };
}

/** Offers the answered questions by their short names. */
const offer: NodeAction<Choosing> = (args, { state, base, parts, nothing }) => {
  const scope = scopeOf(args);
  const offered = [
    ...asked(args, parts)
      .filter((part) => isAnswered(args, part))
      .map(({ id, title }) => optionOf(base, id, render(title, scope))),
    optionOf(base, nothing.id, nothing.label),
  ];
  const trail = args.context.trail ?? [];
  return {
    context: {
      ...firstPage(offered, 0),
      tries: 0,
      trail: trail.at(-1) === state ? trail : [...trail, state].slice(-MAX_TRAIL),
    },
  };
};

const showOffer: NodeAction<{ text: string }> = (args, { text }) => ({
  emits: sends({ text: render(text, scopeOf(args)), buttons: pageButtons(args.context) }),
});

/** This question is asked once more. */
const correct: NodeAction<Form & { at: number }> = (args, { node, at }) => ({
  context: marked(args, node, at + 1),
});

/** The question that was named ("sửa câu 2") is asked once more. */
const correctNamed: NodeAction<Form & { strict: boolean }> = (args, { node, parts, strict }) => {
  const wish = wishIn(args, parts, strict);
  const at = wish.kind === 'one' ? parts.findIndex(({ id }) => id === wish.id) : -1;
  return at < 0 ? {} : { context: marked(args, node, at + 1) };
};

/** The form is over. Cancelled, what was told is forgotten. */
const finish: NodeAction<Form & { cancelled?: boolean }> = (args, { cancelled, ...form }) => ({
  context: {
    ...(cancelled === true ? { vars: without(args, form.parts) } : {}),
    ...marked(args, form.node, MARK.finished),
    ...withoutDraft(args),
  },
});

export const actions = {
  'form.begin': begin,
  'form.afresh': afresh,
  'form.goOn': goOn,
  'form.answered': answered,
  'form.skip': skip,
  'form.show': show,
  'form.settle': settle,
  'form.summary': summary,
  'form.offer': offer,
  'form.showOffer': showOffer,
  'form.correct': correct,
  'form.correctNamed': correctNamed,
  'form.finish': finish,
};
