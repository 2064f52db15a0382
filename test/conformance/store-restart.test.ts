/** What was stored is there after a restart, also under changed indexes, and never under an older program. */
import { defineCollection, openMongo } from '@danloi/server/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeKinds } from './stores.ts';

interface Thing {
  owner?: string;
  size?: number;
}
const plain = defineCollection<Thing>('things', { byOwner: { fields: ['owner'] } });

describe.each(storeKinds)('$name', (kind) => {
  beforeAll(() => kind.start());
  afterAll(() => kind.stop());

  it('has everything again', async () => {
    const before = await kind.open([plain]);
    await before.insert(plain, { id: 'a', owner: 'x', size: 1 });
    await before.replace(plain, { id: 'a', owner: 'x', size: 2 }, 1);
    await before.increment('numbers', 7);
    // Not waited for: closing writes what was accepted.
    const late = before.insert(plain, { id: 'b', owner: 'x' });
    await before.close();
    expect(await late).toEqual({ ok: true, rev: 1 });
    await expect(before.get(plain, 'a')).rejects.toMatchObject({ code: 'store.unavailable' });
    await expect(before.insert(plain, { id: 'c' })).rejects.toMatchObject({ code: 'store.unavailable' });
    await expect(before.increment('numbers')).rejects.toMatchObject({ code: 'store.unavailable' });

    const after = await kind.open([plain], 'again');
    expect(await after.get(plain, 'a')).toEqual({ id: 'a', rev: 2, owner: 'x', size: 2 });
    expect(await after.increment('numbers')).toBe(8);
    expect((await after.find(plain, { index: 'byOwner', equals: ['x'] })).items).toHaveLength(2);
    await after.close();
  });

  it('brings old documents into new and changed indexes', async () => {
    const before = await kind.open([plain]);
    await before.batch(
      ['a', 'b', 'c'].map((id, size) => {
        const doc = { id, owner: 'x', size };
        return { op: 'insert', collection: plain, doc };
      }),
    );
    await before.close();
    const changed = defineCollection<Thing>('things', {
      byOwner: { fields: ['owner', 'size'] },
      bySize: { fields: ['size'], unique: true },
    });
    const after = await kind.open([changed], 'again');
    const found = await after.find(changed, { index: 'byOwner', equals: ['x'], from: 1, order: 'desc' });
    expect(found.items.map(({ id, rev }) => `${id} ${rev}`)).toEqual(['c 1', 'b 1']);
    expect(await after.insert(changed, { id: 'd', size: 2 })).toEqual({ ok: false, reason: 'conflict' });
    await expect(after.find(changed, { index: 'byNothing' })).rejects.toThrow(TypeError);
    await after.close();
    const without = defineCollection<Thing>('things');
    const last = await kind.open([without], 'again');
    expect(await last.insert(without, { id: 'd', size: 2 })).toEqual({ ok: true, rev: 1 });
    await last.close();
  });

  it('is not touched by a program older than its data', async () => {
    await (await kind.open([plain])).close();
    await kind.writtenByLaterRelease();
    await expect(kind.open([plain], 'again')).rejects.toThrow(/bản Dẫn Lối mới hơn.*later release/);
  });
});

it('says so when it cannot be reached', async () => {
  const opening = openMongo({
    // Nobody listens on port 1.
    uri: 'mongodb://127.0.0.1:1/none',
    collections: [plain],
    randomId: () => 'x',
    clock: { wait: async () => {}, after: () => () => {} },
  });
  await expect(opening).rejects.toMatchObject({ code: 'store.unavailable' });
});
