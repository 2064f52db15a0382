import { afterEach, expect, it, vi } from 'vitest';
import { FILE_LIMIT, importFlow } from './api.ts';

afterEach(() => vi.unstubAllGlobals());

it('says where a file is broken, and sends nothing', async () => {
  const fetch = vi.fn();
  vi.stubGlobal('fetch', fetch);
  const file = new File(['{\n  "name": "Chào"\n  "id": "x"\n}'], 'a.json');
  expect(await importFlow(file)).toEqual({
    ok: false,
    message: {
      vi: expect.stringContaining('dòng 3, cột 3'),
      en: expect.stringContaining('line 3, column 3'),
    },
    problems: [],
  });
  expect(fetch).not.toHaveBeenCalled();
});

it('refuses a file larger than the server takes without reading it', async () => {
  const file = new File(['{}'], 'phim.mp4');
  const text = vi.spyOn(file, 'text');
  Object.defineProperty(file, 'size', { value: FILE_LIMIT + 1 });
  expect(await importFlow(file)).toMatchObject({
    ok: false,
    message: { vi: expect.stringContaining('16 MB') },
  });
  expect(text).not.toHaveBeenCalled();
});
