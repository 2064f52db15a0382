/** `pnpm bench <name> [--json]`: runs one benchmark in a process of its own; its last line is one JSON object. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BENCHMARKS: Record<string, string> = {
  editor: '../test/bench/editor.ts',
  engine: '../packages/engine/bench.ts',
  server: '../packages/server/bench.ts',
};

const [name = '', ...rest] = process.argv.slice(2);
const file = Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined;
if (file === undefined) {
  console.error(`pnpm bench <${Object.keys(BENCHMARKS).join(' | ')}> [--json]`);
  process.exitCode = 2;
} else {
  const run = spawnSync(process.execPath, [fileURLToPath(new URL(file, import.meta.url)), ...rest], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.exitCode = run.status ?? 1;
}
