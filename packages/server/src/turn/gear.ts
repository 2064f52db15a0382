import type { Platform } from '../platform.ts';

/** How long an event that comes now would wait for its commit, from what waits and what events cost of late. */
export interface Gear {
  begin(): void;
  done(): void;
  waiting(): number;
  /** Milliseconds. */
  estimate(): number;
}

/** Weight of the newest measurement. */
const NEWEST = 0.05;
const FIRST_GUESS_MS = 0.1;
/** One slow event says little of the next ones. */
const MOST_MS = 20;

export function createGear(platform: Pick<Platform, 'monotonic'>): Gear {
  let waiting = 0;
  let cost = FIRST_GUESS_MS;
  /** Since when the present run of work has gone on, or when its last event was done. */
  let last = 0;
  return {
    begin() {
      if (waiting === 0) last = platform.monotonic();
      waiting++;
    },
    done() {
      const now = platform.monotonic();
      // While several are in hand, the time between two that are done is the cost of one.
      if (waiting > 1) cost += NEWEST * (Math.min(now - last, MOST_MS) - cost);
      last = now;
      waiting--;
    },
    waiting: () => waiting,
    estimate: () => waiting * cost,
  };
}
