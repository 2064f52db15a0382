import { wordsOf } from '../compile/reading.ts';
import { fromTelex } from '../text/telex.ts';
import { choiceIn, type Draft, type Here, hereOf } from './draft.ts';
import { type Attempted, accept, attempt, begin, fail, move } from './run.ts';

/**
 * Begins a flow with the words that led to it, so that nobody says the same twice: its first question takes them where it
 * understands them ("tra điểm 01000123"), or hands them on where its author has it hand on ("làm cccd ở đâu").
 */
export function beginWith(draft: Draft, flow: string): void {
  const at = draft.effects.length;
  begin(draft, flow, undefined, draft.event);
  const begun = draft.effects.slice(at);
  const here = hereOf(draft);
  // A step has asked somebody with these words already.
  if (here === undefined || begun.some(({ kind }) => kind === 'call')) return;
  const answered = answerOf(draft, here);
  if (answered !== undefined) {
    unask(draft, here, at);
    accept(draft, here, answered);
  } else if (here.state.meta?.refers === true) {
    unask(draft, here, at);
    refer(draft, here);
  }
}

/** Hands what the open question does not understand to the step that its author named for that. */
export function refer(draft: Draft, here: Here): void {
  draft.session.misses = 0;
  const words = draft.event.kind === 'text' ? wordsOf(draft.event) : undefined;
  const plain = words === undefined ? undefined : fromTelex(words);
  if (plain !== undefined) draft.event = { ...draft.event, kind: 'text', text: plain } as const;
  const at = draft.effects.length;
  move(draft, here, { type: 'miss', said: draft.event, frame: draft.frame });
  const next = hereOf(draft);
  const answered = next === undefined || next.name === here.name ? undefined : answerOf(draft, next);
  if (next === undefined || answered === undefined) return;
  unask(draft, next, at);
  accept(draft, next, answered);
}

/**
 * The move by which the words answer the question that has just been asked: a choice only by its label, a value by its form; an open
 * text is not what these words were said for.
 */
function answerOf(draft: Draft, here: Here): Attempted | undefined {
  const waits = here.state.meta?.waits;
  const { kind } = draft.event;
  if (wordsOf(draft.event) === undefined && kind !== 'media' && kind !== 'location') return undefined;
  if (waits === 'choice') {
    const reading = choiceIn(draft);
    if (reading.kind !== 'option' || reading.how === 'number') return undefined;
  }
  if (waits !== 'choice' && waits !== 'value') return undefined;
  const moved = attempt(draft, here, { type: 'answer', said: draft.event, frame: draft.frame });
  if (moved?.failed === undefined) return moved;
  // The question stands, and is answered by hand.
  fail(draft, moved.failed);
  return undefined;
}

/** The question itself need not be shown any more; what the flow said before it stays. */
function unask(draft: Draft, here: Here, from: number): void {
  const last = draft.effects.at(-1);
  if (draft.effects.length > from && last?.kind === 'send' && last.node === here.state.meta?.node) {
    draft.effects.pop();
  }
}
