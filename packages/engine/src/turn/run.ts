import { MAX_FLOWS, MAX_STEPS } from '../compile/bounds.ts';
import type { Failure } from '../compile/journal.ts';
import type { LoadedMachine, Moved } from '../compile/load.ts';
import type { MachineEvent } from '../compile/machine-event.ts';
import { absorb, type Draft, type Here, hereOf, leaveFlow, note, sendWithWays } from './draft.ts';
import type { InboundEvent } from './event.ts';
import { TurnError } from './result.ts';
import type { MachineContext, Value } from './session.ts';
import { WORDS } from './words.ts';

/**
 * Begins the live version of a flow; says so where there is none. Values of the same name and type come along; `said` are
 * the words that started it, where they say more than the keyword.
 */
export function begin(
  draft: Draft,
  flow: string,
  from?: { machine: LoadedMachine; vars: Record<string, Value> },
  said?: InboundEvent,
): void {
  const machine = draft.world.live(flow);
  if (machine === undefined) {
    leaveFlow(draft);
    note(draft, `Kịch bản "${flow}" chưa xuất bản.`, `The flow "${flow}" is not published.`);
    sendWithWays(draft, WORDS.flowGone);
    return;
  }
  draft.begun += 1;
  if (draft.begun > MAX_FLOWS) {
    throw new TurnError('turn.step-bound', `More than ${MAX_FLOWS} flows in one turn.`);
  }
  const vars = Object.fromEntries(
    Object.entries(from?.vars ?? {}).filter(
      ([name]) => machine.typeOf(name) !== undefined && machine.typeOf(name) === from?.machine.typeOf(name),
    ),
  );
  draft.session.flow = { id: machine.flow.id, version: machine.flow.version };
  delete draft.session.suggested;
  const moved = guarded(undefined, () => {
    const { memory, language } = draft.session.context;
    return machine.begin({
      type: 'begin',
      vars,
      ...(said === undefined ? {} : { said }),
      ...(memory === undefined ? {} : { memory }),
      ...(language === undefined ? {} : { language }),
      frame: draft.frame,
    });
  });
  settle(draft, machine, { ...moved, event: 'begin' }, undefined);
}

/** Takes an event through the machine where the contact stands; false where the state does not understand it. */
export function move(draft: Draft, here: Here, event: MachineEvent): boolean {
  const moved = attempt(draft, here, event);
  if (moved !== undefined) accept(draft, here, moved);
  return moved !== undefined;
}

/** A move with what caused it. */
export type Attempted = Moved & { event: MachineEvent['type'] };

/** What an event would lead to; undefined where the state does not understand it. Nothing is changed until it is accepted. */
export function attempt(
  draft: Draft,
  { machine, name, state }: Here,
  event: MachineEvent,
): Attempted | undefined {
  const moved = guarded(state.meta?.node, () => machine.move(name, draft.session.context, event));
  return moved.taken ? { ...moved, event: event.type } : undefined;
}

export function accept(draft: Draft, { machine, state }: Here, moved: Attempted): void {
  settle(draft, machine, moved, state.meta?.node);
}

/** Asks the question of another state of the same flow, as when going back. A deadline is set anew, or there is none. */
export function askAt(draft: Draft, name: string, context: MachineContext): void {
  const { timer: _old, ...rest } = context;
  draft.session.state = name;
  draft.session.context = rest;
  const here = hereOf(draft);
  if (here && !move(draft, here, { type: 'again', frame: draft.frame })) help(draft);
}

/** Takes over a move; where the flow ended, the next one begins, or the contact is told what else there is. */
function settle(draft: Draft, machine: LoadedMachine, moved: Attempted, node: string | undefined) {
  const at = draft.effects.length;
  absorb(draft, machine, moved, node);
  if (moved.failed !== undefined) return recover(draft, machine, { ...moved, failed: moved.failed }, at);
  if (!moved.done) {
    const stopped = machine.state(moved.state);
    if (stopped?.on === undefined) {
      // XState leaves a round that changes nothing after its first time; the contact would stand there for ever.
      const at = stopped?.meta?.node;
      throw new TurnError(
        'turn.step-bound',
        'A round of steps never waits.',
        at === undefined ? {} : { node: at },
      );
    }
    draft.session.state = moved.state;
    draft.session.context = moved.context;
    if (draft.lost !== false) help(draft);
    return;
  }
  const { goto, vars } = moved.context;
  draft.session.context = moved.context;
  leaveFlow(draft);
  if (goto !== undefined) begin(draft, goto, { machine, vars });
  else if (draft.lost !== false) strayed(draft, machine.flow.id);
  else if (draft.effects.length === 0 && !isQuiet(draft)) sendWithWays(draft, WORDS.ended);
}

/** A flow ended because nothing led on: the flow made for that takes over, or kind words do. */
function strayed(draft: Draft, from: string): void {
  const { fallback } = draft.world.triggers;
  const hasOwnWords = typeof draft.lost === 'string';
  const isLive = fallback !== undefined && fallback !== from && draft.world.live(fallback) !== undefined;
  if (hasOwnWords || !isLive) help(draft);
  else {
    draft.lost = false;
    begin(draft, fallback);
  }
}

/** Nobody has said anything: a flow that ends without a word ends so. */
const isQuiet = ({ event }: Draft): boolean => event.kind === 'timer' || event.kind === 'schedule';

/**
 * A mistake in the code of a step: on by its error exit with what was known then, what was said before stays. Where there is no such
 * exit, the contact stays at the question that was answered, or leaves the flow, with the ways on in either case.
 */
function recover(draft: Draft, machine: LoadedMachine, moved: Attempted & { failed: Failure }, at: number) {
  const { node } = moved.failed;
  fail(draft, moved.failed);
  draft.lost = false;
  // Once for each step and event: an error exit that leads back to its own step ends here.
  const again = draft.failures.filter((failure) => failure.node === node).length > 1;
  if (node !== undefined && !again) {
    const { pending: _asked, timer: _left, ...context } = moved.failed.context;
    const event = { type: `failed.${node}`, frame: draft.frame } as const;
    const exit = guarded(node, () => machine.move(moved.state, context, event));
    if (exit.taken) {
      settle(draft, machine, { ...exit, event: event.type }, node);
      return;
    }
  }
  const called = draft.effects.slice(at).some(({ kind }) => kind === 'call');
  const isAnswer = moved.event === 'answer' || moved.event === 'miss';
  const stays = isAnswer && !called && draft.session.flow !== undefined;
  if (!stays) leaveFlow(draft);
  sendWithWays(draft, stays ? WORDS.answerFailed : WORDS.stepFailed);
}

/** Keeps for the operator that a step failed, and says it to staff who try the flow out. */
export function fail(draft: Draft, { node = '', reason }: Failure): void {
  draft.failures.push({ node, reason });
  note(draft, `Bước "${node}" bị lỗi: ${reason}`, `The step "${node}" failed: ${reason}`);
}

/** Kind words, the menu, the way to a person. */
export function help(draft: Draft): void {
  const words = typeof draft.lost === 'string' ? draft.lost : WORDS.lost;
  draft.lost = false;
  sendWithWays(draft, words);
}

/** What the machine throws, as an error that names the step. */
function guarded<R>(node: string | undefined, run: () => R): R {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof TurnError) throw cause;
    const endless = cause instanceof Error && cause.message.startsWith('Infinite loop detected');
    throw new TurnError(
      endless ? 'turn.step-bound' : 'turn.node-failed',
      endless ? `More than ${MAX_STEPS} steps in one turn.` : 'A step failed.',
      { cause, ...(node === undefined ? {} : { node }) },
    );
  }
}
