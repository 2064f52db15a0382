import { expect, it } from 'vitest';
import { asks, reads } from '../reads.testing.ts';

it.each([
  [{}, '8h30', '08:30'],
  [{}, '7 giờ tối', '19:00'],
  [{}, 'bảy giờ rưỡi sáng', '07:30'],
  [{}, '8 giờ kém 15', '07:45'],
  [{}, '2 giờ chiều', '14:00'],
  [{}, '12 giờ đêm', '00:00'],
  [{}, '1 giờ trưa', '13:00'],
  [{}, '8', '08:00'],
  [{}, '25h', '? Giờ chưa rõ. Anh/Chị vui lòng nhập giờ, ví dụ 8 giờ 30 hoặc 7 giờ tối.'],
  [{ earliest: '07:30', latest: '17:00' }, '7 giờ tối', '? Giờ cần trong khoảng từ 7 giờ 30 đến 17 giờ.'],
])('time %o reads "%s" as %s', (data, words, value) => expect(reads('time', data, words)).toBe(value));

it('is shown as people say it', () => asks('time').says('19:30').expects('Là 19 giờ 30.').done());
