import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { collections } from '../documents.ts';
import { openSqlite } from './sqlite/open.ts';
import type { Store } from './store.ts';

export interface StoreConfig {
  /** Folder of the database file; made when missing. Not used with MongoDB. */
  dataDir: string;
  mongodbUri?: string | undefined;
  platform: { randomId(): string; after(ms: number, work: () => void): () => void };
  /** The disk can no longer be trusted. By default the process ends with 75, so that its supervisor starts it anew. */
  onFatal?(error: Error): void;
}

/** Exit code for "try again": the next start recovers the log and checks the file. */
const EXIT_TRY_AGAIN = 75;

/** Opens the store that the configuration asks for: MongoDB by its address, else one SQLite file. */
export async function openStore(config: StoreConfig): Promise<Store> {
  const { randomId, after } = config.platform;
  if (config.mongodbUri) {
    const wait = (ms: number) => new Promise<void>((resolve) => void after(ms, resolve));
    return openMongo({ uri: config.mongodbUri, collections, randomId, clock: { wait, after } });
  }
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  chmodSync(config.dataDir, 0o700);
  return openSqlite({
    file: join(config.dataDir, 'danloi.sqlite'),
    collections,
    onFatal: config.onFatal ?? endProcess,
  });
}

/** MongoDB's driver takes a good part of a start, so it is loaded only where it is used. */
export const openMongo: typeof import('./mongodb/open.ts').openMongo = async (options) =>
  (await import('./mongodb/open.ts')).openMongo(options);

function endProcess(error: Error): void {
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  process.stderr.write(
    `Ổ đĩa hoặc tệp dữ liệu không còn tin được, máy chủ dừng để khởi động lại. · The disk or the database cannot be trusted any more; stopping for a new start${cause}\n`,
  );
  process.exit(EXIT_TRY_AGAIN);
}
