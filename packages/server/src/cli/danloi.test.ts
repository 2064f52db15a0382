import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { diff } from './diff.ts';
import { merge } from './merge.ts';
import { createOutput, type Output } from './output.ts';
import { paths } from './paths.ts';
import { test } from './test.ts';

// Each command is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const command = fileURLToPath(new URL('./danloi.ts', import.meta.url));
const templates = fileURLToPath(new URL('../../../../templates/', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'danloi-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  code: number;
  out: string;
  err: string;
}

const danloi = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH, HOME: folder, DANLOI_DATA: join(folder, 'data') };
    execFile(process.execPath, [command, ...args], { env, maxBuffer: 2 ** 26 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
/** A flow that greets and ends; older files are read as well. */
const flowFile = (more: object = {}) => ({
  ...{
    format: 1,
    id: 'x',
    name: 'X',
    variables: [],
    triggers: [{ id: 't', kind: 'keyword', words: ['chào'], how: 'exact' }],
  },
  start: 'a',
  nodes: [
    { id: 'a', type: 'message', name: 'Chào', data: { text: 'Chào anh/chị.' }, position: { x: 0, y: 0 } },
    { id: 'b', type: 'end', name: 'Hết', data: {}, position: { x: 0, y: 0 } },
  ],
  edges: [{ id: 'e', from: 'a', port: 'next', to: 'b' }],
  ...more,
});
const written = (name: string, value: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
};
const node = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    // Nothing of this test run's own settings.
    const env = { PATH: process.env.PATH, HOME: folder };
    execFile(process.execPath, args, { env, maxBuffer: 2 ** 26 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
/** A verb without a process: its exit code and what it says. */
async function said(work: (out: Output) => Promise<number>): Promise<{ code: number; out: string }> {
  const parts: string[] = [];
  const code = await work(createOutput(false, (text) => void parts.push(text)));
  return { code, out: parts.join('') };
}
async function found(work: (out: Output) => Promise<number>): Promise<unknown> {
  const parts: string[] = [];
  await work(createOutput(true, (text) => void parts.push(text)));
  return JSON.parse(parts.join(''));
}
/** With `--json` a verb prints one value on one line. */
const json = async (...args: string[]): Promise<unknown> => {
  const { out } = await danloi(...args, '--json');
  expect(out.trimEnd().split('\n')).toHaveLength(1);
  return JSON.parse(out);
};

it('looks a flow file over, and ends in failure when it cannot be published', async () => {
  const good = await danloi('lint', join(templates, 'to-giac-toi-pham.json'));
  expect([good.code, good.out]).toEqual([0, '0 lỗi, 0 điều cần xem lại.\n']);
  const bad = join(folder, 'bad.json');
  writeFileSync(bad, JSON.stringify(flowFile({ nodes: [], edges: [] })));
  const refused = await danloi('lint', bad);
  expect(refused.code).toBe(1);
  expect(refused.out).toContain('LỖI');
});

it('says where a file is no flow', async () => {
  const file = join(folder, 'other.json');
  writeFileSync(file, '{"format":1,"nodes":5}');
  const { code, err } = await danloi('compile', file);
  expect(code).toBe(1);
  expect(err).toContain('/nodes');
  expect(await json('lint', file)).toMatchObject({ error: { code: 'flow.invalid' } });
  writeFileSync(file, '{\n  "format": 1,\n}\n');
  const broken = await danloi('lint', file);
  expect(broken.err).toContain('dòng 3, cột 1');
  expect(broken.err).toContain('line 3, column 1');
  expect(await json('lint', file)).toMatchObject({
    error: { code: 'file.not-json', details: { line: 3, column: 1 } },
  });
  expect(await json('lint', join(folder, 'none.json'))).toMatchObject({ error: { code: 'file.missing' } });
});

it('compiles to a machine of XState', async () => {
  const machine = await json('compile', join(templates, 'thu-tuc-can-cuoc.json'));
  expect(machine).toMatchObject({ id: 'thu-tuc-can-cuoc', states: expect.any(Object) });
});

describe('flows that call others', () => {
  const called = { flow: 'x', inputs: [], results: [] };
  const calling = flowFile({
    ...{ format: 2, id: 'y', name: 'Y' },
    nodes: [
      { id: 'c', type: 'call-flow', name: 'Gọi', data: called, position: { x: 0, y: 0 } },
      { id: 'b', type: 'end', name: 'Hết', data: {}, position: { x: 0, y: 0 } },
    ],
    start: 'c',
    edges: [{ id: 'e', from: 'c', port: 'done', to: 'b' }],
  });

  it('are compiled with what they call', async () => {
    const [x, y] = [written('x.json', flowFile()), written('y.json', calling)];
    const alone = (await json('compile', y)) as { states: object };
    expect(Object.keys(alone.states)).not.toContain('c/a');
    const machine = (await json('compile', y, '--with', x)) as { states: object };
    expect(Object.keys(machine.states)).toContain('c/a');
    expect((await danloi('lint', y, '--with', x)).out).not.toContain('[reference');
  });
});

describe('a flow as a TypeScript module', () => {
  it('is the same machine, and type-checks under strict', async () => {
    const file = written('quote.json', flowFile({ name: 'Câu */ `$' + '{hỏi}` \\ "lạ"\u2028' }));
    const place = join(folder, 'module');
    const engine = fileURLToPath(new URL('../../../engine', import.meta.url));
    mkdirSync(join(place, 'node_modules', '@danloi'), { recursive: true });
    symlinkSync(engine, join(place, 'node_modules', '@danloi', 'engine'));
    symlinkSync(join(engine, 'node_modules', 'xstate'), join(place, 'node_modules', 'xstate'));
    const sources = [file, join(templates, 'to-giac-toi-pham.json')];
    for (const [index, source] of sources.entries())
      writeFileSync(join(place, `${index}.ts`), (await danloi('compile', source, '--ts')).out);
    const base = fileURLToPath(new URL('../../../../tsconfig.base.json', import.meta.url));
    writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ extends: base, include: ['*.ts'] }));
    writeFileSync(join(place, 'package.json'), '{"type":"module"}');
    const tsc = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url));
    expect(await node(tsc, '-p', place)).toMatchObject({ code: 0, out: '' });
    const config = await json('compile', file);
    const show = "import { machine } from './0.ts'; console.log(JSON.stringify(machine.config));";
    writeFileSync(join(place, 'show.ts'), show);
    const { out } = await node(join(place, 'show.ts'));
    expect(JSON.parse(out)).toEqual(config);
  }, 120_000);
});

