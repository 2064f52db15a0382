import { it } from 'vitest';
import { asks } from '../reads.testing.ts';

it('gathers pictures, says how many there are, and takes no other files', async () => {
  await asks('images')
    .says('xong')
    .expects('gửi ảnh')
    .sends({ kind: 'images', names: ['a', 'b'] })
    .expects('Đã nhận 2 ảnh')
    .sends({ kind: 'files', names: ['c.pdf'] })
    .expects('gửi ảnh')
    .says('xong rồi ạ')
    .expects('Là 2 ảnh.')
    .done();
  await asks('images', { most: 1 })
    .sends({ kind: 'images', names: ['a'] })
    .expects('Là 1 ảnh.')
    .done();
});
