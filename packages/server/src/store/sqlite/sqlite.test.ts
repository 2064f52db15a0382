import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { defineCollection, StoreUnavailableError } from '../store.ts';
import { isSafeSqlite, openSqlite } from './open.ts';
import { prepareSchema } from './schema.ts';
import { SqliteStore } from './store.ts';
import { Writer } from './writer.ts';

const things = defineCollection<{ n?: number; text?: string }>('things', { byN: { fields: ['n'] } });
const folder = mkdtempSync(join(tmpdir(), 'danloi-sqlite-'));
let files = 0;
const newFile = () => join(folder, `${++files}.sqlite`);
const noFatal = (error: Error) => {
  throw error;
};
const open = (file: string) => openSqlite({ file, collections: [things], onFatal: noFatal });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('opening', () => {
  it('needs a SQLite without the bug that loses writes', () => {
    expect(['3.51.2', '3.50.9', '3.7.0', '2.99.99'].filter(isSafeSqlite)).toEqual([]);
    expect(['3.51.3', '3.53.4', '3.60.0', '4.0.0'].filter(isSafeSqlite)).toHaveLength(4);
    const own = String(new DatabaseSync(':memory:').prepare('SELECT sqlite_version() AS v').get()?.v);
    expect(isSafeSqlite(own)).toBe(true);
  });

  it('keeps a second opener out, kindly, until the first has closed', async () => {
    const file = newFile();
    const first = open(file);
    expect(() => open(file)).toThrow(`tiến trình số ${process.pid}`);
    await first.insert(things, { id: 'a' });
    await first.close();
    const second = open(file);
    expect(await second.get(things, 'a')).toEqual({ id: 'a', rev: 1 });
    await second.close();
  });

  it('keeps a second process out, and is free at once when the first is killed', async () => {
    const file = newFile();
    const program = `
      import { openSqlite } from ${JSON.stringify(new URL('./open.ts', import.meta.url).href)};
      const options = { file: ${JSON.stringify(file)}, collections: [], onFatal() {} };
      try { openSqlite(options); } catch (error) { console.log(error.code, error.message); process.exit(3); }
      process.kill(process.pid, 'SIGKILL');
    `;
    const run = () =>
      spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    const store = open(file);
    const refused = run();
    expect(refused.status).toBe(3);
    expect(refused.stdout).toContain(
      `store.in-use Dữ liệu ${file} đang được tiến trình số ${process.pid} dùng`,
    );
    await store.close();
    expect(run().signal).toBe('SIGKILL');
    await open(file).close();
  });

  it('is readable by its owner alone', async () => {
    const file = newFile();
    const store = open(file);
    await store.insert(things, { id: 'a' });
    for (const path of [file, `${file}-wal`, `${file}.lock`, `${file}.pid`]) {
      expect(statSync(path).mode & 0o077, path).toBe(0);
    }
    await store.close();
  });

  it('refuses a damaged file with the way out, and leaves it as it is', async () => {
    const file = newFile();
    const store = open(file);
    const text = 'x'.repeat(3_000);
    await store.batch(
      Array.from({ length: 200 }, (_, i) => {
        const doc = { id: `d${i}`, n: i, text };
        return { op: 'insert', collection: things, doc };
      }),
    );
    await store.close();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 40_000, 200_000);
    writeFileSync(file, bytes);
    expect(() => open(file)).toThrow(/phục hồi từ bản sao lưu.*restore the latest backup/);
    writeFileSync(file, 'this is not a database, and long enough to be looked at as one. '.repeat(50));
    expect(() => open(file)).toThrow(/bị hỏng.*damaged/);
    expect(readFileSync(file, 'utf8')).toMatch(/^this is not/);
  });
});

