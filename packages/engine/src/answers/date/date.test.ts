import { describe, expect, it } from 'vitest';
import { reads } from '../reads.testing.ts';
import { dayOf } from './bounds.ts';

describe('dates', () => {
  // 2026-11-25 is a Wednesday.
  it.each([
    [{}, '5/3/2026', '2026-03-05'],
    [{}, 'mùng 2 tháng 9', '2026-09-02'],
    [{}, '2/9', '2026-09-02'],
    [{ days: 'future' }, '2/9', '2027-09-02'],
    [{ days: 'past' }, '20/12', '2025-12-20'],
    [{}, '2/9 năm ngoái', '2025-09-02'],
    [{ needsYear: true }, 'mùng 2 tháng 9 năm nay', '2026-09-02'],
    [{}, 'ngày 5 tháng 1 năm sau', '2027-01-05'],
    [{}, 'hôm qua', '2026-11-24'],
    [{}, 'toi sinh ngay 5/3/1990 a', '1990-03-05'],
    [{}, 'không phải 5/3/1990', '? Ngày chưa đúng. Anh/Chị vui lòng nhập ngày/tháng/năm, ví dụ 05/03/2026.'],
    [
      {},
      'từ 5/3/1990 đến 6/3/1990',
      '? Ngày chưa đúng. Anh/Chị vui lòng nhập ngày/tháng/năm, ví dụ 05/03/2026.',
    ],
    [{}, 'thứ sáu tuần sau', '2026-12-04'],
    [{ days: 'past' }, '1/1/2099', '? Ngày cần đến 25/11/2026 trở về trước.'],
    [{ days: 'future' }, 'hôm qua', '? Ngày cần từ 25/11/2026 trở đi.'],
    [{ from: '2026-01-01', until: '2026-06-30' }, '1/7/2026', '? Ngày cần đến 30/06/2026 trở về trước.'],
    [{ days: 'past', olderThan: 16 }, '26/11/2010', '? Ngày cần đến 25/11/2010 trở về trước.'],
    [{ days: 'past', olderThan: 16 }, '25/11/2010', '2010-11-25'],
    [{ youngerThan: 60 }, '1/1/1950', '? Ngày cần từ 25/11/1966 trở đi.'],
    [{ days: 'future', within: 30 }, '26/12/2026', '? Ngày cần đến 25/12/2026 trở về trước.'],
    [{ days: 'future', within: 30 }, '25/12', '2026-12-25'],
    [{ needsYear: true }, '2/9', '? Anh/Chị vui lòng nhập đủ cả năm, ví dụ 05/03/2026.'],
    [{ days: 'past', olderThan: 16 }, '2/9', '? Anh/Chị vui lòng nhập đủ cả năm, ví dụ 05/03/2026.'],
    [{}, '31/4', '? Ngày này không có trong lịch. Anh/Chị vui lòng nhập ngày/tháng/năm, ví dụ 05/03/2026.'],
  ])('%o reads "%s" as %s', (data, words, value) => expect(reads('date', data, words)).toBe(value));

  it.each([
    ['today', '2026-11-25'],
    ['today+30d', '2026-12-25'],
    ['today-16y', '2010-11-25'],
    ['2026-01-02', '2026-01-02'],
    ['tomorrow', undefined],
    ['', undefined],
  ])('the bound %s is %s', (bound, day) => expect(dayOf(bound, '2026-11-25')).toBe(day));

  it('knows years without a 29th of February', () =>
    expect(dayOf('today-1y', '2028-02-29')).toBe('2027-02-28'));
});
