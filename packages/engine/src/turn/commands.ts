import type { Command } from '../text/commands.ts';
import { type Draft, hereOf, leaveFlow, send, sendWithWays } from './draft.ts';
import { askAt, begin } from './run.ts';
import { WORDS } from './words.ts';
import { homeOf } from './world.ts';

const COMMANDS: readonly string[] = ['home', 'back', 'cancel', 'handoff', 'restart'] satisfies Command[];

export function isCommand(name: string): name is Command {
  return COMMANDS.includes(name);
}

/** Does what a citizen may ask for at any step. */
export function perform(draft: Draft, command: Command) {
  draft.session.misses = 0;
  switch (command) {
    case 'home':
      return goHome(draft);
    case 'restart': {
      const flow = draft.session.flow?.id;
      return flow === undefined ? goHome(draft) : begin(draft, flow);
    }
    case 'cancel': {
      const inFlow = draft.session.flow !== undefined;
      leaveFlow(draft);
      return sendWithWays(draft, inFlow ? WORDS.cancelled : WORDS.nothingToCancel);
    }
    case 'handoff':
      return handOver(draft);
    case 'back':
      return goBack(draft);
  }
}

export function goHome(draft: Draft) {
  const home = homeOf(draft.world);
  if (home !== undefined && draft.world.live(home) !== undefined) return begin(draft, home);
  leaveFlow(draft);
  sendWithWays(draft, WORDS.noHome);
}

/** A person is called. The flow is left: what was half told there is asked by the person. */
function handOver(draft: Draft): void {
  leaveFlow(draft);
  delete draft.session.suggested;
  draft.session.handOver = { since: draft.now, reason: 'asked' };
  send(draft, { text: WORDS.handOver });
  draft.effects.push({ kind: 'hand-over', reason: 'asked' });
}

/** The question before the present one; what was answered since is overwritten by the new answer. */
function goBack(draft: Draft) {
  const here = hereOf(draft);
  if (here === undefined) return goHome(draft);
  const { context } = draft.session;
  const trail = context.trail ?? [];
  const before = trail.at(-1) === here.name ? trail.slice(0, -1) : trail;
  const target = before.at(-1);
  if (target === undefined || here.machine.state(target) === undefined) {
    send(draft, { text: WORDS.noBack });
    return askAt(draft, here.name, context);
  }
  const { pending: _left, ...rest } = context;
  askAt(draft, target, { ...rest, trail: before.slice(0, -1) });
}
