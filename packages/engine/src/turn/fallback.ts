import { goHome } from './commands.ts';
import { draftOf, leaveFlow, resultOf, say, sendWithWays } from './draft.ts';
import type { TurnResult } from './result.ts';
import type { SessionState } from './session.ts';
import { WORDS } from './words.ts';
import type { TurnWorld } from './world.ts';

/** What a contact gets when a turn could not be taken: kind words and the start. Never throws. */
export function fallback(world: TurnWorld, session: SessionState, now: number): TurnResult {
  const event = { id: `fallback:${now}`, at: now, kind: 'sticker' } as const;
  const draft = draftOf(world, session, event, now);
  if (draft.session.handOver !== undefined) return resultOf(draft);
  leaveFlow(draft);
  say(draft, WORDS.failed);
  try {
    goHome(draft);
    return resultOf(draft);
  } catch {
    // The start itself is broken: the way to a person remains.
    const plain = draftOf(world, session, event, now);
    leaveFlow(plain);
    sendWithWays(plain, WORDS.failed);
    return resultOf(plain);
  }
}
