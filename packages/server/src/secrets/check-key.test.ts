import { expect, test } from 'vitest';
import { serverParts } from '../testing/server-parts.ts';
import { checkMasterKey } from './check-key.ts';
import { openSecrets } from './secrets.ts';

test('the first start notes which key it is; another one is refused with what to do, and nothing is changed', async () => {
  const { store, secrets, platform } = await serverParts();
  await checkMasterKey(store, secrets);
  await checkMasterKey(store, secrets);
  const other = openSecrets({ dataDir: '/nonexistent', key: '77'.repeat(32), platform });
  await expect(checkMasterKey(store, other)).rejects.toMatchObject({
    code: 'key.wrong',
    message: expect.stringMatching(/Khoá chính không đúng.*Dữ liệu vẫn nguyên vẹn.*Wrong master key/s),
  });
  await checkMasterKey(store, secrets);
});
