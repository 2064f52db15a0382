import type { WriteResult } from '../store.ts';
import type { Outcome } from './bulk.ts';
import type { MongoWrite } from './write.ts';

interface Waiting {
  write: MongoWrite;
  resolve(result: WriteResult): void;
  reject(error: Error): void;
}

/** Writes in one bulk. */
const GROUP = 256;

/**
 * A queue of writes; what gathers while one bulk is under way goes out as the next. A document always uses the same
 * lane and is never twice in a bulk, so no write of this process can hide the outcome of another.
 */
export class Lane {
  readonly #send: (writes: readonly MongoWrite[]) => Promise<Outcome[]>;
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;

  constructor(send: (writes: readonly MongoWrite[]) => Promise<Outcome[]>) {
    this.#send = send;
  }

  run(write: MongoWrite): Promise<WriteResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ write, resolve, reject });
      this.#running ??= this.#drain();
    });
  }

  /** Resolves when nothing waits. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #drain(): Promise<void> {
    // Lets what is written in the same moment come together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const group = this.#take();
      const outcomes = await this.#send(group.map(({ write }) => write));
      group.forEach(({ resolve, reject }, i) => {
        const outcome = outcomes[i] ?? new Error('no outcome');
        if (outcome instanceof Error) reject(outcome);
        else resolve(outcome);
      });
    }
    this.#running = undefined;
  }

  /** The next writes of one collection, each document once, the rest in their order. */
  #take(): Waiting[] {
    const target = this.#waiting[0]?.write.target;
    const ids = new Set<string>();
    const group: Waiting[] = [];
    const rest: Waiting[] = [];
    for (const waiting of this.#waiting) {
      const { write } = waiting;
      const fits = write.target === target && !ids.has(write.id) && group.length < GROUP;
      (fits ? group : rest).push(waiting);
      if (write.target === target) ids.add(write.id);
    }
    this.#waiting = rest;
    return group;
  }
}
