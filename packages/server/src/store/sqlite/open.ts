import { DatabaseSync } from 'node:sqlite';
import { StoreRefusedError } from '../errors.ts';
import type { Collection, Store } from '../store.ts';
import { failureOf } from './failure.ts';
import { type Lock, lock, privateFile } from './lock.ts';
import { prepareSchema } from './schema.ts';
import { SqliteStore } from './store.ts';

export interface SqliteOptions {
  /** Path of the database, or `:memory:`, which is gone when closed. */
  file: string;
  collections: readonly Collection<object>[];
  /** Called once when the disk or the file can no longer be trusted: end the process, so that a new start recovers. */
  onFatal(error: Error): void;
}

/** Before this, two connections that write and checkpoint at once could lose committed writes. */
const OLDEST_SQLITE = [3, 51, 3] as const;

/** Opens the database (made on first use), checks it, and brings its tables up to the declared collections. */
export function openSqlite(options: SqliteOptions): Store {
  const { file } = options;
  const held: Lock = file === ':memory:' ? { release: () => {} } : lock(file);
  try {
    const db = new DatabaseSync(file === ':memory:' ? file : privateFile(file));
    try {
      const version = checkVersion(db);
      configure(db);
      check(db, file);
      prepareSchema(db, options.collections);
      return new SqliteStore(db, held, `SQLite ${version} (${file})`, options);
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    held.release();
    throw failureOf(error) === 'fatal' ? damaged(file, error) : error;
  }
}

/** True if that release of SQLite is new enough. */
export function isSafeSqlite(version: string): boolean {
  const numbers = version.split('.').map(Number);
  for (const [i, oldest] of OLDEST_SQLITE.entries()) {
    const own = numbers[i] ?? 0;
    if (own !== oldest) return own > oldest;
  }
  return true;
}

function checkVersion(db: DatabaseSync): string {
  const version = String(db.prepare('SELECT sqlite_version() AS version').get()?.version);
  if (isSafeSqlite(version)) return version;
  throw new StoreRefusedError(
    `SQLite ${version} có lỗi làm mất dữ liệu đã ghi; cần từ ${OLDEST_SQLITE.join('.')}. Hãy chạy bằng Node của dự án (pnpm start). · ` +
      `SQLite ${version} can lose stored data; ${OLDEST_SQLITE.join('.')} or later is needed. Run with the project's own Node (pnpm start).`,
  );
}

/** Pages of 4 kB, a write-ahead log flushed at each commit, checkpoints rare: measured as the quickest safe way. */
function configure(db: DatabaseSync): void {
  db.exec('PRAGMA busy_timeout = 5000');
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = FULL');
  db.exec('PRAGMA wal_autocheckpoint = 10000');
  db.exec('PRAGMA journal_size_limit = 67108864');
  db.exec('PRAGMA cache_size = -65536');
  db.exec('PRAGMA trusted_schema = OFF');
  db.enableDefensive(true);
}

function check(db: DatabaseSync, file: string): void {
  const [first] = db.prepare('PRAGMA quick_check(1)').all();
  if (first?.quick_check !== 'ok') throw damaged(file, first?.quick_check);
}

function damaged(file: string, cause: unknown): StoreRefusedError {
  return new StoreRefusedError(
    `Tệp dữ liệu ${file} bị hỏng. Máy chủ không ghi gì vào đó. Hãy giữ tệp này lại và phục hồi từ bản sao lưu gần nhất. · ` +
      `The database ${file} is damaged. Nothing was written to it. Keep it aside and restore the latest backup.`,
    { cause },
  );
}
