import type { NodeAction } from '../../compile/node-code.ts';
import type { Args } from '../../compile/scope.ts';
import type { MachineContext } from '../../turn/session.ts';
import { draftHeld, withDraft, withoutDraft } from './draft.ts';
import { applies, type Form, isAnswered, MARK, markOf, type Part } from './parts.ts';
import { shows } from './shows.ts';
import { wishIn } from './wishes.ts';

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

const goOn: NodeAction<{ node: string }> = (args, { node }) => ({ context: marked(args, node, MARK.begun) });

/** A question was answered or skipped: it is not corrected any more, and what was told outlives "menu". */
const answered: NodeAction<Form> = (args, form) => ({
  context: { ...marked(args, form.node, MARK.begun), ...withDraft(args, form) },
});

const skip: NodeAction<{ variable: string }> = ({ context }, { variable }) => ({
  context: { vars: { ...context.vars, [variable]: null } },
});

/** Answers to questions that are no longer asked are forgotten before the summary. */
const settle: NodeAction<Form> = (args, form) => {
  const gone = form.parts.filter((part) => !applies(args, part));
  return { context: { vars: without(args, gone), ...marked(args, form.node, MARK.begun) } };
};

/** This question is asked once more. */
const correct: NodeAction<{ node: string; at: number }> = (args, { node, at }) => ({
  context: marked(args, node, at + 1),
});

/** The question that was named ("sửa câu 2") is asked once more; "sửa" alone asks which. */
const correctWish: NodeAction<Form & { strict: boolean }> = (args, { node, parts, strict }) => {
  const wish = wishIn(args, parts, strict);
  if (wish.kind === 'some') return { context: marked(args, node, MARK.chooses) };
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

/** What a form keeps, by the names of its actions. */
export const actions = {
  ...shows,
  'form.begin': begin,
  'form.afresh': afresh,
  'form.goOn': goOn,
  'form.answered': answered,
  'form.skip': skip,
  'form.settle': settle,
  'form.correct': correct,
  'form.correctWish': correctWish,
  'form.finish': finish,
};
