import { type Db, MongoClient } from 'mongodb';
import type { Collection, Store } from '../store.ts';
import { sendBulk } from './bulk.ts';
import { available } from './failure.ts';
import { sendOneByOne } from './one-by-one.ts';
import { type Clock, claim } from './only-server.ts';
import { replacesAreAtomic } from './probe.ts';
import { prepareDatabase } from './schema.ts';
import { MongoStore } from './store.ts';

export interface MongoOptions {
  /** Names the database in its path; `danloi` when it does not. */
  uri: string;
  collections: readonly Collection<object>[];
  randomId(): string;
  clock: Clock;
  /** Does a conditional replace have one winner? For tests of the other answer. */
  probe?(db: Db, name: string): Promise<boolean>;
}

const DATABASE = 'danloi';
/** Bulks under way at once. */
const LANES = 4;

/**
 * Connects, and makes sure of what the design leans on. Whatever the address says, writes are acknowledged by a
 * majority and on disk, and reads come from the primary.
 */
export async function openMongo(options: MongoOptions): Promise<Store> {
  const client = new MongoClient(options.uri, {
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
    readPreference: 'primary',
    serverSelectionTimeoutMS: 1_500,
    connectTimeoutMS: 1_500,
    maxPoolSize: 20,
    ignoreUndefined: false,
  });
  try {
    return await prepare(client, options);
  } catch (error) {
    await client.close();
    throw error;
  }
}

async function prepare(client: MongoClient, options: MongoOptions): Promise<Store> {
  const { clock, collections, randomId } = options;
  await available(client.connect());
  const named = new URL(options.uri.replace(/^mongodb(\+srv)?:/, 'http:').replace(/,[^/]*/, '')).pathname;
  const db = client.db(named.length > 1 ? decodeURIComponent(named.slice(1)) : DATABASE);
  const { probe = replacesAreAtomic } = options;
  const atomic = await available(probe(db, randomId()));
  const held = atomic ? { release: async () => {} } : await claim(db, randomId(), clock);
  await prepareDatabase(db, collections);
  const version = await versionOf(client);
  return new MongoStore({
    client,
    db,
    description: `MongoDB ${version} (${db.databaseName})${atomic ? '' : ', single server only: its conditional writes are not atomic'}`,
    collections,
    send: atomic ? (writes) => sendBulk(writes, clock.wait) : (writes) => sendOneByOne(writes, clock.wait),
    lanes: atomic ? LANES : 1,
    randomId,
    release: held.release,
  });
}

async function versionOf(client: MongoClient): Promise<string> {
  try {
    return String((await client.db('admin').command({ buildInfo: 1 })).version);
  } catch {
    // Not every compatible server tells, and nothing depends on it.
    return '?';
  }
}
