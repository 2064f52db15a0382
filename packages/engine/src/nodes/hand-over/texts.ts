/** Words of the hand-over step, vi and en. */
export const texts = {
  title: { vi: 'Chuyển cán bộ', en: 'Hand over' },
  help: {
    vi: 'Báo cán bộ trực vào trả lời; trợ lý tạm im lặng. Dùng khi câu hỏi cần người quyết định.',
    en: 'Calls the duty officer into the chat; the assistant falls silent. Use it when a person must decide.',
  },
  search:
    'gặp cán bộ, gặp người, tư vấn viên, tổng đài, nhân viên, hỗ trợ trực tiếp, chat với người, human, agent, live chat',
  text: { vi: 'Lời nhắn cho người dân', en: 'Words for the citizen' },
  reason: { vi: 'Lý do, cán bộ đọc', en: 'Reason, for the officer' },
  hours: { vi: 'Giờ có cán bộ trả lời', en: 'Hours when officers answer' },
  hoursHelp: {
    vi: 'Ngoài giờ này, người dân được báo khi nào có người trả lời, hoặc đi theo lối “Ngoài giờ” nếu đã nối.',
    en: 'Outside of these the citizen is told when somebody answers, or goes on by “Out of hours” where it is connected.',
  },
  holidays: { vi: 'Nghỉ cả ngày lễ, Tết', en: 'Closed on public holidays' },
  holidaysHelp: {
    vi: 'Tắt nếu cán bộ trực cả ngày lễ.',
    en: 'Switch it off where officers are on duty on holidays too.',
  },
  away: { vi: 'Lời nhắn ngoài giờ', en: 'Words out of hours' },
  awayHelp: {
    vi: 'Giờ có người trả lời được ghi thêm ở dưới. Để trống thì dùng lời có sẵn.',
    en: 'When somebody answers is added below. Leave it empty for the ready-made words.',
  },
  outside: { vi: 'Ngoài giờ', en: 'Out of hours' },
  line: { vi: 'Lý do: {/reason}', en: 'Reason: {/reason}' },
  lineHours: { vi: 'Có lời riêng ngoài giờ', en: 'Has other words out of hours' },
} as const;

/** What citizens read out of hours. `when` is a coming moment: "07:30 Thứ Hai, 30/11/2026". */
export const CITIZEN = {
  vi: {
    away: 'Hiện đang ngoài giờ làm việc. Tôi đã ghi lại để cán bộ trả lời anh/chị tại đây.',
    back: (when: string) => `Cán bộ làm việc trở lại lúc ${when}.`,
    menu: 'Muốn dùng lại trợ lý tự động, anh/chị nhắn "menu".',
  },
  en: {
    away: 'Our office is closed now. I have noted that an officer is to answer you here.',
    back: (when: string) => `Officers are back at ${when}.`,
    menu: 'To use the automatic assistant again, send "menu".',
  },
} as const;
