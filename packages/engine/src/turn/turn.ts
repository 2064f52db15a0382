import { hear } from './citizen.ts';
import { goHome } from './commands.ts';
import { due } from './deadline.ts';
import { type Draft, draftOf, hereOf, leaveFlow, note, resultOf, say, sendWithWays } from './draft.ts';
import type { InboundEvent } from './event.ts';
import type { TurnResult } from './result.ts';
import { begin, help, move } from './run.ts';
import { newSession, type SessionState } from './session.ts';
import { linked, scheduled } from './start.ts';
import { WORDS } from './words.ts';
import type { TurnWorld } from './world.ts';

/**
 * Takes one event: the same world, session, event and time give the same result, byte for byte. Nothing is done here; what is
 * to be done comes back as effects, in order. The session given is left as it is.
 * @throws TurnError when the contact's version is missing, a step fails, or the bound of steps is met.
 */
export function turn(world: TurnWorld, session: SessionState, event: InboundEvent, now: number): TurnResult {
  const draft = draftOf(world, session, event, now);
  take(draft);
  return resultOf(draft);
}

function take(draft: Draft) {
  const { event } = draft;
  switch (event.kind) {
    case 'follow':
      return followed(draft);
    case 'unfollow':
      return;
    case 'deep-link':
      return linked(draft, event.code);
    case 'schedule':
      return scheduled(draft, event.flow, event.trigger);
    case 'timer':
      return due(draft, event.timer);
    case 'withdraw':
      draft.session = newSession();
      draft.effects.push({ kind: 'erase' });
      return;
    case 'staff-message':
      draft.session.handOver = { since: draft.now, reason: 'staff-message' };
      return;
    case 'hand-back':
      return handedBack(draft, event.goOn);
    case 'effect-result':
      return resulted(draft, event);
    default:
      return hear(draft);
  }
}

/** A greeting, unless a conversation is going on already. */
function followed(draft: Draft) {
  if (draft.session.handOver !== undefined || draft.session.flow !== undefined) return;
  const { follow } = draft.world.triggers;
  if (follow !== undefined && draft.world.live(follow) !== undefined) begin(draft, follow);
  else goHome(draft);
}

/** The bot speaks again: it asks what was open, or offers the ways on. A talk that is over ends without a word. */
function handedBack(draft: Draft, goOn: boolean) {
  if (draft.session.handOver === undefined) return;
  delete draft.session.handOver;
  if (!goOn) {
    delete draft.session.suggested;
    return leaveFlow(draft);
  }
  const here = hereOf(draft);
  if (here === undefined) return sendWithWays(draft, WORDS.handedBack);
  say(draft, WORDS.handedBack);
  if (here.state.on?.again !== undefined) move(draft, here, { type: 'again', frame: draft.frame });
}

/** The result of an effect counts only while its state waits for just this one. */
function resulted(draft: Draft, result: Extract<InboundEvent, { kind: 'effect-result' }>) {
  if (draft.session.flow === undefined || draft.session.context.pending !== result.effect) {
    return note(draft, 'Kết quả đến khi không còn ai chờ.', 'A result came that nothing waits for any more.');
  }
  const here = hereOf(draft);
  if (here === undefined) return;
  const { pending: _done, ...context } = draft.session.context;
  draft.session.context = context;
  const at = draft.effects.length;
  move(draft, here, { type: 'result', result, frame: draft.frame });
  const stuck = draft.effects.length === at && draft.path.length === 0 && draft.session.state === here.name;
  if (!stuck) return;
  // The step has no way on for this result: better help than silence.
  leaveFlow(draft);
  help(draft);
}
