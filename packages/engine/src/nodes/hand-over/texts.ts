/** Words of the hand-over step, vi and en. */
export const texts = {
  title: { vi: 'Chuyển cán bộ', en: 'Hand over' },
  help: {
    vi: 'Báo cán bộ trực vào trả lời; trợ lý tạm im lặng. Dùng khi câu hỏi cần người quyết định.',
    en: 'Calls the duty officer into the chat; the assistant falls silent. Use it when a person must decide.',
  },
  text: { vi: 'Lời nhắn cho người dân', en: 'Words for the citizen' },
  reason: { vi: 'Lý do, cán bộ đọc', en: 'Reason, for the officer' },
  line: { vi: 'Lý do: {/reason}', en: 'Reason: {/reason}' },
} as const;
