/** The processes of a measurement: each by itself, none outlives it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const children: ChildProcess[] = [];
const folders: string[] = [];

export interface Child {
  port: number;
  /** What it has printed. */
  output(): string;
  /** Processor time it has used, in ms; NaN where the system does not tell. */
  cpuMs(): number;
}

/** Starts a script and waits until it says on which port it listens. */
export async function start(
  script: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<Child> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let output = '';
  const listening = new Promise<number>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      const port = /listening (?:http:\/\/127\.0\.0\.1:)?(\d+)/.exec(output)?.[1];
      if (port) resolve(Number(port));
    });
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}:\n${output}`)));
  });
  return { port: await listening, output: () => output, cpuMs: () => cpuMs(child.pid ?? 0) };
}

/** Linux counts it in hundredths of a second, user and system apart. */
function cpuMs(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

/** A folder for one measurement. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'danloi-bench-'));
  folders.push(path);
  return path;
}

export async function endAll(): Promise<void> {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.removeAllListeners('exit');
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
}
