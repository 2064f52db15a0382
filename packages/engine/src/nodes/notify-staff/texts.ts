/** Words of the notify-staff step, vi and en. */
export const texts = {
  title: { vi: 'Báo cán bộ', en: 'Notify staff' },
  help: {
    vi: 'Gửi một thông báo tới cán bộ trực rồi đi tiếp ngay, không chờ ai. Người dân không thấy thông báo này.',
    en: 'Sends a notice to the duty officers and goes on at once, waiting for nobody. The citizen does not see it.',
  },
  search: 'thông báo nội bộ, nhắn cán bộ, cảnh báo, nhắc việc, alert, notification, email cán bộ',
  notice: { vi: 'Tiêu đề thông báo', en: 'Title of the notice' },
  noticeHelp: {
    vi: 'Cán bộ thấy ngay trong danh sách. Đừng ghi họ tên, số điện thoại ở đây.',
    en: 'Officers see it in the list. No names or phone numbers here.',
  },
  text: { vi: 'Nội dung', en: 'Text' },
  textHelp: {
    vi: 'Nêu việc cần làm. Có thể dùng thông tin của kịch bản, ví dụ mã phiếu.',
    en: 'Say what is to be done. It may hold what the flow knows, such as the case number.',
  },
  urgent: { vi: 'Cần xem ngay', en: 'Urgent' },
  next: { vi: 'Tiếp theo', en: 'Next' },
  line: { vi: 'Báo: {/title}', en: 'Notice: {/title}' },
  lineUrgent: { vi: 'Cần xem ngay', en: 'Urgent' },
} as const;
