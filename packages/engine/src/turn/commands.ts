import type { Command } from '../text/commands.ts';
import { type Draft, hereOf, leaveFlow, say, sendOffer, sendWithWays } from './draft.ts';
import { askAt, begin } from './run.ts';
import { newSession } from './session.ts';
import { WORDS, wayOn, waysOn } from './words.ts';
import { homeOf } from './world.ts';

/** What a button may ask for beside: `erase-now` is offered only under the question whether to erase. */
export type Offered = Command | 'erase-now';

const OFFERED = [
  'home',
  'back',
  'cancel',
  'handoff',
  'restart',
  'erase',
  'erase-now',
] as const satisfies readonly Offered[];

export function isCommand(name: string): name is Offered {
  return OFFERED.some((one) => one === name);
}

/** Does what a citizen may ask for at any step. */
export function perform(draft: Draft, command: Offered) {
  draft.session.misses = 0;
  switch (command) {
    case 'home':
      return goHome(draft);
    case 'restart': {
      const flow = draft.session.flow?.id;
      forgetDraft(draft);
      return flow === undefined ? goHome(draft) : begin(draft, flow);
    }
    case 'cancel': {
      const inFlow = draft.session.flow !== undefined;
      leaveFlow(draft);
      forgetDraft(draft);
      return sendWithWays(draft, inFlow ? WORDS.cancelled : WORDS.nothingToCancel);
    }
    case 'handoff':
      return handOver(draft);
    case 'back':
      return goBack(draft);
    case 'erase':
      return askErase(draft);
    case 'erase-now':
      return erase(draft);
  }
}

/** Who calls a form off, or begins again, does not want to go on with it later. */
function forgetDraft({ session }: Draft): void {
  const { draft: _gone, ...memory } = session.context.memory ?? {};
  if (_gone !== undefined) session.context = { ...session.context, memory };
}

function askErase(draft: Draft) {
  leaveFlow(draft);
  const { language } = draft.session.context;
  sendOffer(draft, WORDS.askErase, [
    wayOn('erase-now', language),
    ...waysOn(homeOf(draft.world) !== undefined, language),
  ]);
}

/** Only for who was asked: an old button, or one that was copied, asks first. */
function erase(draft: Draft) {
  if (!draft.session.suggested?.some(({ id }) => id === 'erase-now')) return askErase(draft);
  say(draft, WORDS.erased);
  draft.session = newSession();
  draft.effects.push({ kind: 'erase' });
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
  say(draft, WORDS.handOver);
  draft.effects.push({ kind: 'hand-over', reason: 'asked' });
}

/** The called flow that a step stands in, as the beginning of its name: `<call>/`; nothing in the flow itself. */
const calledIn = (node: string): string => node.slice(0, node.lastIndexOf('/') + 1);

/** The question before the present one; what was answered since is overwritten by the new answer. */
function goBack(draft: Draft) {
  const here = hereOf(draft);
  if (here === undefined) return goHome(draft);
  const { context } = draft.session;
  const trail = context.trail ?? [];
  const node = (state: string) => here.machine.state(state)?.meta?.node ?? '';
  const asked = trail.at(-1) === here.name ? trail.slice(0, -1) : trail;
  // A called flow has forgotten what it was given once it is left: what was asked in it is not asked again by itself.
  const place = asked.findLastIndex((state) => node(here.name).startsWith(calledIn(node(state))));
  const before = asked.slice(0, place + 1);
  const target = before.at(-1);
  if (target === undefined && asked.length > 0)
    return begin(draft, here.machine.flow.id, { machine: here.machine, vars: context.vars });
  if (target === undefined || here.machine.state(target) === undefined) {
    say(draft, WORDS.noBack);
    // What waits for its time or for a result goes on waiting.
    return here.state.on?.again === undefined ? undefined : askAt(draft, here.name, context);
  }
  const { pending: _left, ...rest } = context;
  askAt(draft, target, { ...rest, trail: before.slice(0, -1) });
}
