import { rowsHold } from '../conditions/evaluate.ts';
import type { RowsTest } from '../conditions/rows.ts';
import type { JsonValue } from '../json.ts';
import { valueAt } from '../node-type/pointer.ts';
import type { Expect } from './expect.ts';
import { todayOf } from './machine-event.ts';
import type { NodeGuard } from './node-code.ts';
import { MORE, wordsOf } from './reading.ts';
import { readingOf, saidIn, scopeOf } from './scope.ts';
import {
  answerValue,
  joined,
  leastOf,
  mostOf,
  partOf,
  saysFinished,
  saysNothingToGive,
} from './values-of.ts';

type Guard<P> = NodeGuard<P>;

const chose: Guard<{ option: string; expect: Expect }> = (args, { option, expect }) => {
  const reading = readingOf(args, expect);
  return reading.kind === 'option' && reading.id === option;
};

const choseAny: Guard<{ expect: Expect }> = (args, { expect }) => {
  const reading = readingOf(args, expect);
  return reading.kind === 'option' && reading.id !== MORE;
};

const more: Guard<{ expect: Expect }> = (args, { expect }) => {
  const reading = readingOf(args, expect);
  return reading.kind === 'option' && reading.id === MORE;
};

const fits: Guard<{ expect: Expect }> = (args, { expect }) =>
  answerValue(readingOf(args, expect), expect) !== undefined;

const opened: Guard<object> = ({ event }) => event.type === 'begin' && event.said !== undefined;

/** Words that the question before did not understand and handed on. */
const handed: Guard<object> = ({ event }) => event.type === 'miss' && wordsOf(event.said) !== undefined;

/** A picture, a sticker, a place: handed on, with nothing in it to read. */
const handedMute: Guard<object> = ({ event }) => event.type === 'miss' && wordsOf(event.said) === undefined;

const declined: Guard<object> = ({ event }) => {
  const said = saidIn(event);
  const words = said === undefined ? undefined : wordsOf(said);
  return words !== undefined && saysNothingToGive(words);
};

const ambiguous: Guard<{ expect: Expect }> = (args, { expect }) =>
  readingOf(args, expect).kind === 'ambiguous';

const full: Guard<{ variable: string; expect: Expect }> = (args, { variable, expect }) => {
  const reading = readingOf(args, expect);
  const value = answerValue(reading, expect);
  if (!Array.isArray(value)) return false;
  const count = joined(args.context.vars[variable], value, expect).length;
  // Several named at once are all that there is to say.
  const whole = reading.kind === 'value' && reading.whole === true && count >= leastOf(expect);
  return whole || count >= mostOf(expect);
};

const partly: Guard<{ expect: Expect }> = (args, { expect }) =>
  partOf(readingOf(args, expect), expect) !== undefined;

const finished: Guard<{ variable: string; expect: Expect }> = (args, { variable, expect }) => {
  const said = saidIn(args.event);
  const words = said === undefined ? undefined : wordsOf(said);
  const held = args.context.vars[variable];
  if (words === undefined || !Array.isArray(held) || held.length < leastOf(expect)) return false;
  const reading = readingOf(args, expect);
  return reading.kind === 'option' ? reading.id === 'done' : saysFinished(words);
};

const triesLeft: Guard<{ tries: number }> = ({ context }, { tries }) => context.tries + 1 < tries;

const rows: Guard<RowsTest> = (args, params) =>
  rowsHold(params, {
    scope: scopeOf(args),
    today: todayOf(args.event.frame),
    tags: args.context.memory?.tags ?? [],
  });

const result: Guard<{ pointer?: string; equals?: JsonValue }> = ({ event }, { pointer, equals }) => {
  if (event.type !== 'result' || !event.result.ok) return false;
  if (pointer === undefined) return true;
  return (valueAt(event.result.output, pointer) ?? null) === (equals ?? null);
};

const failed: Guard<{ code?: string }> = ({ event }, { code }) =>
  event.type === 'result' && !event.result.ok && (code === undefined || event.result.code === code);

/** Every guard of the vocabulary by its name, as a pure function. */
export const GUARDS = {
  opened,
  handed,
  handedMute,
  declined,
  chose,
  choseAny,
  more,
  fits,
  ambiguous,
  full,
  partly,
  finished,
  triesLeft,
  rows,
  result,
  failed,
};
