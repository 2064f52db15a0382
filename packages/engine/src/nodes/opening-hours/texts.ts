/** Words of the opening-hours step, vi and en. */
export const texts = {
  title: { vi: 'Giờ làm việc', en: 'Opening hours' },
  help: {
    vi: 'Đi đường khác nhau trong giờ, ngoài giờ và ngày nghỉ lễ. Dùng trước khi chuyển cán bộ hoặc hẹn trả lời.',
    en: 'Goes different ways in hours, out of hours and on holidays. Use it before a hand-over or a promise to answer.',
  },
  search:
    'giờ mở cửa, giờ hành chính, ngoài giờ, ngày nghỉ, lễ tết, cuối tuần, lịch làm việc, schedule, closed',
  hours: { vi: 'Giờ làm việc trong tuần', en: 'Hours of the week' },
  holidays: { vi: 'Nghỉ ngày lễ, Tết', en: 'Closed on public holidays' },
  holidaysHelp: {
    vi: 'Theo lịch nghỉ của Nhà nước, kể cả Tết âm lịch, nghỉ bù và thứ Bảy làm bù. Ngày riêng của đơn vị đặt ở trang Đơn vị. Tắt cho nơi trực 24/24.',
    en: 'By the calendar of the State: Tết, days in lieu and make-up Saturdays. Your own days are in the settings. Off for round-the-clock duty.',
  },
  freshNext: { vi: 'Giờ mở cửa gần nhất', en: 'Next opening' },
  next: { vi: 'Ghi giờ mở cửa gần nhất vào', en: 'Keep the next opening in' },
  nextHelp: {
    vi: 'Để nhắn “Cán bộ sẽ trả lời lúc 07:30 Thứ Hai, 30/11/2026”. Trống khi đang trong giờ.',
    en: 'For “We answer at 07:30 Monday, 30/11/2026”. Empty while it is open.',
  },
  open: { vi: 'Trong giờ', en: 'Open' },
  closed: { vi: 'Ngoài giờ', en: 'Closed' },
  holiday: { vi: 'Ngày nghỉ', en: 'Holiday' },
  line: { vi: 'Đang trong giờ làm việc?', en: 'Is it open now?' },
  lineHolidays: { vi: 'Nghỉ ngày lễ, Tết', en: 'Closed on public holidays' },
  saturday: { vi: 'Giờ một cửa, có sáng thứ Bảy', en: 'One-stop hours with Saturday morning' },
  saturdayHelp: {
    vi: 'Thứ Hai đến thứ Sáu cả ngày, thứ Bảy buổi sáng. Dùng cho bộ phận một cửa.',
    en: 'Monday to Friday, and Saturday morning. Use it for the one-stop shop.',
  },
} as const;