it('has a verb for each thing, with --json', async () => {
  const { out } = await danloi('--help');
  for (const verb of ['lint', 'compile', 'paths', 'test', 'diff', 'merge', 'run', 'new-node'])
    expect(out).toMatch(new RegExp(`^  ${verb} `, 'm'));
  expect(await json('paths', written('p.json', flowFile()))).toMatchObject({ coverage: 100 });
});

it('shows conversations that pass every step and exit, and how much they pass', async () => {
  const file = written('p.json', flowFile());
  expect(await found((out) => paths(file, {}, [], out))).toMatchObject({
    ...{ nodes: { covered: 2, total: 2 }, coverage: 100, missing: [], problems: [] },
  });
  const { code, out } = await said((to) => paths(file, {}, [], to));
  expect(code).toBe(0);
  expect(out).toContain('Bot: Chào anh/chị.');
  expect(out).toContain('bước 2/2, lối ra 1/1; đi qua 100 %.');
  const empty = written('p.json', flowFile({ nodes: [], edges: [] }));
  expect((await said((to) => paths(empty, {}, [], to))).code).toBe(1);
});

it('plays the conversations kept in a flow, and fails with the first message that differs', async () => {
  const kept = (chat: string) =>
    written('t.json', flowFile({ format: 2, tests: [{ id: 'a', name: 'Chào', chat }] }));
  const good = kept('Dân: chào\nBot: Chào anh/chị.\n');
  expect(await said((out) => test(good, {}, [], out))).toEqual({
    ...{ code: 0, out: 'đúng  Chào\n1/1 cuộc mẫu đúng như đã ghi.\n' },
  });
  const bad = kept('Dân: chào\nBot: Chào bạn.\n');
  const { code, out } = await said((to) => test(bad, {}, [], to));
  expect([code, out]).toEqual([1, expect.stringContaining('mong “Chào bạn.”, nay là “Chào anh/chị.”')]);
  expect(await found((to) => test(bad, {}, [], to))).toMatchObject({ failed: 1, results: [{ line: 2 }] });
});

describe('two changes of one flow', () => {
  const text = (words: string, more: object = {}) =>
    flowFile({
      ...more,
      nodes: flowFile().nodes.map((one) => (one.id === 'a' ? { ...one, data: { text: words } } : one)),
    });

  it('are told in sentences', async () => {
    const [one, other] = [written('1.json', flowFile()), written('2.json', text('Xin chào.'))];
    expect((await said((out) => diff(one, other, [], out))).out).toContain('1 thay đổi.');
    expect(await found((out) => diff(one, one, [], out))).toMatchObject({ changes: [] });
  });

  it('are brought together, and what both changed is for a person', async () => {
    const base = written('base.json', flowFile());
    const mine = written('mine.json', text('Xin chào.'));
    const theirs = written('theirs.json', flowFile({ name: 'Tên mới' }));
    const merged = await said((out) => merge({ base, mine, theirs }, [], out));
    expect(merged.code).toBe(0);
    expect(JSON.parse(merged.out)).toMatchObject({
      ...{ name: 'Tên mới', nodes: [{ data: { text: 'Xin chào.' } }, {}] },
    });
    const other = written('theirs.json', text('Kính chào.'));
    const both = await danloi('merge', base, mine, other);
    expect([both.code, both.err]).toEqual([1, expect.stringContaining('cần chọn')]);
    expect(await found((out) => merge({ base, mine, theirs: other }, [], out))).toMatchObject({
      conflicts: [{ node: 'a', choice: 'mine' }],
    });
  });
});

