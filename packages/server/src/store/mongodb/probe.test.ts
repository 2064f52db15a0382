import type { Db } from 'mongodb';
import { expect, it } from 'vitest';
import { replacesAreAtomic } from './probe.ts';

/** A database of one document; `gap` says whether others may come between its look and its write. */
function database(gap: boolean): Db {
  let rev = 0;
  const target = {
    insertOne: async () => {
      rev = 0;
    },
    deleteOne: async () => {},
    replaceOne: async (filter: { rev: number }, doc: { rev: number }) => {
      if (filter.rev !== rev) return { matchedCount: 0 };
      if (gap) await Promise.resolve();
      rev = doc.rev;
      return { matchedCount: 1 };
    },
  };
  return { collection: () => target } as unknown as Db;
}

it('tells a database with one winner from one that looks first and writes later', async () => {
  expect(await replacesAreAtomic(database(false), 'a')).toBe(true);
  expect(await replacesAreAtomic(database(true), 'a')).toBe(false);
});
