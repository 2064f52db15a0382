import { expect, it } from 'vitest';
import { createRounds } from './rounds.ts';

/** A clock whose waits end when the test says so. */
function handClock() {
  const waits: { ms: number; end: () => void }[] = [];
  return {
    waits,
    after(ms: number, end: () => void) {
      waits.push({ ms, end });
      return () => undefined;
    },
    async turn() {
      waits.shift()?.end();
      for (let i = 0; i < 10; i++) await Promise.resolve();
    },
  };
}

it('goes on after a round that failed, until it is stopped', async () => {
  const clock = handClock();
  const failures: unknown[] = [];
  let rounds = 0;
  const made = createRounds({
    platform: clock,
    everyMs: 5,
    firstMs: 9,
    failed: (error) => failures.push(error),
    async round() {
      rounds += 1;
      if (rounds === 1) throw new Error('once');
    },
  });
  made.start();
  made.start();
  expect(clock.waits.map(({ ms }) => ms)).toEqual([9]);
  await clock.turn();
  await clock.turn();
  expect([rounds, failures.length]).toEqual([2, 1]);
  expect(clock.waits.map(({ ms }) => ms)).toEqual([5]);
  await made.stop();
  await clock.turn();
  expect(rounds).toBe(2);
});

it('ends with the round that is in hand', async () => {
  const clock = handClock();
  let end: () => void = () => undefined;
  let ended = false;
  const made = createRounds({
    platform: clock,
    everyMs: 5,
    failed: () => undefined,
    round: () =>
      new Promise<void>((resolve) => {
        end = resolve;
      }),
  });
  made.start();
  await Promise.resolve();
  const stopped = made.stop().then(() => {
    ended = true;
  });
  await Promise.resolve();
  expect([ended, made.running()]).toEqual([false, false]);
  end();
  await stopped;
  expect(clock.waits).toEqual([]);
});
