/**
 * A MongoDB for tests, the first that there is: the address in MONGODB_URI; a mongod on the PATH or one that can be
 * downloaded; else the small server of test/mongodb-server, which needs a JDK and Maven. Nothing is skipped when all
 * are missing: the tests fail and say how to get one.
 */
import { randomBytes } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { startJavaServer } from './mongo-java.ts';
import type { MongoProcess } from './mongo-process.ts';
import { startMongod } from './mongo-real.ts';

export interface TestMongo {
  /** What it is, for the report: "mongod 8.2", "mongo-java-server". */
  kind: string;
  /** Address of a fresh database; dropped by `stop`. */
  freshUri(): string;
  /** Reads and changes the database directly, as nothing but the store should. */
  client: MongoClient;
  stop(): Promise<void>;
}

export async function startMongo(): Promise<TestMongo> {
  const server = await startServer();
  const client = await new MongoClient(server.address, { serverSelectionTimeoutMS: 5_000 }).connect();
  const databases: string[] = [];
  return {
    kind: server.kind,
    client,
    freshUri: () => {
      const name = `danloi-test-${randomBytes(6).toString('hex')}`;
      databases.push(name);
      const url = new URL(server.address);
      url.pathname = `/${name}`;
      return url.href;
    },
    stop: async () => {
      for (const name of databases) await client.db(name).dropDatabase();
      await client.close();
      await server.stop();
    },
  };
}

async function startServer(): Promise<MongoProcess> {
  const given = process.env.MONGODB_URI;
  if (given) return { kind: 'MONGODB_URI', address: given, stop: async () => {} };
  const reasons: string[] = [];
  for (const start of [startMongod, startJavaServer]) {
    try {
      return await start();
    } catch (error) {
      reasons.push(`  - ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(
    [
      'Kiểm thử cần MongoDB mà máy này không có. Hãy làm một trong các cách: đặt MONGODB_URI; cài mongod; hoặc cài JDK 17 và Maven (Debian: apt-get install -y default-jdk-headless maven).',
      'The tests need a MongoDB and this machine has none. Do one of these: set MONGODB_URI; install mongod; or install JDK 17 and Maven (Debian: apt-get install -y default-jdk-headless maven).',
      ...reasons,
    ].join('\n'),
  );
}
