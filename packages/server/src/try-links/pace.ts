import type { Platform } from '../platform.ts';

const WINDOW_MS = 60_000;
/** Counters in memory; the oldest go first. */
const MOST_KEPT = 10_000;

/** At most so many times within a minute for one name; false from then on until the minute is over. */
export function createPace(platform: Pick<Platform, 'monotonic'>, most: number): (name: string) => boolean {
  const counters = new Map<string, { since: number; count: number }>();
  return (name) => {
    const now = platform.monotonic();
    const known = counters.get(name);
    const counter = known && now - known.since < WINDOW_MS ? known : { since: now, count: 0 };
    counter.count += 1;
    counters.delete(name);
    counters.set(name, counter);
    const [oldest] = counters.keys();
    if (counters.size > MOST_KEPT && oldest !== undefined) counters.delete(oldest);
    return counter.count <= most;
  };
}
