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

it('measures the engine beside raw transitions', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, 'engine', '--json', '--quick']);
  const figures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  expect(figures.nodes).toHaveLength(3);
  expect(figures.rawTransitionUs).toHaveLength(3);
  expect(figures.turnUs).toHaveLength(3);
  expect(Math.min(...figures.turnUs, figures.compileMs, figures.lintMs)).toBeGreaterThan(0);
  // Bytes are no matter of speed: they are the same everywhere.
  expect(figures.sessionBytes).toBeLessThanOrEqual(4_096);
});

it('measures the editor in a browser', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, 'editor', '--json', '--quick']);
  const figures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  const names = [
    'open1000Ms',
    'open5000Ms',
    'dragFps1000',
    'dragFps5000',
    'fitFps1000',
    'fitFps5000',
    'openFit5000Ms',
  ];
  for (const name of [...names, 'initialKb', 'typeMs']) expect(figures[name], name).toBeGreaterThan(0);
  expect(figures.heapGrowthMB).toEqual(expect.any(Number));
  // Bytes again: what the first page of all needs.
  expect(figures.initialKb).toBeLessThanOrEqual(350);
});
