import { it } from 'vitest';
import { asks } from '../reads.testing.ts';

it('takes a shared place, and a typed address where that is allowed', async () => {
  const here = { kind: 'location', latitude: 21.02, longitude: 105.84 } as const;
  await asks('location').sends(here).expects('Là 21.02000, 105.84000.').done();
  await asks('location').says('12 Lý Thường Kiệt').expects('Là 12 Lý Thường Kiệt.').done();
  await asks('location').says('đây').expects('vị trí hoặc nhập địa chỉ').done();
  await asks('location', { address: false })
    .says('12 Lý Thường Kiệt')
    .expects('gửi vị trí')
    .sends(here)
    .expects('Là')
    .done();
});
