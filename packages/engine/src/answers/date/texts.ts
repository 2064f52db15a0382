/** Words of answers that are a day, vi and en. */
export const words = {
  title: { vi: 'ngày', en: 'a date' },
  days: { vi: 'Nhận ngày', en: 'Days allowed' },
  any: { vi: 'bất kỳ', en: 'any' },
  past: { vi: 'đến hôm nay', en: 'until today' },
  future: { vi: 'từ hôm nay', en: 'from today' },
  from: { vi: 'Không trước ngày', en: 'Not before' },
  until: { vi: 'Không sau ngày', en: 'Not after' },
  olderThan: { vi: 'Cách đây ít nhất (năm)', en: 'At least so many years ago' },
  olderThanHelp: { vi: 'Ngày sinh của người đủ 16 tuổi: ghi 16.', en: 'Birth date of who is 16: write 16.' },
  youngerThan: { vi: 'Cách đây nhiều nhất (năm)', en: 'At most so many years ago' },
  within: { vi: 'Cách hôm nay nhiều nhất (ngày)', en: 'At most so many days from today' },
  withinHelp: {
    vi: 'Ví dụ hẹn trong 30 ngày tới: ghi 30.',
    en: 'For an appointment within 30 days: write 30.',
  },
  needsYear: { vi: 'Phải ghi cả năm', en: 'The year must be given' },
  needsYearHelp: {
    vi: 'Bật khi hỏi ngày sinh, để “2/9” không bị hiểu là năm nay.',
    en: 'Switch it on for birth dates, so that “2/9” is not taken for this year.',
  },
  again: {
    vi: 'Anh/Chị vui lòng nhập ngày/tháng/năm, ví dụ 05/03/2026.',
    en: 'Please type day/month/year, for example 05/03/2026.',
  },
  early: (day: string) => ({ vi: `Ngày cần từ ${day} trở đi.`, en: `The day must be ${day} or later.` }),
  late: (day: string) => ({
    vi: `Ngày cần đến ${day} trở về trước.`,
    en: `The day must be ${day} or earlier.`,
  }),
} as const;

export const preset = {
  title: { vi: 'Hỏi ngày', en: 'Ask for a date' },
  help: {
    vi: 'Hiểu “2/9”, “mùng 2 tháng 9”, “hôm qua”, “thứ sáu tuần sau”.',
    en: 'Understands “2/9”, “mùng 2 tháng 9”, “hôm qua”, “thứ sáu tuần sau”.',
  },
  search: 'ngày tháng, ngày sinh, lịch, hẹn ngày, calendar, birthday',
  icon: 'calendar',
  data: {
    text: 'Việc xảy ra ngày nào?',
    days: 'past',
    retry: 'Anh/Chị vui lòng nhập ngày/tháng/năm, ví dụ 05/03/2026, hoặc “hôm qua”.',
  },
};
