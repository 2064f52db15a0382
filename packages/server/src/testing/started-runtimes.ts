import { collections } from '../documents.ts';
import { openSqlite, type Store } from '../store/index.ts';
import { Data } from './data.ts';
import { plainStore } from './plain-store.ts';
import { type RuntimeParts, runtimeParts } from './runtime-parts.ts';

/** What the tests of receiving and sending run over. */
export const STORES: Record<string, () => Store> = {
  'a store in memory': () => plainStore(new Data()),
  SQLite: () =>
    openSqlite({
      file: ':memory:',
      collections,
      onFatal: (error) => {
        throw error;
      },
    }),
};

/** Runtimes that work, and the way to end all of them after a test. */
export function startedRuntimes() {
  const open: RuntimeParts[] = [];
  return {
    /** Takes one that a test made by itself into the care of `stopAll`. */
    keep(parts: RuntimeParts): void {
      open.push(parts);
    },
    /** One that has looked through the intake, so that events are turned at once. */
    async started(store: Store, given: Parameters<typeof runtimeParts>[1] = {}): Promise<RuntimeParts> {
      const parts = await runtimeParts(store, given);
      open.push(parts);
      parts.runtime.start();
      await parts.ready();
      return parts;
    },
    async stopAll(): Promise<void> {
      await Promise.all(open.splice(0).map(({ runtime }) => runtime.stop()));
    },
  };
}
