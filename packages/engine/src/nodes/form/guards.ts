import type { NodeGuard } from '../../compile/node-code.ts';
import { wordsOf } from '../../compile/reading.ts';
import { saidIn } from '../../compile/scope.ts';
import { dropPolite } from '../../text/polite.ts';
import { keyOf, tokens } from '../../text/split.ts';
import { matchYesNo } from '../../text/yes-no.ts';
import { applies, type Form, isAnswered, MARK, markOf, type Part } from './parts.ts';
import { wishIn } from './wishes.ts';

/** The form was begun before, and left. */
const left: NodeGuard<{ node: string }> = (args, { node }) => markOf(args, node) === MARK.left;

/** This question is the next: it is to be corrected, or asked and not answered yet. */
const asks: NodeGuard<{ node: string; at: number; part: Pick<Part, 'variable' | 'rows' | 'expect'> }> = (
  args,
  { node, at, part },
) => {
  const mark = markOf(args, node) ?? MARK.begun;
  return mark > 0 ? mark === at + 1 : !isAnswered(args, part) && applies(args, part);
};

const incomplete: NodeGuard<Form> = (args, { parts }) =>
  parts.some((part) => applies(args, part) && !isAnswered(args, part));

/** "sửa", "sửa câu 2": something that was answered is to be corrected. */
const wishes: NodeGuard<Form & { strict: boolean }> = (args, { parts, strict }) => {
  const { kind } = wishIn(args, parts, strict);
  return kind === 'one' || (kind === 'some' && parts.some((part) => isAnswered(args, part)));
};

/** It is asked which answer is to be corrected. */
const chooses: NodeGuard<{ node: string }> = (args, { node }) => markOf(args, node) === MARK.chooses;

/** "đồng ý", "đúng rồi" under the summary. */
const agrees: NodeGuard<{ answer: 'yes' | 'no' }> = ({ event }, { answer }) => {
  const said = saidIn(event);
  const words = said === undefined ? undefined : wordsOf(said);
  return words !== undefined && matchYesNo(words) === answer;
};

const GO_ON: ReadonlySet<string> = new Set([
  'tiep',
  'tiep tuc',
  'lam tiep',
  'dien tiep',
  'ghi tiep',
  'continue',
]);

/** "tiếp tục ạ", where it is asked whether to go on. */
const goesOn: NodeGuard = ({ event }) => {
  const said = saidIn(event);
  const words = said === undefined ? undefined : wordsOf(said);
  return words !== undefined && GO_ON.has(keyOf(dropPolite(tokens(words))));
};

export const guards = {
  'form.goesOn': goesOn,
  'form.left': left,
  'form.asks': asks,
  'form.incomplete': incomplete,
  'form.wishes': wishes,
  'form.chooses': chooses,
  'form.agrees': agrees,
};
