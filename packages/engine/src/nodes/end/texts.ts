/** Words of the end step, vi and en. */
export const texts = {
  title: { vi: 'Kết thúc', en: 'End' },
  help: {
    vi: 'Kết thúc cuộc trò chuyện, có thể kèm lời chào. Dùng ở cuối mỗi nhánh.',
    en: 'Ends the conversation, with a word of goodbye if you like. Use it at the end of a branch.',
  },
  search: 'dừng, hết, tạm biệt, chào tạm biệt, cảm ơn, đóng, finish, stop, goodbye',
  text: { vi: 'Lời kết', en: 'Last words' },
  outcome: { vi: 'Kết quả trả về', en: 'Outcome' },
  outcomeHelp: {
    vi: 'Khi kịch bản này được gọi từ kịch bản khác, bước gọi nhận chữ này để rẽ nhánh. Ví dụ: đủ điều kiện.',
    en: 'When another flow calls this one, the calling step gets this word to branch on. Such as: eligible.',
  },
  lineOutcome: { vi: 'Kết quả: {/outcome}', en: 'Outcome: {/outcome}' },
  line: { vi: 'Kết thúc cuộc trò chuyện', en: 'Ends the conversation' },
} as const;
