/** A real mongod: from the PATH, or downloaded once. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MongoBinary, MongoMemoryReplSet } from 'mongodb-memory-server-core';
import type { MongoProcess } from './mongo-process.ts';

/** Remembers that there was no way to download, so that not every test file tries again. */
const NOTE = fileURLToPath(new URL('../.artifacts/no-mongod', import.meta.url));
const TRY_AGAIN_AFTER_MS = 24 * 60 * 60 * 1000;

/** One member of a replica set: the layout that production uses. */
export async function startMongod(): Promise<MongoProcess> {
  const systemBinary = onPath('mongod');
  const binary = systemBinary ? { systemBinary, checkMD5: false } : { downloadDir: await download() };
  const set = await MongoMemoryReplSet.create({
    binary,
    replSet: { count: 1, ip: '127.0.0.1', storageEngine: 'wiredTiger' },
  });
  return {
    kind: `mongod (${systemBinary ?? 'downloaded'})`,
    address: set.getUri(),
    stop: async () => {
      await set.stop();
    },
  };
}

function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

async function download(): Promise<string> {
  const tried = lastTry();
  if (tried && Date.now() - tried.at < TRY_AGAIN_AFTER_MS) throw new Error(tried.reason);
  try {
    return dirname(await MongoBinary.getPath({}));
  } catch (error) {
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    const reason = `mongod is not on the PATH and could not be downloaded (${first.replace(/for url "[^"]*"/, '').trim()})`;
    mkdirSync(dirname(NOTE), { recursive: true });
    writeFileSync(NOTE, JSON.stringify({ at: Date.now(), reason }));
    throw new Error(reason);
  }
}

function lastTry(): { at: number; reason: string } | undefined {
  try {
    return JSON.parse(readFileSync(NOTE, 'utf8')) as { at: number; reason: string };
  } catch {
    return undefined;
  }
}
