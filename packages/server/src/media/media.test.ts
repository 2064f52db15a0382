import { Writable } from 'node:stream';
import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { collections, mediaParts, workspaces } from '../documents.ts';
import { type HttpAnswer, HttpError, type HttpRequest } from '../http-client/index.ts';
import { createPlatform } from '../platform.ts';
import { openSecrets } from '../secrets/index.ts';
import { forWorkspace, openSqlite, type Store, type WorkspaceStore } from '../store/index.ts';
import { createMedia, type Media } from './media.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const workspace = 'phuongtanan';
const platform = createPlatform(pino(new Writable({ write: (_, __, done) => done() })));
const secrets = openSecrets({
  dataDir: '/nonexistent',
  key: '5a'.repeat(32),
  platform,
});

let store: Store;
let own: WorkspaceStore;
let media: Media;
let asked: HttpRequest[];
let reply: () => Partial<HttpAnswer>;

beforeEach(async () => {
  store = openSqlite({
    file: ':memory:',
    collections,
    onFatal: (error) => {
      throw error;
    },
  });
  own = forWorkspace(store, workspace);
  const wrappedKey = secrets.newWorkspaceKey();
  await store.insert(workspaces, {
    id: workspace,
    name: 'Phường Tân An',
    values: {},
    wrappedKey,
    createdAt: 0,
  });
  asked = [];
  reply = () => ({ body: PNG });
  const request = async (wanted: HttpRequest): Promise<HttpAnswer> => {
    asked.push(wanted);
    return { status: 200, headers: {}, body: Buffer.alloc(0), ...reply() };
  };
  media = createMedia({ store, platform, http: { request }, secrets });
});

const picture = (size: number) => Buffer.concat([PNG, Buffer.alloc(size - PNG.length, 7)]);

describe("an author's picture", () => {
  it('is kept in parts and read back', async () => {
    const bytes = picture(999_999);
    const { id } = await media.add(own, bytes);
    expect(await media.read(own, id)).toEqual({ bytes, mime: 'image/png' });
    expect(await own.get(mediaParts, `${id}.1`)).toBeDefined();
    expect(await media.describe(own, id)).toEqual({ id, mime: 'image/png', state: 'stored' });
  });

  it.each([
    ['text', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a program', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')],
    ['nothing', Buffer.alloc(0)],
    ['a moving picture', Buffer.from('GIF89a\x01\0\x01\0\x80\0\0', 'latin1')],
  ])('is not %s', async (_, bytes) => {
    await expect(media.add(own, bytes)).rejects.toMatchObject({ code: 'media.not-taken', status: 422 });
  });

  it('is not larger than Zalo takes', async () => {
    await expect(media.add(own, picture(1_000_001))).rejects.toMatchObject({ code: 'media.too-large' });
  });

  it('may be a document, told by its content', async () => {
    const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'latin1');
    const cfb = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const doc = Buffer.concat([cfb, Buffer.alloc(504), Buffer.from('WordDocument', 'utf16le')]);
    expect(await media.add(own, pdf)).toMatchObject({ kind: 'file', mime: 'application/pdf' });
    expect(await media.add(own, doc, 'file')).toMatchObject({ kind: 'file', mime: 'application/msword' });
    // A sheet or a set-up in the same container.
    const other = Buffer.concat([cfb, Buffer.alloc(504), Buffer.from('Workbook', 'utf16le')]);
    await expect(media.add(own, other)).rejects.toMatchObject({ code: 'media.not-taken' });
    await expect(media.add(own, pdf, 'picture')).rejects.toMatchObject({ code: 'media.not-a-picture' });
    await expect(media.add(own, PNG, 'file')).rejects.toMatchObject({ code: 'media.not-a-file' });
    const large = Buffer.concat([pdf, Buffer.alloc(5_000_001)]);
    await expect(media.add(own, large)).rejects.toMatchObject({ code: 'media.too-large', status: 413 });
  });

  it('is not seen by another workspace', async () => {
    const { id } = await media.add(own, PNG);
    expect(await media.read(forWorkspace(store, 'donvikhac'), id)).toBeUndefined();
  });

  it('goes with all its parts', async () => {
    const { id } = await media.add(own, picture(800_000));
    await media.remove(own, [id, 'never-there']);
    expect(await media.read(own, id)).toBeUndefined();
    expect(await own.get(mediaParts, `${id}.1`)).toBeUndefined();
  });
});

describe("a citizen's picture", () => {
  const file = { workspace, media: 'anh1', url: 'http://cdn.example/a.png', last: false };

  it('is fetched once, sealed, and read back', async () => {
    expect(await media.describe(own, 'anh1')).toMatchObject({ state: 'waiting' });
    const bytes = picture(1_200_000);
    reply = () => ({ body: bytes });
    expect(await media.fetchMedia(file)).toBe('done');
    expect(await media.fetchMedia(file)).toBe('done');
    expect(asked).toEqual([{ url: file.url, plain: true, maxBytes: 10_485_760, timeoutMs: 30_000 }]);
    expect(await media.read(own, 'anh1')).toEqual({ bytes, mime: 'image/png' });
    const part = await own.get(mediaParts, 'anh1.0');
    expect(part?.bytes).toMatch(/^v1\./);
    expect(part?.bytes).not.toContain(PNG.toString('base64').slice(0, 40));
  });

  it('is not served as if an author had made it', async () => {
    await media.fetchMedia(file);
    expect(await media.read(own, 'anh1', 'editor')).toBeUndefined();
  });

  it.each([
    ['the server is busy', () => ({ status: 503 })],
    ['it is not there yet', () => ({ status: 404 })],
    ['nobody answers', (): never => raise(new HttpError('http.unreachable', false))],
    ['it takes too long', (): never => raise(new HttpError('http.timeout', true))],
  ])('is tried again when %s, and at last marked as failed', async (_, answer) => {
    reply = answer;
    expect(await media.fetchMedia(file)).toBe('again');
    expect(await media.describe(own, 'anh1')).toMatchObject({ state: 'waiting' });
    expect(await media.fetchMedia({ ...file, last: true })).toBe('done');
    expect(await media.describe(own, 'anh1')).toMatchObject({ state: 'failed' });
    reply = () => ({ body: PNG });
    expect(await media.fetchMedia(file)).toBe('done');
    expect(await media.describe(own, 'anh1')).toMatchObject({ state: 'stored' });
  });

  it.each([
    ['not a picture', () => ({ body: Buffer.from('<html>') })],
    ['gone', () => ({ status: 410 })],
    ['too large', (): never => raise(new HttpError('http.too-large', true))],
    ['in a private network', (): never => raise(new HttpError('http.refused', false))],
  ])('is given up at once when it is %s', async (_, answer) => {
    reply = answer;
    expect(await media.fetchMedia(file)).toBe('done');
    expect(await media.describe(own, 'anh1')).toMatchObject({ state: 'failed' });
    expect(await media.read(own, 'anh1')).toBeUndefined();
  });
});

function raise(error: Error): never {
  throw error;
}
