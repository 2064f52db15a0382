import { afterEach, beforeEach, expect, it } from 'vitest';
import { people } from '../documents.ts';
import { createMedia, type Media } from '../media/index.ts';
import { createSubmissions, type Submissions } from '../submissions/index.ts';
import { type Parts, serverParts } from '../testing/server-parts.ts';
import { form, type TestApp, testApp } from '../testing/test-app.ts';
import { mediaRoutes } from './media.ts';
import { submissionRoutes } from './submissions.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
let parts: Parts;
let app: TestApp;
let submissions: Submissions;
let media: Media;
const officer = { role: 'duty-officer', person: 'canbo1' } as const;

beforeEach(async () => {
  parts = await serverParts();
  const http = { request: async () => ({ status: 200, headers: {}, body: PNG }) };
  media = createMedia({ ...parts, http });
  submissions = createSubmissions({ ...parts, media });
  const deps = { submissions, media, store: parts.store };
  app = await testApp(parts.store, [...submissionRoutes(deps), ...mediaRoutes({ media })]);
  await parts.store.insert(people, {
    id: 'canbo1',
    email: 'hoa@example.vn',
    emailKey: 'hoa@example.vn',
    name: 'Lê Thị Hoa',
    passwordHash: '',
    workspace: 'phuongtanan',
    roles: ['duty-officer'],
    status: 'active',
    createdAt: 0,
  });
});
afterEach(() => app.close());

const record = async (): Promise<string> => {
  await submissions.record(parts.own, {
    effect: 'e1/0',
    contact: { channel: 'oa1', id: '7003000000000001' },
    flow: { id: 'to-giac', version: '3' },
    form: 'Tố giác tội phạm',
    prefix: 'TG',
    confidential: false,
    urgent: true,
    fields: [
      { name: 'viec', title: 'Sự việc', type: 'text', class: 'sensitive', value: 'Mất xe' },
      { name: 'noi', title: 'Địa điểm', type: 'text', class: 'basic', value: 'Chợ Bến Đò' },
      {
        name: 'anh',
        title: 'Ảnh',
        type: 'images',
        class: 'sensitive',
        value: [{ id: 'anh1', kind: 'image' }],
      },
    ],
  });
  const { items } = await submissions.list(parts.own, {});
  return items[0]?.id ?? '';
};

it('is listed, read on record, worked on and counted', async () => {
  const id = await record();
  const list = await app.ask({ url: '/api/submissions?status=new' }, officer);
  const head = { id, caseNumber: expect.stringMatching(/^TG-\d{4}-000001$/), status: 'new', urgent: true };
  expect(list.json()).toMatchObject({ items: [{ ...head, place: 'Chợ Bến Đò' }] });
  expect(list.body).not.toContain('Mất xe');
  expect(app.audited).toEqual([]);

  const read = await app.ask({ url: `/api/submissions/${id}` }, officer);
  expect(read.json()).toMatchObject({
    ...head,
    rev: 1,
    fields: [{ title: 'Sự việc', value: 'Mất xe' }, { value: 'Chợ Bến Đò' }, { type: 'images' }],
    media: [{ id: 'anh1', state: 'waiting' }],
    history: [],
    flow: { id: 'to-giac', version: '3' },
  });
  expect(read.body).not.toContain('7003000000000001');
  expect(app.audited).toEqual([`submission.read ${id}`]);

  const payload = { rev: 1, status: 'open', note: 'Đã gọi lại' };
  const changed = await app.ask({ method: 'PATCH', url: `/api/submissions/${id}`, payload }, officer);
  expect(changed.json()).toMatchObject({
    status: 'open',
    rev: 2,
    history: [{ by: 'Lê Thị Hoa', what: 'status.open', note: 'Đã gọi lại', at: expect.stringMatching(/Z$/) }],
  });
  const stale = await app.ask({ method: 'PATCH', url: `/api/submissions/${id}`, payload }, officer);
  expect(stale.statusCode).toBe(409);
  expect((await app.ask({ url: '/api/submissions/counts' }, officer)).json()).toEqual({
    new: 0,
    open: 1,
    done: 0,
  });
});

it('shows its pictures once they are there, on record, as a download', async () => {
  const id = await record();
  const url = `/api/submissions/${id}/media/anh1`;
  expect((await app.ask({ url }, officer)).statusCode).toBe(404);
  await media.fetchMedia({
    workspace: 'phuongtanan',
    media: 'anh1',
    url: 'https://cdn.example/1',
    last: false,
  });
  const picture = await app.ask({ url }, officer);
  expect(picture.rawPayload).toEqual(PNG);
  expect(picture.headers).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'content-disposition': expect.stringMatching(/^attachment; filename="anh1.png"/),
    'content-security-policy': expect.stringContaining('sandbox'),
  });
  expect(app.audited.at(-1)).toBe(`submission.media ${id}/anh1`);
  expect((await app.ask({ url: '/api/media/anh1' }, officer)).statusCode).toBe(404);
  expect((await app.ask({ url: `/api/submissions/${id}/media/khac` }, officer)).statusCode).toBe(404);
});

it.each(['author', 'approver', 'viewer'] as const)('is closed to the %s', async (role) => {
  const id = await record();
  for (const path of ['', '/counts', `/${id}`, `/${id}/media/anh1`]) {
    expect((await app.ask({ url: `/api/submissions${path}` }, { role })).statusCode).toBe(403);
  }
  const change = {
    method: 'PATCH',
    url: `/api/submissions/${id}`,
    payload: { rev: 1, status: 'done' },
  } as const;
  expect((await app.ask(change, { role })).statusCode).toBe(403);
});

it('is not there for another workspace, and such an attempt is no reading', async () => {
  const id = await record();
  const foreign = { ...officer, workspace: 'phuongkhac' };
  for (const path of [`/${id}`, `/${id}/media/anh1`]) {
    expect((await app.ask({ url: `/api/submissions${path}` }, foreign)).statusCode).toBe(404);
  }
  const change = {
    method: 'PATCH',
    url: `/api/submissions/${id}`,
    payload: { rev: 1, status: 'done' },
  } as const;
  expect((await app.ask(change, foreign)).statusCode).toBe(404);
  expect(app.audited).toEqual([]);
});

it("an author's picture is stored and served; other files are not", async () => {
  const post = (bytes: Buffer) =>
    app.ask({ method: 'POST', url: '/api/media', ...form({ name: '../../etc/x.html', bytes }) });
  const stored = await post(PNG);
  expect(stored.statusCode).toBe(201);
  const { id } = stored.json<{ id: string }>();
  const served = await app.ask({ url: `/api/media/${id}` });
  expect(served.rawPayload).toEqual(PNG);
  expect(served.headers['content-type']).toBe('image/png');
  expect((await app.ask({ url: `/api/media/${id}` }, { workspace: 'phuongkhac' })).statusCode).toBe(404);
  expect((await post(Buffer.from('<script>'))).json()).toMatchObject({
    error: { code: 'media.not-taken' },
  });
  const large = Buffer.concat([PNG, Buffer.alloc(1_000_001)]);
  expect((await post(large)).json()).toMatchObject({ error: { code: 'media.too-large' } });
  expect((await post(Buffer.alloc(10_000_001))).json()).toMatchObject({
    error: { code: 'request.too-large' },
  });
});
