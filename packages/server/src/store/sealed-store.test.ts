import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collections, sessions } from '../documents.ts';
import { serverParts } from '../testing/server-parts.ts';
import { openSqlite } from './index.ts';
import { sealStore } from './sealed-store.ts';
import { defineCollection } from './store.ts';

const notes = defineCollection<{ words?: unknown; more?: string; at: number }>(
  'notes',
  { byTime: { fields: ['at'] } },
  ['words'],
);

const openClear = () =>
  openSqlite({
    file: ':memory:',
    collections: [...collections, notes],
    onFatal: (error) => {
      throw error;
    },
  });

test('what is sealed comes back as it was, whatever it is, and lies in clear nowhere', async () => {
  const { secrets } = await serverParts();
  const clear = openClear();
  const store = sealStore(clear, secrets);
  let count = 0;
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (words) => {
      const id = `n${count++}|x`;
      const doc = { id, words, more: 'seen', at: count };
      expect((await store.insert(notes, doc)).ok).toBe(true);
      const wanted = JSON.parse(JSON.stringify(doc));
      expect(await store.get(notes, id)).toEqual({ ...wanted, rev: 1 });
      expect((await store.find(notes, { index: 'byTime', from: count, to: count })).items).toEqual([
        { ...wanted, rev: 1 },
      ]);
      expect((await clear.get(notes, id))?.words).toMatch(/^v1\./);
    }),
    { numRuns: 200 },
  );
});

test('a session is sealed by every way of writing', async () => {
  const { secrets } = await serverParts();
  const clear = openClear();
  const store = sealStore(clear, secrets);
  const doc = {
    id: 'kenh/700',
    workspace: 'w',
    channel: 'kenh',
    contact: '700',
    v: 1 as const,
    state: { context: { vars: { mo_ta: 'kẻ trộm cạnh nhà' }, offered: [], tries: 0 }, misses: 0 },
    seen: [],
    outbox: [],
    nextSeq: 1,
    lastInboundAt: 1,
  };
  const raw = async () => JSON.stringify(await clear.get(sessions, doc.id));
  await store.insert(sessions, doc);
  expect(await raw()).not.toContain('trộm');
  await store.replace(sessions, doc, 1);
  expect(await raw()).not.toContain('trộm');
  await store.batch([{ op: 'replace', collection: sessions, doc, rev: 2 }]);
  expect(await raw()).not.toContain('trộm');
  expect(await store.get(sessions, doc.id)).toEqual({ ...doc, rev: 3 });
});

test('a text that was moved to another document does not open', async () => {
  const { secrets } = await serverParts();
  const clear = openClear();
  const store = sealStore(clear, secrets);
  await store.insert(notes, { id: 'a', words: 'của a', at: 1 });
  const stolen = await clear.get(notes, 'a');
  await clear.insert(notes, { id: 'b', words: stolen?.words, at: 2 });
  await expect(store.get(notes, 'b')).rejects.toThrow();
});

test('what an earlier release stored in clear is read', async () => {
  const { secrets } = await serverParts();
  const clear = openClear();
  const store = sealStore(clear, secrets);
  await clear.insert(notes, { id: 'old', words: ['cũ'], at: 1 });
  expect((await store.get(notes, 'old'))?.words).toEqual(['cũ']);
});
