/** Words of answers that are a time of the day, vi and en. */
export const words = {
  title: { vi: 'giờ', en: 'a time of the day' },
  earliest: { vi: 'Sớm nhất', en: 'Not before' },
  latest: { vi: 'Muộn nhất', en: 'Not after' },
  again: {
    vi: 'Anh/Chị vui lòng nhập giờ, ví dụ 8 giờ 30 hoặc 7 giờ tối.',
    en: 'Please type a time, for example 8:30 or 19:00.',
  },
  range: (from: string, to: string) => ({
    vi: `Giờ cần trong khoảng từ ${from} đến ${to}.`,
    en: `The time must be between ${from} and ${to}.`,
  }),
} as const;

export const preset = {
  title: { vi: 'Hỏi giờ', en: 'Ask for a time' },
  help: {
    vi: 'Hiểu “8h30”, “7 giờ tối”, “7 rưỡi” và ghi thành giờ trong ngày.',
    en: 'Understands “8h30”, “7 giờ tối” and keeps the time of the day.',
  },
  search: 'mấy giờ, giờ hẹn, khung giờ, time, hour',
  icon: 'clock',
  data: {
    text: 'Anh/Chị muốn đến lúc mấy giờ?',
    earliest: '07:30',
    latest: '17:00',
    retry: 'Anh/Chị vui lòng nhập giờ trong khoảng từ 7 giờ 30 đến 17 giờ, ví dụ 8 giờ 30.',
  },
};
