import { draftOf, leaveFlow, resultOf } from './draft.ts';
import type { InboundEvent } from './event.ts';
import type { TurnResult } from './result.ts';
import { begin } from './run.ts';
import type { SessionState } from './session.ts';
import type { TurnWorld } from './world.ts';

/**
 * A turn that begins the live version of a flow with the values of the session: whoever tries a flow out goes on from a step in
 * its middle, where the world's live version starts.
 * @throws TurnError as `turn` does.
 */
export function tryFrom(
  world: TurnWorld,
  session: SessionState,
  event: InboundEvent,
  now: number,
  flow: string,
): TurnResult {
  const draft = draftOf(world, session, event, now);
  const { vars } = session.context;
  const machine = world.live(flow);
  leaveFlow(draft);
  delete draft.session.handOver;
  draft.session.misses = 0;
  begin(draft, flow, machine && { machine, vars });
  return resultOf(draft);
}
