import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_BUTTONS, MAX_EFFECTS, MAX_FLOWS, MAX_STEPS } from '../compile/bounds.ts';
import { compileFlow } from '../compile/compile.ts';
import { loadMachine } from '../compile/load.ts';
import { parseFlow, serialiseFlow } from '../flow/index.ts';
import { lintFlow } from '../lint/lint.ts';
import { anyDeeds, anyFlow, eventOf } from '../testing/any-flows.testing.ts';
import { registry } from '../testing/random-flows.testing.ts';
import type { InboundEvent } from './event.ts';
import { TurnError } from './result.ts';
import { newSession, type SessionState } from './session.ts';
import { turn } from './turn.ts';
import { prepareTriggers, type TurnWorld } from './world.ts';

const NOW = Date.UTC(2026, 10, 25, 2);
const MINUTE = 60_000;
/** Each makes a flow, its machine and a conversation. More of them: `DANLOI_RUNS=2000`. */
const RUNS = Number(process.env.DANLOI_RUNS ?? 60);
const TIMEOUT = 60_000 + RUNS * 500;

function worldFor(flow: Parameters<typeof compileFlow>[0]): TurnWorld {
  const compiled = compileFlow(flow, registry, '1');
  const machine = loadMachine(compiled, registry);
  const only = (id: string) => (id === flow.id ? machine : undefined);
  return {
    triggers: prepareTriggers([compiled]),
    live: only,
    machine: only,
    values: { ten: 'Công an phường' },
    calendar: { closed: ['2026-11-25'] },
  };
}

/** The result of a turn, or the code with which it refused. */
function tried(world: TurnWorld, session: SessionState, event: InboundEvent) {
  try {
    return { ok: true, result: turn(world, session, event, event.at) } as const;
  } catch (error) {
    if (error instanceof TurnError) return { ok: false, code: error.code } as const;
    throw error;
  }
}

type Tried = ReturnType<typeof tried>;

/** Lets everything happen to a contact; `look` sees each event with the session before it. */
function live(
  world: TurnWorld,
  deeds: Parameters<typeof eventOf>[0][],
  look: (session: SessionState, event: InboundEvent, first: Tried) => void,
): void {
  const asked = new Map<string, string>();
  let session = newSession();
  deeds.forEach((deed, at) => {
    const event = eventOf(deed, at, session, asked, NOW + at * MINUTE);
    const before = JSON.stringify(session);
    const first = tried(world, session, event);
    expect(JSON.stringify(session)).toBe(before);
    look(session, event, first);
    if (!first.ok) return;
    for (const effect of first.result.effects) {
      if (effect.kind === 'call') asked.set(effect.id, effect.name);
    }
    session = first.result.session;
  });
}

describe('a turn', { timeout: TIMEOUT }, () => {
  it('takes any event in any state, within its bounds', () => {
    fc.assert(
      fc.property(anyFlow, anyDeeds, (flow, deeds) => {
        live(worldFor(flow), deeds, (_, __, first) => {
          if (!first.ok) return expect(first.code).toBe('turn.step-bound');
          const { effects, path, failures, session } = first.result;
          expect(failures).toBeUndefined();
          expect(effects.length).toBeLessThanOrEqual(MAX_EFFECTS + 4);
          expect(path.length).toBeLessThanOrEqual((MAX_FLOWS + 2) * MAX_STEPS);
          expect(session.context.timer === undefined || session.flow !== undefined).toBe(true);
          for (const effect of effects) {
            if (effect.kind !== 'send') continue;
            expect((effect.message.text ?? '').length).toBeLessThanOrEqual(2_000);
            expect(effect.message.buttons?.length ?? 0).toBeLessThanOrEqual(MAX_BUTTONS);
          }
        });
      }),
      { numRuns: 2 * RUNS },
    );
  });

  it('gives the same for the same, byte for byte', () => {
    fc.assert(
      fc.property(anyFlow, anyDeeds, (flow, deeds) => {
        const other = worldFor(structuredClone(flow));
        live(worldFor(flow), deeds, (session, event, first) => {
          const again = tried(other, structuredClone(session), structuredClone(event));
          expect(JSON.stringify(again)).toBe(JSON.stringify(first));
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('is not changed by a round trip of the session through JSON', () => {
    fc.assert(
      fc.property(anyFlow, anyDeeds, (flow, deeds) => {
        const world = worldFor(flow);
        live(world, deeds, (session, event, first) => {
          const stored = JSON.parse(JSON.stringify(session));
          expect(stored).toStrictEqual(session);
          expect(tried(world, stored, event)).toStrictEqual(first);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('comes from a flow that compiles, lints and serialises the same every time', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const compiled = JSON.stringify(compileFlow(flow, registry, '1'));
        const again = parseFlow(JSON.parse(serialiseFlow(flow)));
        if (!again.ok) throw new Error(JSON.stringify(again.problems));
        expect(serialiseFlow(again.flow)).toBe(serialiseFlow(flow));
        expect(JSON.stringify(compileFlow(structuredClone(flow), registry, '1'))).toBe(compiled);
        expect(JSON.stringify(JSON.parse(compiled))).toBe(compiled);
        expect(lintFlow(structuredClone(flow), registry)).toEqual(lintFlow(flow, registry));
      }),
      { numRuns: RUNS },
    );
  });
});
