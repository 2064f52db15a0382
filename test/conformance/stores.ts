/** The stores under test, each opened as production opens it. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Collection, openMongo, openSqlite, type Store } from '@danloi/server/store';
import { startMongo, type TestMongo } from '../support/mongo.ts';

export interface StoreKind {
  name: string;
  description: RegExp;
  start(): Promise<void>;
  /** A store on fresh data; `again` opens the same data as the last one. */
  open(collections: readonly Collection<object>[], again?: 'again'): Promise<Store>;
  stop(): Promise<void>;
}

function sqliteKind(): StoreKind {
  const folder = mkdtempSync(join(tmpdir(), 'danloi-store-'));
  let opened = 0;
  return {
    name: 'SQLite',
    description: /^SQLite 3\.\d+\.\d+ \(.*\)$/,
    start: async () => {},
    open: async (collections, again) =>
      openSqlite({
        file: join(folder, `${again ? opened : ++opened}.sqlite`),
        collections,
        onFatal: (error) => {
          throw error;
        },
      }),
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

const timers = {
  wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  after: (ms: number, work: () => void) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

function mongoKind(): StoreKind {
  let mongo: TestMongo;
  let uri: string;
  return {
    name: 'MongoDB',
    description: /^MongoDB [^,]+$/,
    start: async () => {
      mongo = await startMongo();
      uri = mongo.freshUri();
    },
    open: async (collections, again) => {
      if (!again) uri = mongo.freshUri();
      return openMongo({
        uri,
        collections,
        randomId: () => randomBytes(16).toString('hex'),
        clock: timers,
      });
    },
    stop: () => mongo.stop(),
  };
}

export const storeKinds: StoreKind[] = [sqliteKind(), mongoKind()];
