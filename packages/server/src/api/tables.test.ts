import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTables } from '../tables/index.ts';
import { serverParts } from '../testing/server-parts.ts';
import { form, type TestApp, testApp } from '../testing/test-app.ts';
import { tableRoutes } from './tables.ts';

let app: TestApp;

beforeEach(async () => {
  const parts = await serverParts();
  app = await testApp(parts.store, tableRoutes({ tables: createTables(parts) }));
});
afterEach(() => app.close());

const file = { name: 'điểm_thi 2026.csv', bytes: 'SBD;Toán\r\n01000123;7,75\r\n01000124;8\r\n' };
const definition = {
  name: 'Điểm thi',
  columns: [
    { name: 'sbd', title: 'SBD', type: 'candidate-number' },
    { name: 'toan', title: 'Toán', type: 'score' },
  ],
  key: 'sbd',
};
const upload = (bytes: Buffer | string = file.bytes, columns: object = definition) =>
  form({ name: file.name, bytes }, { definition: JSON.stringify(columns) });
const create = async () => {
  const answer = await app.ask({ method: 'POST', url: '/api/tables', ...upload() });
  expect(answer.statusCode).toBe(201);
  return answer.json<{ id: string }>();
};

describe('preview', () => {
  it('tells what the file holds and stores nothing', async () => {
    const answer = await app.ask({ method: 'POST', url: '/api/tables/preview', ...form(file) });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      name: 'điểm thi 2026',
      encoding: 'utf-8',
      delimiter: ';',
      rowCount: 2,
      columns: [
        { name: 'sbd', title: 'SBD', type: 'candidate-number', samples: ['01000123', '01000124'] },
        { name: 'toan', title: 'Toán', type: 'score', samples: ['7,75', '8'] },
      ],
      key: 'sbd',
      problems: [],
      problemCount: 0,
    });
    expect((await app.ask({ url: '/api/tables' })).json()).toEqual({ items: [] });
  });

  it.each([
    ['no header', '01000123;7\n01000124;8\n', 'table.no-header'],
    ['a bad encoding', Buffer.from('a,b\n\x81,2\n', 'latin1'), 'table.bad-encoding'],
    ['a workbook', Buffer.from('PK\x03\x04'), 'table.is-excel'],
    ['nothing', '', 'table.empty'],
  ])('refuses %s with words that help', async (_, bytes, code) => {
    const sent = form({ name: 'x.csv', bytes });
    const answer = await app.ask({ method: 'POST', url: '/api/tables/preview', ...sent });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      error: {
        code,
        message: { vi: expect.stringContaining('Chưa có gì được nhập.'), en: expect.any(String) },
      },
    });
  });

  it('needs a form with a file', async () => {
    const url = '/api/tables/preview';
    expect((await app.ask({ method: 'POST', url, ...form(undefined) })).json()).toMatchObject({
      error: { code: 'request.no-file' },
    });
    expect((await app.ask({ method: 'POST', url, payload: { a: 1 } })).statusCode).toBe(415);
  });
});

