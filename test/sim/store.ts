import { type Store, StoreUnavailableError, type Write, type WriteResult } from '@danloi/server/store';
import type { Data } from '../../packages/server/src/testing/data.ts';
import type { Faults } from './faults.ts';
import type { Life, Scheduler } from './scheduler.ts';

const SLOWEST_MS = 30_000;

/** Hears of each write that takes effect. */
export interface Watch {
  wrote(write: Write): void;
}

export interface StoreDeps {
  data: Data;
  scheduler: Scheduler;
  faults: Faults;
  watch: Watch;
  /** One process has the file: what it was told is lost is not done later. */
  exclusive: boolean;
}

/** The database as one server sees it: slow, at times without an answer, and at times it has done it all the same. */
export function simulatedStore(deps: StoreDeps, life: Life): Store {
  const { data, scheduler, faults, watch } = deps;
  const unavailable = () => new StoreUnavailableError('no answer');

  function apply(write: Write): WriteResult {
    const result = data.write(write);
    if (result.ok) watch.wrote(write);
    return result;
  }

  /** `part` does what a call that nobody waits for any more still does. */
  function call<T>(run: () => T, part?: () => void): Promise<T> {
    return new Promise((resolve, reject) => {
      const settle = (result: T) => {
        if (!life.dead) resolve(result);
      };
      const go = () => {
        const fault = faults.ofStore();
        switch (fault) {
          case 'none':
          case 'refused':
            return settle(run());
          case 'not-done':
            return reject(unavailable());
          case 'done-but-unknown':
            part?.();
            return reject(unavailable());
          case 'done-later':
            if (part && !deps.exclusive) scheduler.after(faults.below(SLOWEST_MS), undefined, part);
            return reject(unavailable());
          case 'slow':
            return void scheduler.after(faults.below(SLOWEST_MS), life, () => settle(run()));
        }
      };
      const abandon = part && (() => void (faults.survives() && part()));
      scheduler.add({ life, run: go, abandon });
    });
  }

  const read = <T>(run: () => T): Promise<T> => call(run);
  const write = (one: Write): Promise<WriteResult> =>
    call(
      () => apply(one),
      () => void apply(one),
    );

  return {
    description: 'simulated',
    get: (collection, id) => read(() => data.get(collection, id)),
    insert: (collection, doc) => write({ op: 'insert', collection, doc }),
    replace: (collection, doc, rev) => write({ op: 'replace', collection, doc, rev }),
    delete: async (collection, id, rev) =>
      (await write({ op: 'delete', collection, id, ...(rev === undefined ? {} : { rev }) })).ok,
    find: (collection, query) => read(() => data.find(collection, query)),
    count: (collection, query) =>
      read(() => data.find(collection, { ...query, limit: 100_000 }).items.length),
    increment: (counter, by = 1) => call(() => data.increment(counter, by)),
    batch: (writes) =>
      call(
        () => writes.map(apply),
        // A file takes a group as a whole; over a network some of it may have arrived.
        () => {
          for (const one of writes) if (deps.exclusive || faults.survives()) apply(one);
        },
      ),
    ping: () => read(() => undefined),
    close: () => Promise.resolve(),
  };
}
