import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Cursor } from '../cursor.ts';
import type { Encoded } from '../encode.ts';
import type { KeyRange } from '../index-key.ts';
import type { Collection } from '../store.ts';
import { indexColumn, tableName } from './schema.ts';

/** A row as it is read. */
export interface Row {
  id: string;
  rev: number;
  body: string;
  key: string;
}

/** The prepared statements of one collection. */
export class Table {
  readonly #db: DatabaseSync;
  readonly #name: string;
  readonly #get: StatementSync;
  readonly #insert: StatementSync;
  readonly #replace: StatementSync;
  readonly #delete: StatementSync;
  readonly #deleteAtRev: StatementSync;
  readonly #finds = new Map<string, StatementSync>();

  constructor(db: DatabaseSync, collection: Collection<object>) {
    this.#db = db;
    this.#name = tableName(collection);
    const columns = Object.keys(collection.indexes).map(indexColumn);
    const names = ['id', 'rev', 'body', ...columns].join(', ');
    const values = ['?', '1', '?', ...columns.map(() => '?')].join(', ');
    const changes = ['rev = rev + 1', 'body = ?', ...columns.map((column) => `${column} = ?`)].join(', ');
    this.#get = db.prepare(`SELECT rev, body FROM ${this.#name} WHERE id = ?`);
    this.#insert = db.prepare(
      `INSERT INTO ${this.#name} (${names}) VALUES (${values}) ON CONFLICT DO NOTHING`,
    );
    this.#replace = db.prepare(`UPDATE OR IGNORE ${this.#name} SET ${changes} WHERE id = ? AND rev = ?`);
    this.#delete = db.prepare(`DELETE FROM ${this.#name} WHERE id = ?`);
    this.#deleteAtRev = db.prepare(`DELETE FROM ${this.#name} WHERE id = ? AND rev = ?`);
  }

  get(id: string): { rev: number; body: string } | undefined {
    const row = this.#get.get(id);
    return row && { rev: Number(row.rev), body: String(row.body) };
  }

  /** False when the id or a unique key is taken. */
  insert({ id, body, keys }: Encoded): boolean {
    return this.#insert.run(id, body, ...keys).changes === 1;
  }

  /** False when the revision is another, or a unique key is taken. */
  replace({ id, body, keys }: Encoded, rev: number): boolean {
    return this.#replace.run(body, ...keys, id, rev).changes === 1;
  }

  delete(id: string, rev?: number): boolean {
    const result = rev === undefined ? this.#delete.run(id) : this.#deleteAtRev.run(id, rev);
    return result.changes === 1;
  }

  find(index: string, range: KeyRange, order: 'asc' | 'desc', limit: number, after?: Cursor): Row[] {
    const column = indexColumn(index);
    const direction = order === 'desc' ? 'DESC' : 'ASC';
    const beyond = after ? ` AND (${column}, id) ${order === 'desc' ? '<' : '>'} (?, ?)` : '';
    const find = this.#statement(
      `SELECT id, rev, body, ${column} AS key FROM ${this.#name} WHERE ${column} >= ? AND ${column} < ?${beyond} ` +
        `ORDER BY ${column} ${direction}, id ${direction} LIMIT ?`,
    );
    const cursor = after ? [after.key, after.id] : [];
    return find.all(range.low, range.high, ...cursor, limit).map((row) => ({
      id: String(row.id),
      rev: Number(row.rev),
      body: String(row.body),
      key: String(row.key),
    }));
  }

  count(index: string, range: KeyRange): number {
    const column = indexColumn(index);
    const count = this.#statement(
      `SELECT count(*) AS n FROM ${this.#name} WHERE ${column} >= ? AND ${column} < ?`,
    );
    return Number(count.get(range.low, range.high)?.n);
  }

  #statement(sql: string): StatementSync {
    const known = this.#finds.get(sql);
    if (known) return known;
    const made = this.#db.prepare(sql);
    this.#finds.set(sql, made);
    return made;
  }
}
