import { it } from 'vitest';
import { asks } from '../reads.testing.ts';

it('understands taps, words and signs', async () => {
  await asks('yes-no').says('dạ có ạ').expects('Là Có.').done();
  await asks('yes-no').says('ko').expects('Là Không.').done();
  await asks('yes-no').taps('Không').expects('Là Không.').done();
  await asks('yes-no').says('👍').expects('Là Có.').done();
  await asks('yes-no').says('để xem').expects('Có hoặc Không', '[Có]').done();
});

it('is skipped by the button alone', () =>
  asks('yes-no', { optional: true }).says('không').expects('Là Không.').done());
