import { fastify } from 'fastify';
import { expect, it } from 'vitest';
import { serverParts } from '../../testing/server-parts.ts';
import { createImageUrl, publicPictures } from './public-pictures.ts';

it('gives pictures of authors to anyone who knows their address, and nothing else', async () => {
  const { store, own } = await serverParts();
  const files: Record<string, string> = { 'anh-1': 'image/png', 'don-1': 'application/pdf' };
  const media = {
    read: async (of: { workspace: string }, id: string, purpose?: string) => {
      const mime = of.workspace === own.workspace && purpose === 'editor' ? files[id] : undefined;
      return mime === undefined ? undefined : { bytes: Buffer.from('x'), mime };
    },
  };
  const app = fastify();
  await app.register(publicPictures, { store, media });
  const ask = async (url: string) => {
    const { statusCode, headers } = await app.inject(url);
    return [statusCode, headers['content-type']];
  };
  expect(await ask(`/anh/${own.workspace}/anh-1`)).toEqual([200, 'image/png']);
  expect(await ask('/anh/lien-he.png')).toEqual([200, 'image/png']);
  for (const path of [`${own.workspace}/don-1`, 'phuongkhac/anh-1', `${own.workspace}/..%2f`, 'X/anh-1'])
    expect((await ask(`/anh/${path}`))[0]).toBe(404);
  await app.close();
});

it('names no address where Zalo cannot reach this server', () => {
  expect(createImageUrl(undefined)('w', 'm')).toBeUndefined();
  expect(createImageUrl('http://localhost:3000')('w')).toBeUndefined();
  expect(createImageUrl('https://a.vn')('donvithu', 'm1')).toBe('https://a.vn/anh/donvithu/m1');
  expect(createImageUrl('https://a.vn')('donvithu')).toBe('https://a.vn/anh/lien-he.png');
});
