/**
 * `pnpm test`: every test of the repository, then one plain line `N passed, N failed`.
 * Arguments go on to Vitest (`pnpm test packages/engine`, `pnpm test -t "lost"`).
 * What the browser's and MongoDB's tests need is looked for by the tests themselves; when it is missing they fail and
 * say how to get it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureEditorBuilt } from './editor-build.ts';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
  testResults: { name: string; status: string; message: string; assertionResults: unknown[] }[];
}

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'danloi-test-'));
const file = join(folder, 'report.json');

ensureEditorBuilt();
const run = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
);

let failed = 1;
let passed = 0;
let skipped = 0;
try {
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  // A file that could not even be loaded has no tests to count: it is one failure.
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  ).length;
  passed = report.numPassedTests;
  skipped = report.numPendingTests;
  failed = report.numFailedTests + broken;
} catch {
  console.error('Vitest left no report. · Vitest không để lại báo cáo.');
}
rmSync(folder, { recursive: true, force: true });
if (run.status !== 0 && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
