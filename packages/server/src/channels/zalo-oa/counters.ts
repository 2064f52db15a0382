/** Counts of what happens to events and calls, since the process began: for metrics, never for decisions. */
export interface Counters {
  add(name: string): void;
  all(): Readonly<Record<string, number>>;
}

/** More names than these would be names made by someone outside. */
const MOST_NAMES = 200;

export function createCounters(): Counters {
  const counts = new Map<string, number>();
  return {
    add(name) {
      if (counts.has(name) || counts.size < MOST_NAMES) counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    all: () => Object.fromEntries(counts),
  };
}
