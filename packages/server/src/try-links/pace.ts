import type { Platform } from '../platform.ts';
import { Cache } from '../turn/cache.ts';

const WINDOW_MS = 60_000;
/** Counters in memory; the oldest go first. */
const MOST_KEPT = 10_000;

/** At most so many times within a minute for one name; false from then on until the minute is over. */
export function createPace(platform: Pick<Platform, 'monotonic'>, most: number): (name: string) => boolean {
  const counters = new Cache<{ since: number; count: number }>(MOST_KEPT);
  return (name) => {
    const now = platform.monotonic();
    const known = counters.get(name);
    const counter = known && now - known.since < WINDOW_MS ? known : { since: now, count: 0 };
    counter.count += 1;
    counters.set(name, counter);
    return counter.count <= most;
  };
}
