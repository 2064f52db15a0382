/** The server of test/mongodb-server: speaks MongoDB's protocol, started from its one source file. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MongoProcess } from './mongo-process.ts';

const folder = fileURLToPath(new URL('../mongodb-server/', import.meta.url));
const START_MS = 30_000;

/** `file` keeps the data over a gentle stop; without one they are in memory. */
export async function startJavaServer(port = 0, file?: string): Promise<MongoProcess> {
  bringJars();
  const child = spawn(
    'java',
    // A test server of small databases: quick to start, modest in memory.
    [
      ...[
        '-XX:TieredStopAtLevel=1',
        '-XX:+UseSerialGC',
        '-Xmx512m',
        '-cp',
        'lib/*',
        'Main.java',
        String(port),
      ],
      ...(file ? [file] : []),
    ],
    { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const actual = await listening(child);
  return {
    kind: 'mongo-java-server',
    address: `mongodb://127.0.0.1:${actual}`,
    stop: () => end(child),
  };
}

/** Fetched once into lib/; the folder appears only when it is complete. */
function bringJars(): void {
  if (existsSync(join(folder, 'lib'))) return;
  const part = `lib.part-${process.pid}`;
  const maven = spawnSync('mvn', ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${part}`], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (maven.error || maven.status !== 0) {
    rmSync(join(folder, part), { recursive: true, force: true });
    const why = maven.error?.message ?? maven.stdout.trim().split('\n').at(-1);
    throw new Error(`the jars of mongo-java-server could not be brought by Maven (${why})`);
  }
  try {
    renameSync(join(folder, part), join(folder, 'lib'));
  } catch {
    // Another test run was quicker.
    rmSync(join(folder, part), { recursive: true, force: true });
  }
}

function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let out = '';
    let trouble = '';
    const timer = setTimeout(() => {
      child.kill();
      reject(new Error(`mongo-java-server did not start within ${START_MS / 1000} s: ${trouble}`));
    }, START_MS);
    child.stderr?.on('data', (data) => {
      trouble += data;
    });
    child.stdout?.on('data', (data) => {
      out += data;
      const port = /listening on (\d+)/.exec(out)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(new Error(`mongo-java-server needs a JDK (${error.message})`));
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`mongo-java-server ended with ${code}: ${trouble.trim().split('\n')[0]}`));
    });
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