describe('a new node type', () => {
  it('outside of the repository is a package that passes its tests, loads, and type-checks', async () => {
    const made = (await json('new-node', 'hen-lich', '--to', folder)) as { folder: string; files: string[] };
    expect(made.files).toEqual(['package.json', 'index.ts', 'index.test.ts']);
    const tested = await node('--test', join(made.folder, 'index.test.ts'));
    expect([tested.code, tested.out]).toEqual([0, expect.stringMatching(/pass 1\b/)]);
    const again = await danloi('new-node', 'hen-lich', '--to', folder);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('Chưa có gì bị thay đổi')]);
  }, 60_000);

  it('among the built-in ones passes its tests and those of every node type', async () => {
    // A copy of the engine beside this one, so that nothing is left behind.
    const copy = join(folder, 'copy');
    const root = fileURLToPath(new URL('../../../../', import.meta.url));
    for (const part of ['packages/engine', 'packages/server/src', 'tsconfig.base.json'])
      cpSync(join(root, part), join(copy, part), {
        recursive: true,
        filter: (source) => !source.endsWith('node_modules'),
      });
    for (const part of ['.', 'packages/engine', 'packages/server'])
      symlinkSync(join(root, part, 'node_modules'), join(copy, part, 'node_modules'));
    const cli = join(copy, 'packages', 'server', 'src', 'cli', 'danloi.ts');
    const made = await node(cli, 'new-node', 'hen-lich-moi');
    expect(made).toMatchObject({ code: 0, err: '' });
    const index = readFileSync(join(copy, 'packages/engine/src/nodes/index.ts'), 'utf8');
    expect(index).toContain("import { henLichMoi } from './hen-lich-moi/index.ts';");
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const ran = await node(
      ...[vitest, 'run', '--root', join(copy, 'packages', 'engine'), '--maxWorkers=1'],
      ...[join('src', 'nodes', 'hen-lich-moi'), join('src', 'nodes', 'conformance.test.ts')],
      ...['-t', 'hen-lich-moi|speaks and goes on|is generated'],
    );
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining('2 passed')]);
  }, 180_000);

  it('is refused with words for a name that cannot be one, or is taken', async () => {
    expect(await json('new-node', 'Hẹn Lịch', '--to', folder)).toMatchObject({
      error: { code: 'node-type.bad-name' },
    });
    expect(await json('new-node', '..', '--to', folder)).toMatchObject({
      error: { code: 'node-type.bad-name' },
    });
    expect(await json('new-node', 'message')).toMatchObject({ error: { code: 'node-type.taken' } });
  });
});

it('chats on the terminal among the sample’s data', async () => {
  const { code, out } = await danloi('run', join(templates, 'tra-cuu-diem-thi.json'), '--say', '01000041');
  expect(code).toBe(0);
  expect(out).toContain('> 01000041');
  expect(out).toContain('Toán: 6,7');
});

it('makes the same scores for the same seed', async () => {
  const [first, again, other] = await Promise.all([
    danloi('generate-scores', '--rows', '50'),
    danloi('generate-scores', '--rows', '50'),
    danloi('generate-scores', '--rows', '50', '--seed', '7'),
  ]);
  expect(first.out.trim().split('\n')).toHaveLength(51);
  expect(again.out).toBe(first.out);
  expect(other.out).not.toBe(first.out);
});

it('lists every route with its permission', async () => {
  const routes = (await json('routes')) as { url: string; permission: string }[];
  expect(routes.find(({ url }) => url === '/api/submissions/:id')?.permission).toBe('submission.read');
  expect(routes.every(({ permission }) => permission.length > 0)).toBe(true);
});

describe('on a server that was never set up', () => {
  it('seeds a workspace for its first owner, and does not do it twice', async () => {
    const first = (await json('seed')) as { workspace: string; flows: unknown[]; setupLink: string };
    expect(first.flows).toHaveLength(4);
    expect(first.setupLink).toMatch(/\/thiet-lap#[\w-]{43}$/);
    const again = (await json('seed')) as { workspace: string; already: boolean };
    expect(again).toMatchObject({ workspace: first.workspace, already: true, flows: [] });
    const link = (await json('setup-link')) as { link: string };
    expect(link.link).not.toBe(first.setupLink);
  });
});
