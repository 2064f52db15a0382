import { afterEach, expect, it, vi } from 'vitest';
import { importFlow } from './api.ts';

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
