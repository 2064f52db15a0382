import { expect, it } from 'vitest';
import { asks, reads } from '../reads.testing.ts';

it.each([
  [{}, '30a-123.45', '30A-123.45'],
  [{}, 'biển số 29b1 12345', '29-B1 123.45'],
  [{ vehicle: 'xe_may' }, '30A12345', '30-A1 2345'],
  [{}, 'xe đỏ', '? Biển số chưa đúng, ví dụ 30A-123.45 hoặc 29-B1 123.45.'],
])('plate %o reads "%s" as %s', (data, words, value) => expect(reads('plate', data, words)).toBe(value));

it('asks whether it is a car or a motorbike, once', async () => {
  await asks('plate')
    .says('30A12345')
    .expects('ô tô hay xe máy')
    .taps('30A-123.45 (ô tô)')
    .expects('Là 30A-123.45.')
    .done();
  await asks('plate').says('30A12345', 'xe máy').expects('Là 30-A1 2345.').done();
  await asks('plate').says('30A12345', '2').expects('Là 30-A1 2345.').done();
});
