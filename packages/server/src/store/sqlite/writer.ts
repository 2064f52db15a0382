import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { StoreUnavailableError } from '../store.ts';
import { failureOf } from './failure.ts';

/** Statements that become durable together; runs inside the transaction and must not wait. */
export type Work<T> = () => T;

interface Waiting {
  work: Work<unknown>;
  size: number;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Writes in one transaction; more wait for the next. */
const GROUP = 256;

/**
 * The one writer: a transaction takes all that has gathered while the last one ran. No timer makes it wait longer,
 * since the flush to disk itself is the window in which the next group gathers.
 */
export class Writer {
  readonly #db: DatabaseSync;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #onFatal: (error: Error) => void;
  #waiting: Waiting[] = [];
  #scheduled = false;
  #closed = false;

  constructor(db: DatabaseSync, onFatal: (error: Error) => void) {
    this.#db = db;
    this.#begin = db.prepare('BEGIN IMMEDIATE');
    this.#commit = db.prepare('COMMIT');
    this.#onFatal = onFatal;
  }

  /** Resolves when the work is durable. `size` is the number of its writes. */
  run<T>(work: Work<T>, size = 1): Promise<T> {
    if (this.#closed) return Promise.reject(new StoreUnavailableError('the store is closed'));
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, size, resolve: (value) => resolve(value as T), reject });
      if (this.#scheduled) return;
      this.#scheduled = true;
      setImmediate(() => this.#drain());
    });
  }

  /** Writes all that waits, and takes no more. */
  close(): void {
    while (this.#waiting.length > 0) this.#commitGroup(this.#take());
    this.#closed = true;
  }

  /** Takes no more, and answers what waits: nobody knows whether it will ever be stored. */
  abandon(error: Error): void {
    this.#closed = true;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }

  #drain(): void {
    this.#scheduled = false;
    if (this.#waiting.length > 0) this.#commitGroup(this.#take());
    if (this.#waiting.length === 0 || this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => this.#drain());
  }

  #take(): Waiting[] {
    let size = 0;
    let count = 0;
    for (const { size: own } of this.#waiting) {
      if (count > 0 && size + own > GROUP) break;
      size += own;
      count++;
    }
    return this.#waiting.splice(0, count);
  }

  #commitGroup(group: Waiting[]): void {
    let values: unknown[];
    try {
      this.#begin.run();
      values = group.map(({ work }) => work());
      this.#commit.run();
    } catch (error) {
      this.#failed(group, error);
      return;
    }
    group.forEach(({ resolve }, i) => {
      resolve(values[i]);
    });
  }

  #failed(group: Waiting[], error: unknown): void {
    // After some failures SQLite has rolled back by itself.
    if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
    const failure = failureOf(error);
    if (failure === 'other') {
      const [only] = group;
      // One wrong statement must not fail its neighbours: each is tried alone.
      if (group.length > 1) for (const one of group) this.#commitGroup([one]);
      else only?.reject(error);
      return;
    }
    const unavailable = new StoreUnavailableError('the database could not be written', { cause: error });
    for (const { reject } of group) reject(unavailable);
    // A failed flush may or may not have stored the group, and must not be tried again on this handle.
    if (failure === 'fatal') this.#onFatal(unavailable);
  }
}
