import { it } from 'vitest';
import { asks } from '../reads.testing.ts';

const options = ['Tạm trú', 'Gia hạn tạm trú', 'Căn cước', 'Đăng ký xe', 'Phòng cháy', 'Việc khác'].map(
  (label, at) => ({ id: `o${at}`, label }),
);

it('keeps the label, however it is chosen', async () => {
  for (const words of ['3', 'can cuoc', 'Căn cước', 'căn cướt', 'số 3 ạ']) {
    await asks('choice', { options }).says(words).expects('Là Căn cước.').done();
  }
});

it('asks which when several fit, and pages itself', async () => {
  await asks('choice', { options })
    .says('trú')
    .expects('mục nào', '[Tạm trú]')
    .says('2')
    .expects('Là Gia hạn tạm trú.')
    .done();
  await asks('choice', { options }).taps('Xem thêm').taps('Việc khác').expects('Là Việc khác.').done();
});
