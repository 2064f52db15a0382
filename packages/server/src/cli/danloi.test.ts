import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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
  const flow = { format: 1, id: 'x', name: 'X', variables: [], triggers: [], nodes: [], edges: [] };
  writeFileSync(bad, JSON.stringify(flow));
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
