/** The benchmarks run and end in one JSON object; how fast, they say themselves and no test does. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const script = join(import.meta.dirname, '..', 'scripts', 'bench.ts');

it('measures the server from webhook to reply', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, 'server', '--json', '--quick']);
  const figures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  expect(figures).toMatchObject({ benchmark: 'server', durable: { refused: 0 }, bare: { refused: 0 } });
  expect(figures.durable.perSecond).toBeGreaterThan(0);
  expect(figures.steady.reply.count).toBeGreaterThan(0);
});
