import { todayOf } from '../compile/machine-event.ts';
import { readAnswer, wordsOf } from '../compile/reading.ts';
import { fromTelex } from '../text/telex.ts';
import { type Draft, type Here, hereOf } from './draft.ts';
import { begin, can, move } from './run.ts';

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
  if (fits(draft, here)) {
    unask(draft, here, at);
    move(draft, here, { type: 'answer', said: draft.event, frame: draft.frame });
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
  if (next === undefined || next.name === here.name || !fits(draft, next)) return;
  unask(draft, next, at);
  move(draft, next, { type: 'answer', said: draft.event, frame: draft.frame });
}

/** A choice only by its label, a value by its form; an open text is not what these words were said for. */
function fits(draft: Draft, here: Here): boolean {
  const waits = here.state.meta?.waits;
  if (wordsOf(draft.event) === undefined) return false;
  if (waits === 'choice') {
    const { offered } = draft.session.context;
    const reading = readAnswer({ kind: 'choice' }, draft.event, { offered }, todayOf(draft.frame));
    if (reading.kind !== 'option' || reading.how === 'number') return false;
  }
  if (waits !== 'choice' && waits !== 'value') return false;
  return can(draft, here, { type: 'answer', said: draft.event, frame: draft.frame });
}

/** The question itself need not be shown any more; what the flow said before it stays. */
function unask(draft: Draft, here: Here, from: number): void {
  const last = draft.effects.at(-1);
  if (draft.effects.length > from && last?.kind === 'send' && last.node === here.state.meta?.node) {
    draft.effects.pop();
  }
}
