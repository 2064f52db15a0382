import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SendOutcome } from '../channels/channel.ts';
import { decide } from './decide.ts';

const NOW = Date.UTC(2026, 10, 25);
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const code = fc.constantFrom('zalo.500', 'zalo.rate', 'send.timeout');
const outcome: fc.Arbitrary<SendOutcome> = fc.oneof(
  fc.record({ kind: fc.constant('accepted' as const) }),
  fc.record({ kind: fc.constant('retry' as const), code, afterMs: fc.nat(10_000_000) }),
  fc.record({ kind: fc.constant('retry' as const), code }),
  fc.record({ kind: fc.constant('refused' as const), code }),
  fc.record({ kind: fc.constant('unknown' as const), code }),
  fc.record({ kind: fc.constant('blocked' as const), code, afterMs: fc.nat(10_000_000) }),
);

/** Plays outcomes against one item until it is done; gives what happened. */
function play(outcomes: readonly SendOutcome[], chances: readonly number[]) {
  let item: { attempts: number; unsure?: boolean } = { attempts: 0 };
  let now = NOW;
  const waits: number[] = [];
  for (const [i, next] of outcomes.entries()) {
    const decision = decide(item, next, now, chances[i] ?? 0.5);
    if (decision.do !== 'wait') return { tries: i + 1, end: decision.do, waits };
    waits.push(decision.until - now);
    now = decision.until;
    item = { attempts: decision.attempts, ...(decision.unsure ? { unsure: true } : {}) };
  }
  return { tries: outcomes.length, end: 'waiting', waits };
}

describe('an item', () => {
  test('that was left before the call stays as it is', () => {
    expect(decide({ attempts: 3, unsure: true }, { kind: 'left', code: 'send.left' }, NOW, 0)).toEqual({
      do: 'leave',
    });
  });

  test('that is accepted or refused ends at once', () => {
    expect(decide({ attempts: 3 }, { kind: 'accepted' }, NOW, 0)).toEqual({ do: 'settle' });
    expect(decide({ attempts: 0 }, { kind: 'refused', code: 'zalo.blocked' }, NOW, 0)).toEqual({
      do: 'dead-letter',
      code: 'zalo.blocked',
    });
  });

  test('waits 1, 4, 15, 60 s, 5, 30 min within a fifth, then a person decides', () => {
    fc.assert(
      fc.property(fc.array(chance, { minLength: 7, maxLength: 7 }), (chances) => {
        const failing = chances.map(() => ({ kind: 'retry', code: 'zalo.500' }) as const);
        const { tries, end, waits } = play(failing, chances);
        expect([tries, end]).toEqual([7, 'dead-letter']);
        for (const [i, base] of [1, 4, 15, 60, 300, 1_800].entries()) {
          expect(waits[i]).toBeGreaterThanOrEqual(base * 800);
          expect(waits[i]).toBeLessThanOrEqual(base * 1_200 + 1);
        }
      }),
    );
  });

  test('whose fate is unknown is tried once more, whatever happens between', () => {
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 40, maxLength: 40 }), (outcomes) => {
        const { tries, end } = play(outcomes, []);
        const unknown = outcomes.slice(0, tries).filter(({ kind }) => kind === 'unknown').length;
        expect(unknown).toBeLessThanOrEqual(2);
        if (unknown === 2) expect(end).toBe('dead-letter');
      }),
    );
  });

  test('of a blocked account waits as long as it takes and loses no try', () => {
    const blocked = { kind: 'blocked', code: 'zalo.token', afterMs: 60_000 } as const;
    const decision = decide({ attempts: 2 }, blocked, NOW, 0);
    expect(decision).toEqual({ do: 'wait', until: NOW + 60_000, attempts: 2 });
    expect(decide({ attempts: 6 }, blocked, NOW, 0).do).toBe('wait');
  });

  test('waits at least as long as the channel asks, at most an hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.nat(20_000_000), chance, (attempts, afterMs, luck) => {
        const decision = decide({ attempts }, { kind: 'retry', code: 'zalo.rate', afterMs }, NOW, luck);
        if (decision.do !== 'wait') throw new Error('must wait');
        const wait = decision.until - NOW;
        expect(wait).toBeGreaterThanOrEqual(Math.min(afterMs, 3_600_000));
        expect(wait).toBeLessThanOrEqual(3_600_001);
      }),
    );
  });

  test('never waits for ever: seven tries that count are the end', () => {
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 60, maxLength: 60 }), (outcomes) => {
        const counting = outcomes.filter(({ kind }) => kind !== 'blocked');
        const { tries } = play(counting, []);
        expect(tries).toBeLessThanOrEqual(7);
      }),
    );
  });
});
