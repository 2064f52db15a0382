/** The stores under test, each opened as production opens it. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Collection, openMongo, openSqlite, type Store } from '@danloi/server/store';
import { startMongo, type TestMongo } from '../support/mongo.ts';

export interface StoreKind {
  name: string;
  description: RegExp;
  start(): Promise<void>;
  /** A store on fresh data; `again` opens the same data as the last one. */
  open(collections: readonly Collection<object>[], again?: 'again'): Promise<Store>;
  /** Marks the closed data as a later release would. */
  writtenByLaterRelease(): Promise<void>;
  stop(): Promise<void>;
}

function sqliteKind(): StoreKind {
  const folder = mkdtempSync(join(tmpdir(), 'danloi-store-'));
  let opened = 0;
  const file = (number: number) => join(folder, `${number}.sqlite`);
  return {
    name: 'SQLite',
    description: /^SQLite 3\.\d+\.\d+ \(.*\)$/,
    start: async () => {},
    open: async (collections, again) =>
      openSqlite({
        file: file(again ? opened : ++opened),
        collections,
        onFatal: (error) => {
          throw error;
        },
      }),
    writtenByLaterRelease: async () => {
      const db = new DatabaseSync(file(opened));
      db.exec('PRAGMA user_version = 1000');
      db.close();
    },
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const timers = {
  wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  after: (ms: number, work: () => void) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

function mongoKind(name: string, description: RegExp, probe?: () => Promise<boolean>): StoreKind {
  let mongo: TestMongo;
  let uri: string;
  return {
    name,
    description,
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
        ...(probe ? { probe } : {}),
      });
    },
    writtenByLaterRelease: async () => {
      const meta = mongo.client.db(new URL(uri).pathname.slice(1)).collection<{ _id: string }>('meta');
      await meta.replaceOne({ _id: 'layout' }, { layout: 1000 });
    },
    stop: () => mongo.stop(),
  };
}

export const storeKinds: StoreKind[] = [
  sqliteKind(),
  mongoKind('MongoDB', /^MongoDB [^,]+$/),
  // As on a database that looks first and writes later.
  mongoKind('MongoDB without atomic replace', /^MongoDB .*, single server only/, async () => false),
];
