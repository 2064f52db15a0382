import { MAX_STEPS } from '../compile/bounds.ts';
import type { LoadedMachine, Moved } from '../compile/load.ts';
import type { MachineEvent } from '../compile/machine-event.ts';
import { absorb, type Draft, type Here, hereOf, leaveFlow, note, sendWithWays } from './draft.ts';
import type { InboundEvent } from './event.ts';
import { TurnError } from './result.ts';
import type { MachineContext, Value } from './session.ts';
import { WORDS } from './words.ts';

/** Flows that may follow one another in one turn. */
const MAX_FLOWS = 8;

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
    const words = said === undefined ? {} : { said };
    return machine.begin({ type: 'begin', vars, ...words, frame: draft.frame });
  });
  settle(draft, machine, moved, undefined);
}

/** Takes an event through the machine where the contact stands. */
export function move(draft: Draft, { machine, name, state }: Here, event: MachineEvent): void {
  const { context } = draft.session;
  const moved = guarded(state.meta?.node, () => machine.move(name, context, event));
  settle(draft, machine, moved, state.meta?.node);
}

export function can(draft: Draft, { machine, name, state }: Here, event: MachineEvent): boolean {
  return guarded(state.meta?.node, () => machine.can(name, draft.session.context, event));
}

/** Asks the question of another state of the same flow, as when going back. */
export function askAt(draft: Draft, name: string, context: MachineContext): void {
  draft.session.state = name;
  draft.session.context = context;
  const here = hereOf(draft);
  if (here) move(draft, here, { type: 'again', frame: draft.frame });
}

/** Takes over a move; where the flow ended, the next one begins, or the contact is told what else there is. */
function settle(draft: Draft, machine: LoadedMachine, moved: Moved, node: string | undefined): void {
  absorb(draft, machine, moved, node);
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
  leaveFlow(draft);
  if (goto !== undefined) begin(draft, goto, { machine, vars });
  else if (draft.lost !== false) help(draft);
  else if (draft.effects.length === 0) sendWithWays(draft, WORDS.ended);
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
