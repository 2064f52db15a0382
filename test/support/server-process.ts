/** The real server as a process of its own: started, watched, stopped or killed like an operator's. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Compiled modules are kept between starts: tests that kill the server start it often. */
const compileCache = join(tmpdir(), 'danloi-test-compile-cache');

const main = new URL('../../packages/server/src/main.ts', import.meta.url).pathname;
/** More than any start needs. */
const START_WITHIN = 60_000;
const STOP_WITHIN = 15_000;
/** Of the output, the newest part is kept. */
const OUTPUT_KEPT = 400_000;

export interface ServerProcess {
  readonly url: string;
  readonly pid: number | undefined;
  readonly running: boolean;
  output(): string;
  /** Starts and answers when `/readyz` says 200: how long it took. */
  start(env?: Record<string, string>): Promise<number>;
  /** Starts without waiting, for one that is to die on the way. */
  launch(env?: Record<string, string>): void;
  /** SIGTERM: the exit code, within the time that an operator gives it. */
  stop(): Promise<number | null>;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** Whether the process has been killed, by itself or from outside, within the time. */
  died(within: number): Promise<boolean>;
}

export function createServerProcess(port: number, env: Record<string, string>): ServerProcess {
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let output = '';
  const running = () => child !== undefined && child.exitCode === null && child.signalCode === null;

  function spawnServer(more: Record<string, string>): ChildProcess {
    const { PATH = '', HOME = '' } = process.env;
    const started = spawn(process.execPath, [main], {
      env: { PATH, HOME, NODE_COMPILE_CACHE: compileCache, PORT: String(port), ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (chunk: Buffer) => {
        output = (output + chunk.toString()).slice(-OUTPUT_KEPT);
      });
    return started;
  }

  function launch(more: Record<string, string> = {}): void {
    if (running()) throw new Error('the server is running already');
    child = spawnServer(more);
  }

  // A run that breaks off leaves no server behind.
  process.once('exit', () => child?.kill('SIGKILL'));

  async function exited(within: number): Promise<boolean> {
    if (!child || !running()) return true;
    const gone = once(child, 'exit').then(() => true);
    return Promise.race([gone, sleep(within, false, { ref: false })]);
  }

  return {
    url,
    get pid() {
      return child?.pid;
    },
    get running() {
      return running();
    },
    output: () => output,
    launch,
    async start(more = {}) {
      const began = performance.now();
      launch(more);
      while (performance.now() - began < START_WITHIN) {
        if (!running()) throw new Error(`The server ended at its start:\n${output.slice(-4_000)}`);
        if (await answers(`${url}/readyz`)) return Math.round(performance.now() - began);
        await sleep(15);
      }
      child?.kill('SIGKILL');
      throw new Error(`The server was not ready in ${START_WITHIN} ms:\n${output.slice(-4_000)}`);
    },
    async stop() {
      if (!child || !running()) return child?.exitCode ?? null;
      child.kill('SIGTERM');
      if (!(await exited(STOP_WITHIN))) {
        child.kill('SIGKILL');
        throw new Error(`The server did not stop within ${STOP_WITHIN} ms:\n${output.slice(-2_000)}`);
      }
      return child.exitCode;
    },
    async kill() {
      child?.kill('SIGKILL');
      await exited(STOP_WITHIN);
    },
    died: async (within) => (await exited(within)) && child?.signalCode === 'SIGKILL',
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await answer.body?.cancel();
    return answer.status === 200;
  } catch {
    return false;
  }
}

/** A port that nobody uses just now: a server killed and started again keeps its address. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
