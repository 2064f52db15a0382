import { it } from 'vitest';
import { asks } from '../reads.testing.ts';

it('gathers files, pictures too unless only documents are wanted', async () => {
  const pdf = { kind: 'files', names: ['to-khai.pdf'] } as const;
  const picture = { kind: 'images', names: ['a'] } as const;
  await asks('files')
    .sends({ ...pdf, names: [...pdf.names] })
    .expects('Đã nhận 1 tệp')
    .sends({ ...picture, names: [...picture.names] })
    .expects('Đã nhận 2 tệp')
    .taps('Xong')
    .expects('Là 2 tệp.')
    .done();
  await asks('files', { documents: true, most: 1 })
    .sends({ ...picture, names: [...picture.names] })
    .expects('không phải ảnh')
    .says('đây')
    .expects('gửi tệp')
    .sends({ ...pdf, names: [...pdf.names] })
    .expects('Là 1 tệp.')
    .done();
});
