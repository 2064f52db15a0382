import { MAX_READS } from '../compile/bounds.ts';
import { wordsOf } from '../compile/reading.ts';
import { maskWords } from '../text/mask-words.ts';
import type { CallEffect, Effect } from './effect.ts';
import type { InboundEvent } from './event.ts';
import { TurnError, type TurnResult } from './result.ts';
import type { SessionState } from './session.ts';
import { turn } from './turn.ts';
import type { TurnWorld } from './world.ts';

/**
 * A turn together with its reads: calls of the stage `before-commit` are run at once and their results fed to the next turn,
 * so that one commit holds question and answer. What is left comes back in order.
 * `take` is another way to take the first event (a try-out from the middle).
 * @throws TurnError as `turn` does, and when the reads do not come to an end.
 */
export async function turnWithReads(
  world: TurnWorld,
  session: SessionState,
  event: InboundEvent,
  now: number,
  run: (call: CallEffect) => Promise<InboundEvent>,
  take: typeof turn = turn,
): Promise<TurnResult> {
  let result = take(world, session, event, now);
  const effects: Effect[] = [];
  const path = [...result.path];
  const visits = [...(result.visits ?? [])];
  const notes = [...result.notes];
  const failures = [...(result.failures ?? [])];
  const left = [...(result.left ?? [])];
  let understood = result.understood;
  let unheard = result.unheard;
  let { confidential } = result;
  for (let round = 0; ; round++) {
    const calls = result.effects.filter(isRead);
    effects.push(...result.effects.filter((effect) => !isRead(effect)));
    const call = calls.find(({ id }) => id === result.session.context.pending);
    if (call === undefined) break;
    if (round === MAX_READS) {
      throw new TurnError('turn.step-bound', `More than ${MAX_READS} reads in one turn.`, {
        node: call.node,
      });
    }
    result = turn(world, result.session, await run(call), now);
    path.push(...result.path);
    notes.push(...result.notes);
    failures.push(...(result.failures ?? []));
    left.push(...(result.left ?? []));
    visits.push(...(result.visits ?? []));
    understood ??= result.understood;
    confidential ??= result.confidential;
    // The words stand in the event that began all this, not in the result that found nothing.
    if (result.unheard) unheard ??= { ...result.unheard, text: maskWords(wordsOf(event) ?? '') };
  }
  const { currentNode, session: after } = result;
  return {
    session: after,
    effects,
    path,
    ...(visits.length === 0 ? {} : { visits }),
    ...(unheard === undefined || unheard.text === '' ? {} : { unheard }),
    ...(currentNode === undefined ? {} : { currentNode }),
    ...(understood === undefined ? {} : { understood }),
    ...(confidential === undefined ? {} : { confidential }),
    notes,
    ...(failures.length === 0 ? {} : { failures }),
    ...(left.length === 0 ? {} : { left }),
  };
}

function isRead(effect: Effect): effect is CallEffect {
  return effect.kind === 'call' && effect.stage === 'before-commit';
}
