/** The house rules that the linter keeps: each is broken once in a scratch copy of the set-up, and has to be found. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const SERVER = 'packages/server/src/turn/planted';
const ENGINE = 'packages/engine/src/turn/planted';

const OUTSIDE = [
  "export const a = fetch('https://example.vn');",
  "export const a = globalThis.fetch('https://example.vn');",
  "export const a = new WebSocket('wss://example.vn');",
];
const MODULES = [
  "export { request } from 'node:http';",
  "import https from 'node:https';\nexport const a = https;",
  "import { connect } from 'node:net';\nexport const a = connect;",
  "import { connect } from 'node:tls';\nexport const a = connect;",
  "import { FormData } from 'undici';\nexport const a = FormData;",
  "export const a = import('node:http');",
  "import { runInThisContext } from 'node:vm';\nexport const a = runInThisContext;",
  "import { randomUUID } from 'node:crypto';\nexport const a = randomUUID;",
  "import { setTimeout as sleep } from 'node:timers/promises';\nexport const a = sleep;",
];
const CODE = [
  "export const a = eval('1');",
  "export const a = new Function('return 1');",
  'export const a = (name: string) => import(name);',
  `export const a = (name: string) => import(\`./\${name}.ts\`);`,
];
const CLOCK = [
  'export const a = Date.now();',
  'export const a = Date.now;',
  'export const a = new Date();',
  'export const a = new Date;',
  'export const a = Date();',
  'export const a = Math.random();',
  'export const a = setTimeout(() => {}, 1);',
  'export const a = setInterval(() => {}, 1);',
  'export const a = performance.now();',
  'export const a = crypto.randomUUID();',
];
const SURROUNDINGS = ["console.log('a');", 'export const a = process.env;', 'export const a = globalThis;'];
const HARMLESS = [
  'export const a = new Date(5);',
  "export const a = Date.UTC(2026, 1);\nexport const b = Math.floor(1.5);\nexport const c = Date.parse('2026-01-01');",
  "export const a = import('./planted-0.ts');",
];
const SERVER_MAY = ["import { isIPv6 } from 'node:net';\nexport const a = isIPv6;"];

const files = new Map<string, string>();
const plant = (place: string, sources: readonly string[], end = '.ts') =>
  sources.map((source): [string, string] => {
    const name = `${place}-${files.size}${end}`;
    files.set(name, `${source}\n`);
    return [source, name];
  });

const refused = [
  ...plant(SERVER, [...OUTSIDE, ...MODULES, ...CODE, ...CLOCK]),
  ...plant('packages/server/src/http-client/planted', [...OUTSIDE, ...CODE, ...CLOCK]),
  ...plant('packages/server/src/channels/zalo-oa/upload-planted', OUTSIDE),
  ...plant(ENGINE, [...OUTSIDE, ...CODE, ...CLOCK, ...SURROUNDINGS]),
];
const allowed = [
  ...plant(SERVER, [...HARMLESS, ...SERVER_MAY]),
  ...plant(ENGINE, HARMLESS),
  ...plant('packages/server/src/http-client/planted', [
    "import { Agent } from 'undici';\nexport const a = Agent;",
  ]),
  ...plant(SERVER, [...OUTSIDE, ...CLOCK], '.test.ts'),
  ...plant('test/planted', [...OUTSIDE, ...CLOCK]),
];

let folder: string;
const found = new Set<string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'danloi-tidy-'));
  const config = JSON.parse(await readFile(join(root, 'biome.json'), 'utf8')) as object;
  await writeFile(join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
  await cp(join(root, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true });
  for (const [name, source] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), source);
  }
  for (const name of await errors(folder)) found.add(name);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The files in which the linter finds errors. */
async function errors(cwd: string): Promise<string[]> {
  const biome = join(root, 'node_modules/.bin/biome');
  const args = ['lint', '--reporter=json', '--diagnostic-level=error', '--max-diagnostics=none', '.'];
  const out = await new Promise<string>((resolve) => {
    execFile(biome, args, { cwd, maxBuffer: 2 ** 26 }, (_error, stdout) => resolve(stdout));
  });
  const report = JSON.parse(out) as { diagnostics: { location: { path: unknown } }[] };
  return report.diagnostics.map(({ location: { path } }) => String(path));
}

describe('the linter refuses', () => {
  it.each(refused)('%s (%s)', (_source, name) => expect(found).toContain(name));
});

describe('the linter lets pass', () => {
  it.each(allowed)('%s (%s)', (_source, name) => expect(found).not.toContain(name));
});
