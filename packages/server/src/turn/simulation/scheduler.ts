import { createLog } from '../../log.ts';
import type { Platform } from '../../platform.ts';
import { base32 } from '../../platform.ts';

/** Numbers from a seed: the same seed, the same run. */
export class Chance {
  #state: number;
  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761 + 1) >>> 0 || 1;
    for (let i = 0; i < 8; i++) this.next();
  }
  /** In [0, 1). */
  next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x >>> 0;
    return this.#state / 2 ** 32;
  }
  below(n: number): number {
    return Math.floor(this.next() * n);
  }
  happens(probability: number): boolean {
    return this.next() < probability;
  }
}

/** One life of a server: what it waits for is void once it is dead. */
export interface Life {
  dead: boolean;
}

interface Pending {
  life: Life | undefined;
  run(): void;
  /** The life ended first: the world outside may still go either way. */
  abandon?(): void;
}

interface Timer {
  at: number;
  life: Life | undefined;
  run(): void;
}

/**
 * Decides by its seed which waiting call goes on next, and lets time pass when none waits. Everything that the
 * server asks of the world ends here.
 */
export class Scheduler {
  readonly chance: Chance;
  now = Date.UTC(2026, 10, 25);
  picks = 0;
  #pending: Pending[] = [];
  #timers: Timer[] = [];

  constructor(seed: number) {
    this.chance = new Chance(seed);
  }

  add(pending: Pending): void {
    if (pending.life?.dead) return;
    this.#pending.push(pending);
  }

  after(ms: number, life: Life | undefined, run: () => void): () => void {
    if (life?.dead) return () => {};
    const timer = { at: this.now + Math.max(ms, 0), life, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  kill(life: Life): void {
    life.dead = true;
    for (const pending of this.#pending) if (pending.life === life) pending.abandon?.();
    this.#pending = this.#pending.filter((pending) => pending.life !== life);
    this.#timers = this.#timers.filter((timer) => timer.life !== life);
  }

  /** One step; false when there is nothing left to do before `until`. */
  async step(until: number): Promise<boolean> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.picks++;
    this.now += this.chance.next();
    const pending = this.#pending.splice(this.chance.below(this.#pending.length), 1)[0];
    if (pending) {
      pending.run();
      return true;
    }
    let next: Timer | undefined;
    for (const timer of this.#timers) if (!next || timer.at < next.at) next = timer;
    if (!next || next.at > until) return false;
    this.#timers.splice(this.#timers.indexOf(next), 1);
    this.now = Math.max(this.now, next.at);
    next.run();
    return true;
  }

  platformFor(life: Life): Platform {
    const bytes = (size: number) => Buffer.from(Array.from({ length: size }, () => this.chance.below(256)));
    return {
      now: () => this.now,
      monotonic: () => this.now,
      randomBytes: bytes,
      randomId: () => base32(bytes(16)),
      after: (ms, run) => this.after(ms, life, run),
      log: createLog({ level: 'silent' }),
    };
  }
}
