import { expect, it, vi } from 'vitest';
import { fetchOnce } from './later.tsx';

it('fetches once, and anew after a failure', async () => {
  const load = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue('part');
  const fetch = fetchOnce(load);
  await expect(fetch()).rejects.toThrow('Failed to fetch');
  expect(await Promise.all([fetch(), fetch()])).toEqual(['part', 'part']);
  expect(load).toHaveBeenCalledTimes(2);
});
