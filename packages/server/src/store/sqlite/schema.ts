import type { DatabaseSync } from 'node:sqlite';
import { encode } from '../encode.ts';
import { StoreRefusedError } from '../errors.ts';
import type { Collection, IndexDefinition } from '../store.ts';

/** Layout of the file. A higher number was written by a later release and is not touched. */
const LAYOUT = 1;

/** Name as an SQL identifier. Names come from our own code; quotes in them would be a mistake. */
function identifier(name: string): string {
  if (!/^[a-zA-Z][a-zA-Z0-9-]*$/.test(name)) throw new TypeError(`not a name: ${name}`);
  return `"${name}"`;
}

/** Column of an index. */
export function indexColumn(index: string): string {
  return identifier(`x-${index}`);
}

/** Creates what is missing and rebuilds the keys of indexes whose definition has changed. */
export function prepareSchema(db: DatabaseSync, collections: readonly Collection<object>[]): void {
  const layout = Number(db.prepare('PRAGMA user_version').get()?.user_version);
  if (layout > LAYOUT) {
    throw new StoreRefusedError(
      'Dữ liệu được ghi bởi một bản Dẫn Lối mới hơn. Hãy chạy bản mới đó; dữ liệu không bị thay đổi. · ' +
        'The data was written by a later release of Dẫn Lối. Run that one; nothing was changed.',
    );
  }
  db.exec('BEGIN IMMEDIATE');
  try {
    db.exec(
      'CREATE TABLE IF NOT EXISTS "counter" (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID',
    );
    db.exec(
      'CREATE TABLE IF NOT EXISTS "index" (collection TEXT, name TEXT, definition TEXT, PRIMARY KEY (collection, name))',
    );
    for (const collection of collections) prepareCollection(db, collection);
    db.exec(`PRAGMA user_version = ${LAYOUT}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/**
 * An integer key, not the text id, orders the rows: with a text key every commit of a document costs more than twice
 * as much. Keys of indexes are columns beside the body.
 */
function prepareCollection(db: DatabaseSync, collection: Collection<object>): void {
  const table = tableName(collection);
  db.exec(
    `CREATE TABLE IF NOT EXISTS ${table} (k INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, rev INTEGER NOT NULL, body TEXT NOT NULL)`,
  );
  const known = new Map(
    db
      .prepare('SELECT name, definition FROM "index" WHERE collection = ?')
      .all(collection.name)
      .map((row) => [String(row.name), String(row.definition)]),
  );
  const changed = Object.entries(collection.indexes).filter(
    ([name, definition]) => known.get(name) !== JSON.stringify(definition),
  );
  for (const name of known.keys()) {
    if (!Object.hasOwn(collection.indexes, name)) dropIndex(db, collection, name);
  }
  for (const [name] of changed) {
    if (known.has(name)) dropIndex(db, collection, name);
    db.exec(`ALTER TABLE ${table} ADD COLUMN ${indexColumn(name)} TEXT`);
  }
  if (changed.length > 0) fillKeys(db, collection);
  for (const [name, definition] of changed) createIndex(db, collection, name, definition);
}

export function tableName(collection: Collection<object>): string {
  return identifier(`doc-${collection.name}`);
}

function indexName(collection: Collection<object>, name: string): string {
  return identifier(`${collection.name}-${name}`);
}

function createIndex(
  db: DatabaseSync,
  collection: Collection<object>,
  name: string,
  definition: IndexDefinition,
): void {
  const column = indexColumn(name);
  const [kind, columns] = definition.unique ? ['UNIQUE INDEX', column] : ['INDEX', `${column}, id`];
  db.exec(
    `CREATE ${kind} ${indexName(collection, name)} ON ${tableName(collection)} (${columns}) WHERE ${column} IS NOT NULL`,
  );
  db.prepare('INSERT INTO "index" (collection, name, definition) VALUES (?, ?, ?)').run(
    collection.name,
    name,
    JSON.stringify(definition),
  );
}

function dropIndex(db: DatabaseSync, collection: Collection<object>, name: string): void {
  db.exec(`DROP INDEX ${indexName(collection, name)}`);
  db.exec(`ALTER TABLE ${tableName(collection)} DROP COLUMN ${indexColumn(name)}`);
  db.prepare('DELETE FROM "index" WHERE collection = ? AND name = ?').run(collection.name, name);
}

function fillKeys(db: DatabaseSync, collection: Collection<object>): void {
  const table = tableName(collection);
  const columns = Object.keys(collection.indexes).map(indexColumn);
  const update = db.prepare(`UPDATE ${table} SET ${columns.map((c) => `${c} = ?`).join(', ')} WHERE k = ?`);
  const rows = db.prepare(`SELECT k, id, body FROM ${table} WHERE k > ? ORDER BY k LIMIT 500`);
  for (let page = rows.all(0); page.length > 0; page = rows.all(page.at(-1)?.k ?? 0)) {
    for (const row of page) {
      const encoded = encode(collection, { ...JSON.parse(String(row.body)), id: String(row.id) });
      if (!encoded) throw new StoreRefusedError(`${collection.name}/${row.id}: cannot be indexed`);
      update.run(...encoded.keys, row.k ?? 0);
    }
  }
}
