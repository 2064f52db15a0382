/** One list of cases that every store passes, without exception. */

import { defineCollection, type Store } from '@danloi/server/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeKinds } from './stores.ts';

interface Thing {
  owner?: string;
  size?: number;
  code?: string;
  data?: unknown;
}
const things = defineCollection<Thing>('things', {
  byOwner: { fields: ['owner', 'size'] },
  byCode: { fields: ['code'], unique: true },
});
/** A document for a batch. */
const thing = (id: string, data?: unknown): Thing & { id: string } => ({ id, data });
const others = defineCollection<{ n: number }>('other-things');

describe.each(storeKinds)('$name', (kind) => {
  let store: Store;
  beforeAll(async () => {
    await kind.start();
    store = await kind.open([things, others]);
  });
  afterAll(async () => {
    await store.close();
    await kind.stop();
  });

  let last = 0;
  /** A prefix that no other case uses. */
  const fresh = () => `t${++last}`;

  it('says what it is', () => {
    expect(store.description).toMatch(kind.description);
  });

  describe('one document', () => {
    it('is read as it was written, with revision 1', async () => {
      const id = fresh();
      expect(await store.insert(things, { id, owner: 'a', data: { x: [1, 'hai', null, true] } })).toEqual({
        ok: true,
        rev: 1,
      });
      expect(await store.get(things, id)).toEqual({
        id,
        rev: 1,
        owner: 'a',
        data: { x: [1, 'hai', null, true] },
      });
      expect(await store.get(others, id)).toBeUndefined();
    });

    it('cannot be inserted twice', async () => {
      const id = fresh();
      await store.insert(things, { id, data: 1 });
      expect(await store.insert(things, { id, data: 2 })).toEqual({ ok: false, reason: 'conflict' });
      expect(await store.get(things, id)).toMatchObject({ data: 1, rev: 1 });
    });

    it('is replaced as a whole, at its revision only', async () => {
      const id = fresh();
      await store.insert(things, { id, owner: 'a', data: 1 });
      expect(await store.replace(things, { id, data: 2 }, 1)).toEqual({ ok: true, rev: 2 });
      expect(await store.get(things, id)).toEqual({ id, rev: 2, data: 2 });
      expect(await store.replace(things, { id, data: 3 }, 1)).toEqual({ ok: false, reason: 'conflict' });
      expect(await store.replace(things, { id: fresh(), data: 3 }, 1)).toEqual({
        ok: false,
        reason: 'conflict',
      });
      expect(await store.get(things, id)).toEqual({ id, rev: 2, data: 2 });
    });

    it('keeps the revision that the store gives, whatever the caller says', async () => {
      const id = fresh();
      await store.insert(things, { id, rev: 40, data: 1 } as Thing & { id: string });
      expect((await store.get(things, id))?.rev).toBe(1);
    });

    it('is deleted, if asked at its revision only, and can come again', async () => {
      const id = fresh();
      await store.insert(things, { id, owner: id, size: 1 });
      expect(await store.delete(things, id, 2)).toBe(false);
      expect(await store.delete(things, id, 1)).toBe(true);
      expect(await store.delete(things, id)).toBe(false);
      expect(await store.get(things, id)).toBeUndefined();
      expect(await store.find(things, { index: 'byOwner', equals: [id] })).toEqual({ items: [] });
      expect(await store.insert(things, { id, data: 'again' })).toEqual({ ok: true, rev: 1 });
    });
  });

  describe('values', () => {
    const values: [string, unknown][] = [
      ['empty things', { object: {}, list: [], text: '', nothing: null, no: false, zero: 0 }],
      ['numbers', [0.1, -1.5, 1e21, 9007199254740991, -9007199254740991, 5e-324, 1e308]],
      ['64-bit integers as texts', ['9223372036854775807', '-9223372036854775808']],
      ['operators', { $where: 'sleep(1)', $gt: '', $set: { rev: 9 }, $expr: [], $$ROOT: 1 }],
      ['dots and empty keys', { 'a.b': 1, '.': 2, '': 3, 'keys.byOwner': 4, _id: 5, rev: 6, writeId: 7 }],
      ['NUL in keys and texts', { 'a\0b': 'c\0d', '\0': '\0' }],
      ['inherited names', { constructor: 1, toString: 2, hasOwnProperty: 3, prototype: 4 }],
      ['accents composed and not', ['Tiếng Việt'.normalize('NFC'), 'Tiếng Việt'.normalize('NFD')]],
      ['accents in keys', { [`khóa`.normalize('NFC')]: 1, [`khóa`.normalize('NFD')]: 2 }],
      ['emoji and half of one', ['👩‍👩‍👧‍👦', '\ud83d', '\udc00x']],
      ['quotes and lines', ['"', "'", '\\', '\n\r\t\u2028', '"__proto__"', '__proto__']],
      ['dates as texts', '2026-11-24T00:00:00.000Z'],
      ['deep', JSON.parse(`${'['.repeat(200)}1${']'.repeat(200)}`)],
      ['256 kB', 'ệ'.repeat(85_000)],
    ];
    it.each(values)('keeps %s', async (_, data) => {
      const id = fresh();
      expect(await store.insert(things, { id, data })).toEqual({ ok: true, rev: 1 });
      expect(await store.get(things, id)).toEqual({ id, rev: 1, data });
      expect(JSON.stringify((await store.get(things, id))?.data)).toBe(JSON.stringify(data));
    });

    it.each([
      '__proto__',
      'constructor',
      '$where',
      'a.b',
      'a/b|c d',
      'a\0b',
      'a',
      'Đặng Thị Ệ'.normalize('NFC'),
      'Đặng Thị Ệ'.normalize('NFD'),
      '👍',
      'x'.repeat(900),
    ])('takes any text as an id: %j', async (text) => {
      const id = text;
      expect(await store.insert(others, { id, n: text.length })).toEqual({ ok: true, rev: 1 });
      expect(await store.get(others, id)).toEqual({ id, rev: 1, n: text.length });
      expect(await store.replace(others, { id, n: 0 }, 1)).toEqual({ ok: true, rev: 2 });
      expect(await store.delete(others, id, 2)).toBe(true);
    });

    it('tells composed from decomposed ids', async () => {
      const [nfc, nfd] = ['ế'.normalize('NFC'), 'ế'.normalize('NFD')];
      await store.insert(others, { id: nfc, n: 1 });
      expect(await store.get(others, nfd)).toBeUndefined();
      await store.insert(others, { id: nfd, n: 2 });
      expect((await store.get(others, nfc))?.n).toBe(1);
      expect((await store.get(others, nfd))?.n).toBe(2);
    });

    const cycle: unknown[] = [];
    cycle.push(cycle);
    it.each([
      ['a key __proto__', JSON.parse('{"a":{"__proto__":{"admin":true}}}')],
      ['15 MB', 'x'.repeat(15_000_000)],
      ['a cycle', cycle],
      ['a BigInt', 12n],
    ])('refuses %s and stores nothing', async (_, data) => {
      const id = fresh();
      expect(await store.insert(things, { id, data })).toEqual({ ok: false, reason: 'invalid' });
      expect(await store.get(things, id)).toBeUndefined();
      await store.insert(things, { id, data: 'good' });
      expect(await store.replace(things, { id, data }, 1)).toEqual({ ok: false, reason: 'invalid' });
      expect(await store.get(things, id)).toEqual({ id, rev: 1, data: 'good' });
      expect(Object.prototype).not.toHaveProperty('admin');
    });

    it.each([
      ['an empty id', ''],
      ['a number', 5],
      ['an object', { $gt: '' }],
      ['half a character', '\ud83d'],
      ['a long one', 'x'.repeat(1_001)],
    ])('refuses as an id: %s', async (_, id) => {
      expect(await store.insert(things, { id: id as string })).toEqual({ ok: false, reason: 'invalid' });
    });

    it.each([
      ['an object', { $gt: '' }],
      ['a truth value', true],
      ['not a number', Number.NaN],
      ['a very long text', 'x'.repeat(2_001)],
    ])('refuses in an index: %s', async (_, owner) => {
      const doc = { id: fresh(), owner: owner as string, size: 1 };
      expect(await store.insert(things, doc)).toEqual({ ok: false, reason: 'invalid' });
    });
  });

  describe('unique indexes', () => {
    it('refuse a second document with the same key, also by replace', async () => {
      const [a, b, code] = [fresh(), fresh(), fresh()];
      await store.insert(things, { id: a, code });
      expect(await store.insert(things, { id: b, code })).toEqual({ ok: false, reason: 'conflict' });
      await store.insert(things, { id: b, code: `${code}b` });
      expect(await store.replace(things, { id: b, code }, 1)).toEqual({ ok: false, reason: 'conflict' });
      expect(await store.get(things, b)).toEqual({ id: b, rev: 1, code: `${code}b` });
      expect(await store.replace(things, { id: a, code, size: 2 }, 1)).toEqual({ ok: true, rev: 2 });
    });

    it('give a key free when its document goes or changes', async () => {
      const [a, b, c, code] = [fresh(), fresh(), fresh(), fresh()];
      await store.insert(things, { id: a, code });
      await store.delete(things, a);
      expect((await store.insert(things, { id: b, code })).ok).toBe(true);
      await store.replace(things, { id: b, code: `${code}b` }, 1);
      expect((await store.insert(things, { id: c, code })).ok).toBe(true);
    });

    it('let any number of documents lack the field', async () => {
      const ids = [fresh(), fresh(), fresh()];
      for (const id of ids) expect((await store.insert(things, { id, owner: 'none' })).ok).toBe(true);
    });

    it('have one winner in a race', async () => {
      const code = fresh();
      const race = Array.from({ length: 50 }, (_, i) => store.insert(things, { id: `${code}-${i}`, code }));
      const results = await Promise.all(race);
      expect(results.filter((r) => r.ok)).toHaveLength(1);
      expect(await store.count(things, { index: 'byCode', equals: [code] })).toBe(1);
    });
  });

  describe('find', () => {
    const sizes = [5, 3, 3, 10, 3, -1, 0.5, 2, 3, 100];
    const insertAll = async (owner: string) => {
      const writes = sizes.map((size, i) => ({
        op: 'insert' as const,
        collection: things,
        doc: { id: `${owner}-${i}`, owner, size },
      }));
      expect((await store.batch(writes)).every((r) => r.ok)).toBe(true);
    };
    const sizesOf = (page: { items: Thing[] }) => page.items.map((item) => item.size);

    it('gives what equals the first fields, in order of the next', async () => {
      const owner = fresh();
      await insertAll(owner);
      await insertAll(`${owner}x`);
      const query = { index: 'byOwner', equals: [owner] };
      expect(sizesOf(await store.find(things, query))).toEqual([-1, 0.5, 2, 3, 3, 3, 3, 5, 10, 100]);
      expect(sizesOf(await store.find(things, { ...query, order: 'desc' }))).toEqual([
        100, 10, 5, 3, 3, 3, 3, 2, 0.5, -1,
      ]);
      expect(sizesOf(await store.find(things, { ...query, equals: [owner, 3] }))).toEqual([3, 3, 3, 3]);
      expect(sizesOf(await store.find(things, { ...query, equals: [owner, 4] }))).toEqual([]);
    });

    it('takes bounds that include both ends', async () => {
      const owner = fresh();
      await insertAll(owner);
      const query = { index: 'byOwner', equals: [owner] };
      expect(sizesOf(await store.find(things, { ...query, from: 3, to: 10 }))).toEqual([3, 3, 3, 3, 5, 10]);
      expect(sizesOf(await store.find(things, { ...query, to: 0.5 }))).toEqual([-1, 0.5]);
      expect(sizesOf(await store.find(things, { ...query, from: 10.5 }))).toEqual([100]);
      expect(await store.count(things, { ...query, from: 3, to: 10 })).toBe(6);
      expect(await store.count(things, query)).toBe(sizes.length);
    });

    it('bounds the first field too, texts by their bytes', async () => {
      const prefix = fresh();
      const owners = ['', 'a', 'a\0', 'a\u0001', 'a\u0002', 'a b', 'ab', 'b', 'Đ', 'đ', 'ế'];
      await Promise.all(
        owners.map((o) => store.insert(things, { id: fresh(), owner: `${prefix}${o}`, size: 1 })),
      );
      const page = await store.find(things, { index: 'byOwner', from: prefix, to: `${prefix}\uffff` });
      expect(page.items.map((item) => item.owner?.slice(prefix.length))).toEqual(owners);
      const some = await store.find(things, { index: 'byOwner', from: `${prefix}a`, to: `${prefix}a\u0002` });
      expect(some.items).toHaveLength(4);
      const one = await store.find(things, { index: 'byOwner', equals: [`${prefix}a`] });
      expect(one.items).toHaveLength(1);
    });

    it('leaves out documents that lack a field of the index', async () => {
      const owner = fresh();
      await store.insert(things, { id: fresh(), owner });
      await store.insert(things, { id: fresh(), owner, size: 1 });
      const found = await store.find(things, { index: 'byOwner', equals: [owner] });
      expect(sizesOf(found)).toEqual([1]);
    });

    it.each(['asc', 'desc'] as const)(
      'pages over equal keys without a gap or a repeat (%s)',
      async (order) => {
        const owner = fresh();
        const ids = Array.from({ length: 57 }, (_, i) => `${owner}-${i}`);
        await store.batch(
          ids.map((id, i) => ({ op: 'insert', collection: things, doc: { id, owner, size: i % 3 } })),
        );
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const page = await store.find(things, {
            index: 'byOwner',
            equals: [owner],
            order,
            limit: 4,
            ...(after ? { after } : {}),
          });
          seen.push(...page.items.map((item) => `${item.size} ${item.id}`));
          after = page.next;
        } while (after);
        const expected = ids.map((id, i) => `${i % 3} ${id}`).sort();
        expect(seen).toEqual(order === 'asc' ? expected : expected.reverse());
      },
    );

    it('gives no cursor on a last page that is exactly full', async () => {
      const owner = fresh();
      await insertAll(owner);
      const page = await store.find(things, { index: 'byOwner', equals: [owner], limit: sizes.length });
      expect(page.items).toHaveLength(sizes.length);
      expect(page.next).toBeUndefined();
    });

    it('pages while others write: no row twice, none of the untouched skipped', async () => {
      const owner = fresh();
      await store.batch(
        Array.from({ length: 200 }, (_, i) => ({
          op: 'insert',
          collection: things,
          doc: { id: `${owner}-${i}`, owner, size: i },
        })),
      );
      let stop = false;
      const disturb = async () => {
        for (let i = 0; !stop; i++) {
          const victim = await store.get(things, `${owner}-${(i * 7) % 200}`);
          if (victim && i % 2 === 0 && (victim.size ?? 0) % 2 === 1) {
            await store.replace(things, { id: victim.id, owner, size: 1000 + i }, victim.rev);
          }
          await store.insert(things, { id: `${owner}-new-${i}`, owner, size: i % 200 });
        }
      };
      const disturbing = disturb();
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await store.find(things, {
          index: 'byOwner',
          equals: [owner],
          to: 199,
          limit: 7,
          ...(after ? { after } : {}),
        });
        seen.push(...page.items.map((item) => item.id));
        after = page.next;
      } while (after);
      stop = true;
      await disturbing;
      expect(new Set(seen).size).toBe(seen.length);
      const untouched = Array.from({ length: 100 }, (_, i) => `${owner}-${i * 2}`);
      expect(untouched.filter((id) => !seen.includes(id))).toEqual([]);
    });

    it('refuses what is not declared, not plain, not ours', async () => {
      const ask = (query: object) => store.find(things, query as { index: string });
      await expect(ask({ index: 'byNothing' })).rejects.toThrow(TypeError);
      await expect(ask({ index: 'constructor' })).rejects.toThrow(TypeError);
      await expect(ask({ index: 'byOwner', equals: [{ $gt: '' }] })).rejects.toThrow(TypeError);
      await expect(ask({ index: 'byOwner', from: { $gt: '' } })).rejects.toThrow(TypeError);
      await expect(ask({ index: 'byOwner', equals: ['a', 1, 2] })).rejects.toThrow(TypeError);
      await expect(ask({ index: 'byOwner', equals: ['a', 1], from: 2 })).rejects.toThrow(TypeError);
      await expect(ask({ index: 'byOwner', limit: 0 })).rejects.toThrow(RangeError);
      await expect(ask({ index: 'byOwner', limit: 1_001 })).rejects.toThrow(RangeError);
      await expect(ask({ index: 'byOwner', after: 'x' })).rejects.toMatchObject({ code: 'store.bad-cursor' });
      await expect(store.get(defineCollection('not-opened'), 'x')).rejects.toThrow(TypeError);
    });
  });

  describe('races', () => {
    it('50 replaces of one revision: exactly one wins', async () => {
      const id = fresh();
      await store.insert(things, { id, size: 0 });
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, i) => store.replace(things, { id, size: i + 1 }, 1)),
      );
      const winner = results.findIndex((r) => r.ok);
      expect(results.filter((r) => r.ok)).toEqual([{ ok: true, rev: 2 }]);
      expect(results.filter((r) => !r.ok && r.reason === 'conflict')).toHaveLength(49);
      expect(await store.get(things, id)).toMatchObject({ rev: 2, size: winner + 1 });
    });

    it('many writers that read, add one and replace: the sum is right', async () => {
      const ids = Array.from({ length: 20 }, fresh);
      await Promise.all(ids.map((id) => store.insert(things, { id, size: 0 })));
      const add = async (id: string): Promise<void> => {
        const doc = await store.get(things, id);
        if (!doc) throw new Error('gone');
        const result = await store.replace(things, { id, size: (doc.size ?? 0) + 1 }, doc.rev);
        if (!result.ok) await add(id);
      };
      const rounds = 600;
      await Promise.all(Array.from({ length: rounds }, (_, i) => add(ids[i % ids.length] ?? '')));
      const docs = await Promise.all(ids.map((id) => store.get(things, id)));
      expect(docs.map((doc) => doc?.size)).toEqual(ids.map(() => rounds / ids.length));
      expect(docs.map((doc) => doc?.rev)).toEqual(ids.map(() => rounds / ids.length + 1));
    }, 60_000);

    it('of a delete and a replace of one revision one wins', async () => {
      const id = fresh();
      for (let i = 0; i < 20; i++) {
        await store.insert(things, { id, data: i });
        const [deleted, replaced] = await Promise.all([
          store.delete(things, id, 1),
          store.replace(things, { id, data: 'new' }, 1),
        ]);
        expect(deleted).toBe(!replaced.ok);
        await store.delete(things, id);
      }
    });

    it('a counter gives every number once', async () => {
      const counter = fresh();
      const given = await Promise.all(Array.from({ length: 100 }, () => store.increment(counter)));
      expect(given.sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
      expect(await store.increment(counter, 5)).toBe(105);
      expect(await store.increment(counter, -105)).toBe(0);
    });
  });

  describe('batches', () => {
    it('each write succeeds or fails alone, and is named', async () => {
      const [a, b, c, d] = [fresh(), fresh(), fresh(), fresh()];
      await store.insert(things, { id: a, data: 1 });
      await store.insert(things, { id: b, data: 1 });
      await store.replace(things, { id: b, data: 2 }, 1);
      const other = { id: d, n: 4 };
      const results = await store.batch([
        { op: 'replace', collection: things, doc: thing(a, 'new'), rev: 1 },
        { op: 'replace', collection: things, doc: thing(b, 'stale'), rev: 1 },
        { op: 'insert', collection: things, doc: thing(c, 12n) },
        { op: 'insert', collection: others, doc: other },
        { op: 'insert', collection: things, doc: thing(a) },
        { op: 'delete', collection: things, id: 'never-there' },
        { op: 'delete', collection: things, id: b, rev: 1 },
      ]);
      expect(results.map((r) => (r.ok ? 'ok' : r.reason))).toEqual([
        'ok',
        'conflict',
        'invalid',
        'ok',
        'conflict',
        'conflict',
        'conflict',
      ]);
      expect(await store.get(things, a)).toEqual({ id: a, rev: 2, data: 'new' });
      expect(await store.get(things, b)).toEqual({ id: b, rev: 2, data: 2 });
      expect(await store.get(others, d)).toEqual({ id: d, rev: 1, n: 4 });
    });

    it('keeps the order of writes on one document', async () => {
      const id = fresh();
      const results = await store.batch([
        { op: 'insert', collection: things, doc: thing(id, 1) },
        { op: 'replace', collection: things, doc: thing(id, 2), rev: 1 },
        { op: 'replace', collection: things, doc: thing(id, 3), rev: 2 },
        { op: 'replace', collection: things, doc: thing(id, 'stale'), rev: 1 },
      ]);
      expect(results.map((r) => r.ok)).toEqual([true, true, true, false]);
      expect(await store.get(things, id)).toEqual({ id, rev: 3, data: 3 });
    });

    it('takes none, and more than one group', async () => {
      expect(await store.batch([])).toEqual([]);
      const owner = fresh();
      const writes = Array.from({ length: 1_500 }, (_, size) => ({
        op: 'insert' as const,
        collection: things,
        doc: { id: `${owner}-${size}`, owner, size },
      }));
      expect((await store.batch(writes)).filter((r) => r.ok)).toHaveLength(1_500);
      expect(await store.count(things, { index: 'byOwner', equals: [owner] })).toBe(1_500);
      const gone = await store.batch(
        writes.map(({ doc }) => ({ op: 'delete' as const, collection: things, id: doc.id })),
      );
      expect(gone.filter((r) => r.ok)).toHaveLength(1_500);
    });
  });

  it('answers a ping', async () => {
    await expect(store.ping()).resolves.toBeUndefined();
  });
});