describe('a table', () => {
  it('is made, read, looked up, exported, renamed and removed', async () => {
    const { id } = await create();
    const shown = { id, name: 'Điểm thi', key: 'sbd', rowCount: 2, canUndo: false };
    expect((await app.ask({ url: '/api/tables' })).json()).toMatchObject({ items: [shown] });
    expect((await app.ask({ url: `/api/tables/${id}` })).json()).toMatchObject(shown);
    const rows = await app.ask({ url: `/api/tables/${id}/rows?limit=1` });
    expect(rows.json()).toMatchObject({ items: [{ number: 2, cells: { sbd: '01000123', toan: 7.75 } }] });
    const next = `/api/tables/${id}/rows?limit=1&after=${rows.json<{ next: string }>().next}`;
    expect((await app.ask({ url: next })).json()).toEqual({
      items: [{ number: 3, cells: { sbd: '01000124', toan: 8 } }],
    });
    const found = await app.ask({ url: `/api/tables/${id}/rows?key=SBD+01000124` });
    expect(found.json()).toMatchObject({ items: [{ number: 3 }] });
    const exported = await app.ask({ url: `/api/tables/${id}/export` });
    expect(exported.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(
        /^attachment; .*filename\*=UTF-8''%C4%90i%E1%BB%83m%20thi.csv/,
      ),
    });
    expect(exported.body).toContain('"01000123","7,75"');
    const renamed = await app.ask({
      method: 'PATCH',
      url: `/api/tables/${id}`,
      payload: { name: 'Điểm 2026' },
    });
    expect(renamed.json()).toMatchObject({ id, name: 'Điểm 2026' });
    expect((await app.ask({ method: 'DELETE', url: `/api/tables/${id}` })).statusCode).toBe(204);
    expect((await app.ask({ url: `/api/tables/${id}` })).statusCode).toBe(404);
    expect(app.audited).toEqual([`table.create ${id}`, `table.delete ${id}`]);
  });

  it('takes a new file at once, and undo', async () => {
    const { id } = await create();
    const url = `/api/tables/${id}/import`;
    const imported = await app.ask({ method: 'POST', url, ...upload('Toán,SBD\n9,01000125\n') });
    expect(imported.json()).toMatchObject({ rowCount: 1, canUndo: true });
    const undone = await app.ask({ method: 'POST', url: `/api/tables/${id}/undo` });
    expect(undone.json()).toMatchObject({ rowCount: 2, canUndo: true });
  });

  it('keeps its rows when 100,000 rows of a new file are bad, and lists the first 50', async () => {
    const { id } = await create();
    const bad = `SBD,Toán\n${Array.from({ length: 100_000 }, (_, i) => `${i},x`).join('\n')}\n`;
    const answer = await app.ask({ method: 'POST', url: `/api/tables/${id}/import`, ...upload(bad) });
    expect(answer.statusCode).toBe(422);
    const { error } = answer.json<{
      error: { code: string; details: { problems: { row: number }[]; problemCount: number } };
    }>();
    expect(error).toMatchObject({ code: 'table.bad-rows', details: { problemCount: 200_000 } });
    expect(error.details.problems).toHaveLength(50);
    expect(error.details.problems[0]).toMatchObject({ row: 2, column: 'SBD' });
    expect((await app.ask({ url: `/api/tables/${id}` })).json()).toMatchObject({
      rowCount: 2,
      canUndo: false,
    });
  });

  it.each([
    ['no definition', form(file)],
    ['a definition that is not JSON', form(file, { definition: '{' })],
    ['an unknown field', upload(undefined, { ...definition, admin: true })],
    [
      'an unknown type',
      upload(undefined, { ...definition, columns: [{ name: 'a', title: 'A', type: 'x' }] }),
    ],
    [
      'a name that is none',
      upload(undefined, { ...definition, columns: [{ name: '__proto__', title: 'A', type: 'text' }] }),
    ],
    ['a key that is no column', upload(undefined, { ...definition, key: 'x' })],
  ])('refuses %s', async (_, sent) => {
    const answer = await app.ask({ method: 'POST', url: '/api/tables', ...sent });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ error: { code: 'table.bad-definition' } });
  });

  it('refuses a cursor that is not ours', async () => {
    const { id } = await create();
    expect((await app.ask({ url: `/api/tables/${id}/rows?after=xyz` })).statusCode).toBe(400);
  });
});

it('is changed by authors only, and seen by its own workspace only', async () => {
  const { id } = await create();
  const asViewer = { role: 'viewer' } as const;
  expect((await app.ask({ url: `/api/tables/${id}` }, asViewer)).statusCode).toBe(200);
  expect((await app.ask({ method: 'DELETE', url: `/api/tables/${id}` }, asViewer)).statusCode).toBe(403);
  expect((await app.ask({ method: 'POST', url: '/api/tables', ...upload() }, asViewer)).statusCode).toBe(403);
  const foreign = { workspace: 'phuongkhac' };
  for (const path of ['', '/rows', '/export']) {
    const answer = await app.ask({ url: `/api/tables/${id}${path}` }, foreign);
    expect([answer.statusCode, answer.json()]).toMatchObject([404, { error: { code: 'not-found' } }]);
  }
  const undo = await app.ask({ method: 'POST', url: `/api/tables/${id}/undo` }, foreign);
  expect(undo.statusCode).toBe(404);
});
