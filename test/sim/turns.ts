import {
  fallback as engineFallback,
  turnWithReads as engineTurn,
  type InboundEvent,
  type SessionState,
} from '@danloi/engine';
import type { Chance } from '../../packages/server/src/testing/chance.ts';
import type { Turning } from '../../packages/server/src/turn/index.ts';
import { isFlaky, isPoison } from './flow.ts';

/** One try of a server to take an event: what it knew, and when it thought that it was. */
export interface Tried {
  before: SessionState;
  event: InboundEvent;
  now: number;
  reads: InboundEvent[];
  /** The step's code failed. */
  failed: boolean;
  /** When the contact got words instead. */
  fallbackAt?: number;
}

/** The engine's own turns, with a step that fails and one that fails at times; each try is noted for the model. */
export function notedTurning(chance: Chance, note: (tried: Tried) => void): Turning {
  const failures: Tried[] = [];
  return {
    async turnWithReads(world, session, event, now, run, take) {
      const tried: Tried = { before: session, event, now, reads: [], failed: false };
      note(tried);
      const text = event.kind === 'text' ? event.text : '';
      if (isPoison(text) || (isFlaky(text) && chance.happens(0.4))) {
        tried.failed = true;
        failures.push(tried);
        throw new Error('the code of a step fails');
      }
      const noted: typeof run = async (call) => {
        const read = await run(call);
        tried.reads.push(read);
        return read;
      };
      return engineTurn(world, session, event, now, noted, take);
    },
    fallback(world, session, now) {
      const at = failures.findLastIndex(({ before }) => before === session);
      const [tried] = at < 0 ? [] : failures.splice(at, 1);
      if (tried) tried.fallbackAt = now;
      return engineFallback(world, session, now);
    },
  };
}
