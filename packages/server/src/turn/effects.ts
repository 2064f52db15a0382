import {
  type Effect,
  EffectError,
  type EffectType,
  type InboundEvent,
  type JsonObject,
  type Registry,
  type Tools,
} from '@danloi/engine';
import type { Platform } from '../platform.ts';
import { StoreUnavailableError } from '../store/store.ts';
import type { Whose } from './session-doc.ts';

type CallEffect = Extract<Effect, { kind: 'call' }>;
/** What running a call needs to know of it. */
type Call = Pick<CallEffect, 'id' | 'name' | 'input'>;

/** On whose behalf an effect runs. */
interface Behalf {
  whose: Whose;
  flow: { id: string; version: string } | undefined;
  /** A try-out: nothing real may be recorded as real. */
  preview?: boolean;
}

export type RunEffect = (behalf: Behalf, call: Call) => Promise<InboundEvent>;

const NO_FLOW = { id: '', version: '' };
/** A look-up that takes longer fails by the node's own exit: a citizen waits for it. */
const LIMIT_MS = 5_000;
/** What nobody waits for in the same breath may ask for more, but for no more than this. */
export const LONGEST_EFFECT_MS = 12_000;

/** Makes the runner of effect types: what comes back is the event that carries the result. */
export function createRunEffect(deps: {
  registry: Pick<Registry, 'effect'>;
  platform: Platform;
  tools(whose: Whose, flow: { id: string; version: string }): Tools;
}): RunEffect {
  const { registry, platform } = deps;
  return async ({ whose, flow, preview = false }, call) => {
    const answer = (body: Answer): InboundEvent => ({
      id: `effect:${call.id}`,
      at: platform.now(),
      kind: 'effect-result',
      effect: call.id,
      ...body,
    });
    const type = registry.effect(call.name);
    if (!type) return answer({ ok: false, code: 'effect.unknown' });
    const contact = { channel: whose.channel, id: whose.contact };
    try {
      const run = type.run(call.input, deps.tools(whose, flow ?? NO_FLOW), {
        id: call.id,
        contact,
        flow: flow ?? NO_FLOW,
        preview,
      });
      const output = await within(platform, limitOf(type), run);
      return answer({ ok: true, output: output as JsonObject });
    } catch (error) {
      if (error instanceof StoreUnavailableError) throw error;
      if (error instanceof EffectError) return answer({ ok: false, code: error.code });
      platform.log.error({ err: error, code: 'effect.failed', kind: call.name }, 'an effect failed');
      // A citizen waits for a look-up, and a try-out shows what goes wrong: the step's own exit is the way on. What goes
      // through the outbox is tried again first, since it may have been the network.
      if (preview || type.stage === 'before-commit') return answer({ ok: false, code: 'effect.failed' });
      throw error;
    }
  };
}

const limitOf = ({ stage, limitMs = LIMIT_MS }: EffectType): number =>
  stage === 'before-commit' ? LIMIT_MS : Math.min(limitMs, LONGEST_EFFECT_MS);

type Answer = { ok: true; output: JsonObject } | { ok: false; code: string };

/** The work's outcome, or an `EffectError` when it takes too long. */
function within<T>(platform: Platform, ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = platform.after(ms, () => reject(new EffectError('effect.timeout', 'took too long')));
    work.then(resolve, reject).finally(stop);
  });
}
