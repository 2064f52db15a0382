import { AsyncLocalStorage } from 'node:async_hooks';
import { createLog, type Platform } from '@danloi/server';
import { base32 } from '../../packages/server/src/platform.ts';
import { Chance } from '../../packages/server/src/testing/chance.ts';

/** One life of a server: what it waits for is void once it is dead, and stands still while it is frozen. */
export interface Life {
  name: string;
  dead: boolean;
  frozen: boolean;
  /** Was it frozen at some time? */
  wasFrozen: boolean;
  bornAt: number;
  /** How far its wall clock is from the true time. */
  skew: number;
}

/** A call to the world outside that waits for its answer. */
interface Pending {
  life: Life | undefined;
  run(): void;
  /** The life ended first: the world outside may still go either way. */
  abandon?: (() => void) | undefined;
}

interface Timer {
  at: number;
  life: Life | undefined;
  run(): void;
}

/** Whose code runs: set around everything that a server does. */
export const lives = new AsyncLocalStorage<Life>();

/**
 * Decides by its seed which waiting call goes on next, and lets time pass when none waits. Everything that a server
 * asks of the world ends here, so the same seed gives the same history.
 */
export class Scheduler {
  /** Who goes on next. */
  readonly #order: Chance;
  now = Date.UTC(2026, 10, 25);
  picks = 0;
  #pending: Pending[] = [];
  #timers: Timer[] = [];
  #hash = 0x811c9dc5;

  constructor(seed: number) {
    this.#order = new Chance(seed);
  }

  /** All that was picked so far, as one number. */
  trace(): string {
    return `${this.picks}.${(this.#hash >>> 0).toString(16)}`;
  }

  /** Makes something that happened part of the trace. */
  note(what: string): void {
    for (let i = 0; i < what.length; i++) this.#hash = Math.imul(this.#hash ^ what.charCodeAt(i), 0x01000193);
  }

  add(pending: Pending): void {
    if (!pending.life?.dead) this.#pending.push(pending);
  }

  after(ms: number, life: Life | undefined, run: () => void): () => void {
    if (life?.dead) return () => {};
    const timer = { at: this.now + Math.max(ms, 0), life, run };
    this.#timers.push(timer);
    return () => {
      const at = this.#timers.indexOf(timer);
      if (at >= 0) this.#timers.splice(at, 1);
    };
  }

  pause(ms: number): Promise<void> {
    return new Promise((resolve) => void this.after(ms, undefined, resolve));
  }

  kill(life: Life): void {
    life.dead = true;
    const lost = this.#pending.filter((pending) => pending.life === life);
    this.#pending = this.#pending.filter((pending) => pending.life !== life);
    this.#timers = this.#timers.filter((timer) => timer.life !== life);
    for (const pending of lost) pending.abandon?.();
  }

  /** One step; false when there is nothing left to do before `until`. */
  async step(until: number): Promise<boolean> {
    // All that follows from the last step has happened when this resolves.
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.picks++;
    this.now += this.#order.next();
    const ready = this.#pending.filter(({ life }) => !life?.frozen);
    const pending = ready[this.#order.below(ready.length)];
    if (pending) {
      this.#pending.splice(this.#pending.indexOf(pending), 1);
      this.note(`${ready.length}`);
      this.#enter(pending.life, () => pending.run());
      return true;
    }
    const timer = this.#nextTimer();
    if (!timer || timer.at > until) return false;
    this.#timers.splice(this.#timers.indexOf(timer), 1);
    this.now = Math.max(this.now, timer.at);
    this.note(`t${Math.floor(this.now)}`);
    this.#enter(timer.life, () => timer.run());
    return true;
  }

  #nextTimer(): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers) if (!timer.life?.frozen && (!next || timer.at < next.at)) next = timer;
    return next;
  }

  #enter(life: Life | undefined, run: () => void): void {
    if (life) lives.run(life, run);
    else run();
  }

  /** What a server in this life sees of clock and chance. */
  platformFor(life: Life, chance: Chance): Platform {
    const bytes = (size: number) => Buffer.from(Array.from({ length: size }, () => chance.below(256)));
    return {
      now: () => Math.floor(this.now + life.skew),
      monotonic: () => this.now - life.bornAt,
      randomBytes: bytes,
      randomId: () => base32(bytes(16)),
      after: (ms, run) => this.after(ms, life, run),
      log: createLog({ level: 'silent' }),
    };
  }
}
