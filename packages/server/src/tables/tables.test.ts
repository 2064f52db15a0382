import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { looseParts, rows as rowsCollection } from '../documents.ts';
import type { WorkspaceStore } from '../store/index.ts';
import { type Parts, serverParts } from '../testing/server-parts.ts';
import { readCell, writeCell } from './cells.ts';
import type { TableDefinition } from './definition.ts';
import { createTables, type Tables } from './tables.ts';

let parts: Parts;
let own: WorkspaceStore;
let tables: Tables;
let now: number;

beforeEach(async () => {
  now = 1_764_000_000_000;
  parts = await serverParts({ now: () => now });
  own = parts.own;
  tables = createTables(parts);
});

const scores: TableDefinition = {
  name: 'Điểm thi',
  columns: [
    { name: 'sbd', title: 'SBD', type: 'candidate-number' },
    { name: 'toan', title: 'Toán', type: 'score' },
  ],
  key: 'sbd',
};
const csv = (...lines: string[]) => Buffer.from(`SBD,Toán\n${lines.join('\n')}\n`);
const allRows = () => parts.store.count(rowsCollection, { index: 'byNumber', equals: [own.workspace] });
const cellsOf = async (id: string) => (await tables.rows(own, id, {})).items.map(({ cells }) => cells);

describe('import', () => {
  it('makes a table that look-ups find by what people type', async () => {
    const table = await tables.create(own, scores, csv('01000123,7.5', '01000124,8'));
    expect(table).toMatchObject({ rev: 1, rowCount: 2, importedAt: now, key: 'sbd' });
    const row = { sbd: '01000123', toan: 7.5 };
    expect(await tables.lookup(own, table.id, 'sbd', '01000123', 2)).toEqual([row]);
    expect(await tables.lookup(own, table.id, 'sbd', ' SBD: 0100 0123 ạ', 2)).toEqual([row]);
    expect(await tables.lookup(own, table.id, 'sbd', '1000123', 2)).toEqual([]);
    expect(await tables.lookup(own, table.id, 'sbd', '', 2)).toEqual([]);
    expect((await tables.rows(own, table.id, { key: '01000124' })).items).toHaveLength(1);
  });

  it('compares texts without accents and signs, but what is written exactly so wins', async () => {
    const columns: TableDefinition['columns'] = [{ name: 'xa', title: 'Xã', type: 'text' }];
    const places = Buffer.from('Xã\nTân An\nTấn An\nTAN-AN 2\n');
    const { id } = await tables.create(own, { name: 'Xã', columns, key: 'xa' }, places);
    const found = async (text: string) => (await tables.lookup(own, id, 'xa', text, 5)).map(({ xa }) => xa);
    expect(await found('tấn an')).toEqual(['Tấn An']);
    expect(await found('tan an')).toEqual(['Tân An', 'Tấn An']);
    expect(await found('Tân An'.normalize('NFD'))).toEqual(['Tân An']);
    expect(await found('tan an2')).toEqual(['TAN-AN 2']);
    expect(await found('!!!')).toEqual([]);
  });

  it('says which look-ups cannot be', async () => {
    const { id } = await tables.create(own, scores, csv('01000123,7'));
    await expect(tables.lookup(own, id, 'toan', '7', 2)).rejects.toMatchObject({
      code: 'lookup.not-the-key',
    });
    await expect(tables.lookup(own, 'khong-co', 'sbd', '7', 2)).rejects.toMatchObject({
      code: 'lookup.no-table',
    });
    await expect(tables.lookup(parts.foreign, id, 'sbd', '01000123', 2)).rejects.toMatchObject({
      code: 'lookup.no-table',
    });
  });

  it('takes nothing of a file with bad rows, and says which', async () => {
    const good = Array.from({ length: 700 }, (_, i) => `${79000000 + i},5`);
    const bad = Array.from({ length: 100_000 }, (_, i) => `${i},5`);
    await expect(tables.create(own, scores, csv(...good, ...bad))).rejects.toMatchObject({
      code: 'table.bad-rows',
      status: 422,
      details: { problemCount: 100_000, problems: { length: 50, 0: { row: 702, column: 'SBD' } } },
    });
    expect((await tables.list(own)).items).toEqual([]);
    await tables.sweep();
    expect(await allRows()).toBe(0);
    expect(await parts.store.count(looseParts, { index: 'byTime' })).toBe(0);
  });

  it('replaces all rows at once; undo brings the old ones back, and forth again', async () => {
    const { id } = await tables.create(own, scores, csv('01000123,7'));
    await tables.import(own, id, scores, csv('01000123,8', '01000124,9'));
    expect(await cellsOf(id)).toEqual([
      { sbd: '01000123', toan: 8 },
      { sbd: '01000124', toan: 9 },
    ]);
    expect(await tables.undo(own, id)).toMatchObject({ rowCount: 1 });
    expect(await cellsOf(id)).toEqual([{ sbd: '01000123', toan: 7 }]);
    expect(await tables.undo(own, id)).toMatchObject({ rowCount: 2 });
    expect(await cellsOf(id)).toHaveLength(2);
  });

  it('keeps the table as it was when an import fails, whatever the reason', async () => {
    const { id } = await tables.create(own, scores, csv('01000123,7'));
    for (const file of [csv('x,8'), Buffer.from('SBD,Văn\n01000123,8\n'), Buffer.from('PK\x03\x04'), csv()]) {
      await expect(tables.import(own, id, scores, file)).rejects.toMatchObject({ status: 422 });
    }
    expect(await cellsOf(id)).toEqual([{ sbd: '01000123', toan: 7 }]);
    await expect(tables.undo(own, id)).rejects.toMatchObject({ code: 'table.nothing-to-undo' });
    await tables.sweep();
    expect(await allRows()).toBe(1);
  });

  it('keeps two generations of rows and removes older ones', async () => {
    const { id } = await tables.create(own, scores, csv('01000121,1'));
    for (const score of [2, 3, 4]) await tables.import(own, id, scores, csv(`01000121,${score}`));
    await tables.sweep();
    expect(await allRows()).toBe(2);
    await tables.remove(own, id);
    await tables.sweep();
    expect(await allRows()).toBe(0);
  });

  it('sweeps an import that was cut off, but not before a day has passed', async () => {
    const { id } = await tables.create(own, scores, csv('01000123,7'));
    const broken = createTables({ ...parts, store: { ...parts.store, ...cutOff(parts) } });
    const rows = Array.from({ length: 1_200 }, (_, i) => `${79000000 + i},5`);
    await expect(broken.import(cutOffAfterRows(own), id, scores, csv(...rows))).rejects.toThrow('cut off');
    expect(await cellsOf(id)).toEqual([{ sbd: '01000123', toan: 7 }]);
    await tables.sweep();
    expect(await allRows()).toBe(501);
    now += 24 * 60 * 60 * 1000;
    await tables.sweep();
    expect(await allRows()).toBe(1);
  });

  it('of two imports at once one is told to look again', async () => {
    const { id } = await tables.create(own, scores, csv('01000123,7'));
    const results = await Promise.allSettled([
      tables.import(own, id, scores, csv('01000123,1')),
      tables.import(own, id, scores, csv('01000123,2')),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'write.conflict' },
    });
    expect(await cellsOf(id)).toHaveLength(1);
  });

  it('refuses a key that is no column, and two columns of one name', async () => {
    const file = csv('01000123,7');
    await expect(tables.create(own, { ...scores, key: 'x' }, file)).rejects.toMatchObject({
      code: 'table.bad-definition',
    });
    const columns = [...scores.columns, ...scores.columns];
    await expect(tables.create(own, { ...scores, columns }, file)).rejects.toMatchObject({
      code: 'table.bad-definition',
    });
  });
});

