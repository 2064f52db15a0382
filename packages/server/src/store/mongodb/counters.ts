import type { Collection as DriverCollection } from 'mongodb';
import { StoreUnavailableError } from '../store.ts';
import { isDuplicate } from './failure.ts';

export interface Counter {
  _id: string;
  value: number;
}

interface Waiting {
  by: number;
  resolve(value: number): void;
  reject(error: Error): void;
}

/** Other servers raise the same counter; so many times in a row another may be quicker. */
const TRIES = 200;

/**
 * Counters, raised by the same conditional replace as documents: some servers raise atomically but answer with a value
 * that another has raised since. What waits for one counter is raised in one step.
 */
export class Counters {
  readonly #target: DriverCollection<Counter>;
  readonly #waiting = new Map<string, Waiting[]>();

  constructor(target: DriverCollection<Counter>) {
    this.#target = target;
  }

  /** After a lost answer the counter may have been raised all the same: numbers can be left out, never given twice. */
  increment(counter: string, by: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(counter);
      if (waiting) {
        waiting.push({ by, resolve, reject });
        return;
      }
      this.#waiting.set(counter, [{ by, resolve, reject }]);
      void this.#drain(counter);
    });
  }

  async read(counter: string): Promise<number> {
    return (await this.#target.findOne({ _id: counter }))?.value ?? 0;
  }

  async #drain(counter: string): Promise<void> {
    for (let group = this.#take(counter); group; group = this.#take(counter)) {
      const sum = group.reduce((total, { by }) => total + by, 0);
      try {
        let value = await this.#raise(counter, sum);
        for (const { by, resolve } of group) {
          value += by;
          resolve(value);
        }
      } catch (cause) {
        const error = new StoreUnavailableError('a counter could not be raised', { cause });
        for (const { reject } of group) reject(error);
      }
    }
  }

  /** All that waits; undefined, and the counter forgotten, when nothing does. */
  #take(counter: string): Waiting[] | undefined {
    const group = this.#waiting.get(counter);
    if (group && group.length > 0) {
      this.#waiting.set(counter, []);
      return group;
    }
    this.#waiting.delete(counter);
    return undefined;
  }

  /** Gives the value before. */
  async #raise(counter: string, by: number): Promise<number> {
    for (let i = 0; i < TRIES; i++) {
      const before = (await this.#target.findOne({ _id: counter }))?.value;
      if (before === undefined) {
        if (await this.#create(counter, by)) return 0;
        continue;
      }
      const { matchedCount } = await this.#target.replaceOne(
        { _id: counter, value: before },
        { value: before + by },
      );
      if (matchedCount === 1) return before;
    }
    throw new Error('other servers were always quicker');
  }

  async #create(counter: string, value: number): Promise<boolean> {
    try {
      await this.#target.insertOne({ _id: counter, value });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}