describe('writing', () => {
  it('has each answered write in its files: a copy taken at once holds it', async () => {
    const file = newFile();
    const store = open(file);
    await store.insert(things, { id: 'a' });
    // A crash at this moment: only what is on disk counts.
    const copy = newFile();
    writeFileSync(copy, readFileSync(file));
    writeFileSync(`${copy}-wal`, readFileSync(`${file}-wal`));
    const other = open(copy);
    expect(await other.get(things, 'a')).toEqual({ id: 'a', rev: 1 });
    await Promise.all([store.close(), other.close()]);
  });

  it('answers "unavailable" when the disk is full, keeps reading, and goes on when there is space again', async () => {
    const db = new DatabaseSync(':memory:');
    prepareSchema(db, [things]);
    const fatal: Error[] = [];
    const store = new SqliteStore(db, { release: () => {} }, 'test', {
      collections: [things],
      onFatal: (error) => fatal.push(error),
    });
    await store.insert(things, { id: 'a' });
    const pages = Number(db.prepare('PRAGMA page_count').get()?.page_count);
    db.exec(`PRAGMA max_page_count = ${pages}`);
    const text = 'x'.repeat(10_000);
    const results = await Promise.allSettled([
      store.insert(things, { id: 'b', text }),
      store.insert(things, { id: 'c', text }),
    ]);
    for (const result of results) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'store.unavailable' } });
    }
    expect(await store.get(things, 'a')).toEqual({ id: 'a', rev: 1 });
    expect(await store.get(things, 'b')).toBeUndefined();
    db.exec('PRAGMA max_page_count = 1000000');
    expect(await store.insert(things, { id: 'b', text })).toEqual({ ok: true, rev: 1 });
    expect(fatal).toEqual([]);
    await store.close();
  });

  it('after a failed flush says neither yes nor no, takes nothing more, and has the process end', async () => {
    const db = new DatabaseSync(':memory:');
    const fatal: Error[] = [];
    const writer: Writer = new Writer(failingCommit(db), (error) => {
      writer.abandon(error);
      fatal.push(error);
    });
    const results = await Promise.allSettled([
      writer.run(() => 1, 200),
      writer.run(() => 2),
      writer.run(() => 3, 200),
    ]);
    for (const result of results) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'store.unavailable' } });
    }
    await expect(writer.run(() => 4)).rejects.toThrow(StoreUnavailableError);
    expect(fatal).toHaveLength(1);
  });

  it('does not let a wrong statement fail the others of its group', async () => {
    const db = new DatabaseSync(':memory:');
    db.exec('CREATE TABLE t (n INTEGER NOT NULL)');
    const writer = new Writer(db, noFatal);
    const add = (value: number | null) => () => db.prepare('INSERT INTO t VALUES (?)').run(value).changes;
    const results = await Promise.allSettled([writer.run(add(1)), writer.run(add(null)), writer.run(add(2))]);
    expect(results.map((r) => r.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(db.prepare('SELECT sum(n) AS sum FROM t').get()?.sum).toBe(3);
  });

  it('takes what has gathered into one transaction, at most 256 writes', async () => {
    const db = new DatabaseSync(':memory:');
    db.exec('CREATE TABLE t (n)');
    const groups: number[] = [];
    const writer = new Writer(countingCommits(db, groups), noFatal);
    const insert = db.prepare('INSERT INTO t VALUES (1)');
    await Promise.all(
      Array.from({ length: 600 }, () =>
        writer.run(() => {
          groups[groups.length - 1] = (groups.at(-1) ?? 0) + 1;
          insert.run();
        }),
      ),
    );
    expect(groups).toEqual([256, 256, 88]);
  });
});

describe('reading', () => {
  it('pages by the index alone, however many documents there are', () => {
    const db = new DatabaseSync(':memory:');
    prepareSchema(db, [things]);
    const page = `SELECT id FROM "doc-things" WHERE "x-byN" >= ? AND "x-byN" < ? AND ("x-byN", id) > (?, ?) ORDER BY "x-byN", id LIMIT ?`;
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${page}`).all('a', 'b', 'a', 'x', 10);
    expect(plan.map(({ detail }) => detail)).toEqual([
      expect.stringContaining('INDEX things-byN (x-byN>? AND x-byN<?)'),
    ]);
  });
});

/** A database whose commits fail as a disk's flush does. */
function failingCommit(db: DatabaseSync): DatabaseSync {
  return intercept(db, 'COMMIT', () => {
    throw Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode: 1034 });
  });
}

function countingCommits(db: DatabaseSync, groups: number[]): DatabaseSync {
  return intercept(db, 'BEGIN IMMEDIATE', () => groups.push(0));
}

function intercept(db: DatabaseSync, statement: string, before: () => void): DatabaseSync {
  const prepare = (sql: string) => {
    const prepared = db.prepare(sql);
    if (sql !== statement) return prepared;
    const run = () => {
      before();
      return prepared.run();
    };
    return { run };
  };
  return {
    prepare,
    exec: (sql: string) => db.exec(sql),
    get isTransaction() {
      return db.isTransaction;
    },
  } as unknown as DatabaseSync;
}
