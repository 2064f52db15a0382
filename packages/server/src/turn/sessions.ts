import { sessions as collection, type SessionDoc } from '../documents.ts';
import type { Platform } from '../platform.ts';
import { type Store, type Stored, StoreUnavailableError, type Write } from '../store/store.ts';
import { Cache } from './cache.ts';
import { commitSession } from './commit.ts';

/** What a change makes of a session. The same `doc` as it was given: nothing to write. Undefined: it goes. */
export interface Changed<T> {
  doc: SessionDoc | undefined;
  /** Written before the session is: what must not be lost when the process dies between the two. Repeatable. */
  first?: Write[];
  value: T;
}

/** Pure but for reads: it is done again, on the newer document, when another writer was faster. */
export type Change<T> = (
  doc: SessionDoc | undefined,
  how: { fresh: boolean },
) => Changed<T> | Promise<Changed<T>>;

/** Thrown by a change that wants to be tried once more, on the document as the store has it. */
export class TryFresh extends Error {
  override readonly name = 'TryFresh';
}

/** Looks at and completes each document before it is written: due time, lease. */
export interface Finish {
  complete(doc: SessionDoc): SessionDoc;
  /** The document is durable; `began` is when its write began, on the monotonic clock. */
  committed(id: string, doc: Stored<SessionDoc> | undefined, began: number): void;
}

/**
 * All writing of sessions in this process. Changes of one session are made one after the other; those that wait
 * together are made in one conditional commit, while other sessions' commits go on beside it.
 */
export interface Sessions {
  change<T>(id: string, change: Change<T>): Promise<T>;
  read(id: string): Promise<Stored<SessionDoc> | undefined>;
  /** What is known without asking the store. */
  peek(id: string): Stored<SessionDoc> | undefined;
  /** A document as somebody read it: taken over when it is newer than what is known. */
  note(doc: Stored<SessionDoc>): void;
  /** How many changes of this session wait. */
  waiting(id: string): number;
  /** Resolves when nothing is being changed. */
  idle(): Promise<void>;
}

interface Job {
  change: Change<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

const CACHED = 20_000;
const TOGETHER = 64;
const TRIES = 5;

export function createSessions(given: { store: Store; platform: Platform; finish: Finish }): Sessions {
  const { store, finish } = given;
  const process = given.platform.randomId();
  let writes = 0;
  const deps = { ...given, nextWriter: () => `${process}.${writes++}` };
  const cache = new Cache<Stored<SessionDoc>>(CACHED);
  const queues = new Map<string, Job[]>();
  const idlers: (() => void)[] = [];

  async function work(id: string, queue: Job[]): Promise<void> {
    while (queue.length > 0) await settle(id, queue, deps);
    queues.delete(id);
    if (queues.size === 0) for (const resolve of idlers.splice(0)) resolve();
  }

  async function settle(id: string, queue: Job[], { platform }: typeof deps): Promise<void> {
    const jobs = queue.slice(0, TOGETHER);
    try {
      const results = await attempts(id, jobs, platform);
      queue.splice(0, jobs.length);
      for (const [i, result] of results.entries()) {
        if ('error' in result) jobs[i]?.reject(result.error);
        else jobs[i]?.resolve(result.value);
      }
    } catch (error) {
      cache.delete(id);
      queue.splice(0, jobs.length);
      for (const job of jobs) job.reject(error);
    }
  }

  async function attempts(id: string, jobs: Job[], platform: Platform): Promise<Result[]> {
    let fresh = false;
    for (let i = 0; i < TRIES; i++) {
      const base = (fresh ? undefined : cache.get(id)) ?? (await store.get(collection, id));
      const made = await apply(base, jobs, fresh).catch(again);
      fresh = true;
      if (!made) continue;
      if (made.first.length > 0) await store.batch(made.first);
      if (made.doc === base) {
        if (base) cache.set(id, base);
        return made.results;
      }
      const began = platform.monotonic();
      const next = made.doc && finish.complete(made.doc);
      const stored = await commitSession(deps, id, base, next);
      if (stored === 'conflict') continue;
      if (stored) cache.set(id, stored);
      else cache.delete(id);
      finish.committed(id, stored, began);
      return made.results;
    }
    throw new StoreUnavailableError('other writers were faster, five times in a row');
  }

  return {
    change: (id, change) =>
      new Promise((resolve, reject) => {
        const job = { change, resolve, reject } as Job;
        const queue = queues.get(id);
        if (queue) {
          queue.push(job);
          return;
        }
        const begun = [job];
        queues.set(id, begun);
        void work(id, begun);
      }),
    async read(id) {
      const known = cache.get(id) ?? (await store.get(collection, id));
      if (known && !cache.get(id) && !queues.has(id)) cache.set(id, known);
      return known;
    },
    peek: (id) => cache.get(id),
    note(doc) {
      const known = cache.get(doc.id);
      if (known && known.rev < doc.rev) cache.set(doc.id, doc);
    },
    waiting: (id) => queues.get(id)?.length ?? 0,
    idle: () => (queues.size === 0 ? Promise.resolve() : new Promise((resolve) => void idlers.push(resolve))),
  };
}

type Result = { value: unknown } | { error: unknown };

function again(error: unknown): undefined {
  if (!(error instanceof TryFresh)) throw error;
}

/** One change after the other; one that fails changes nothing and fails alone, but for a store that is gone. */
async function apply(
  base: SessionDoc | undefined,
  jobs: Job[],
  fresh: boolean,
): Promise<{ doc: SessionDoc | undefined; first: Write[]; results: Result[] }> {
  let doc = base;
  const first: Write[] = [];
  const results: Result[] = [];
  for (const job of jobs) {
    try {
      const made = await job.change(doc, { fresh });
      doc = made.doc;
      if (made.first) first.push(...made.first);
      results.push({ value: made.value });
    } catch (error) {
      if (error instanceof TryFresh || error instanceof StoreUnavailableError) throw error;
      results.push({ error });
    }
  }
  return { doc, first, results };
}
