/**
 * The emulator's time: the machine's clock plus an offset that tests push forward, so that windows of days and
 * retries of an hour are tried without waiting. Timers follow the offset.
 */
export interface Clock {
  now(): number;
  /** Moves time on and runs what has become due, in order. */
  advance(ms: number): Promise<void>;
  /** Runs `fn` when `ms` of emulator time have passed. The answer takes it back. */
  after(ms: number, fn: () => void | Promise<void>): () => void;
  stop(): void;
}

interface Timer {
  due: number;
  fn: () => void | Promise<void>;
}

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** The longest wait that the machine's own timers take. */
const LONGEST_SLEEP = 2 ** 30;

export function createClock(): Clock {
  let offset = 0;
  let timers: Timer[] = [];
  let sleeping: NodeJS.Timeout | undefined;
  const now = () => Date.now() + offset;

  async function runDue(): Promise<void> {
    const due = timers.filter((timer) => timer.due <= now()).sort((a, b) => a.due - b.due);
    timers = timers.filter((timer) => !due.includes(timer));
    for (const timer of due) await timer.fn();
    sleepUntilNext();
  }

  function sleepUntilNext(): void {
    clearTimeout(sleeping);
    if (timers.length === 0) return;
    const next = Math.min(...timers.map((timer) => timer.due));
    sleeping = setTimeout(() => void runDue(), Math.min(Math.max(0, next - now()), LONGEST_SLEEP));
    sleeping.unref();
  }

  return {
    now,
    async advance(ms) {
      offset += ms;
      await runDue();
    },
    after(ms, fn) {
      const timer = { due: now() + ms, fn };
      timers.push(timer);
      sleepUntilNext();
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    stop() {
      clearTimeout(sleeping);
      timers = [];
    },
  };
}