describe('export', () => {
  it('cannot become formulas in a spreadsheet, and reads back the same', async () => {
    const definition: TableDefinition = {
      name: 'Danh bạ',
      columns: [
        { name: 'ten', title: 'Tên', type: 'text' },
        { name: 'so', title: 'Số', type: 'number' },
      ],
      key: 'ten',
    };
    const file = Buffer.from('Tên;Số\n"=HYPERLINK(""http://x"")";-5\n@SUM(1);1,5\n+84;2\n"a ""b"", c\nd";\n');
    const { id } = await tables.create(own, definition, file);
    const { name, text } = await tables.export(own, id);
    expect(name).toBe('Danh bạ.csv');
    expect(text).toBe(
      '\ufeff"Tên","Số"\r\n"\'=HYPERLINK(""http://x"")","-5"\r\n"\'@SUM(1)","1,5"\r\n"\'+84","2"\r\n"a ""b"", c\nd",""\r\n',
    );
    await tables.import(own, id, definition, Buffer.from(text));
    expect((await cellsOf(id)).map(({ so }) => so)).toEqual([-5, 1.5, 2, null]);
  });

  it('writes every typed value so that it is read as the same value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.integer({ min: 0, max: 3 }),
        (n, digits) => {
          const value = n / 10 ** digits;
          expect(readCell('number', writeCell('number', value))).toEqual({ ok: true, value });
        },
      ),
    );
    for (let i = 0; i <= 1000; i++) {
      expect(readCell('score', writeCell('score', i / 100))).toEqual({ ok: true, value: i / 100 });
    }
    for (const value of [0, 1, 999, 30_000, 12_345_678]) {
      expect(readCell('money', writeCell('money', value))).toEqual({ ok: true, value });
    }
  });
});

/** A workspace's store that dies when the first group of rows is stored. */
function cutOffAfterRows(store: WorkspaceStore): WorkspaceStore {
  return {
    ...store,
    batch: async (writes) => {
      const results = await store.batch(writes);
      if (writes.length > 0) throw new Error('cut off');
      return results;
    },
  };
}

/** After that nothing more is noted either: as when the process is gone. */
function cutOff({ store }: Parts) {
  let loosened = 0;
  return {
    insert: async (...given: Parameters<typeof store.insert>) => {
      if (++loosened > 1) throw new Error('cut off');
      return store.insert(...given);
    },
    delete: async () => {
      throw new Error('cut off');
    },
    find: store.find.bind(store),
  };
}
