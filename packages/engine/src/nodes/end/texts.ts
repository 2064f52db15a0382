/** Words of the end step, vi and en. */
export const texts = {
  title: { vi: 'Kết thúc', en: 'End' },
  help: {
    vi: 'Kết thúc cuộc trò chuyện, có thể kèm lời chào. Dùng ở cuối mỗi nhánh.',
    en: 'Ends the conversation, with a word of goodbye if you like. Use it at the end of a branch.',
  },
  text: { vi: 'Lời kết', en: 'Last words' },
  line: { vi: 'Kết thúc cuộc trò chuyện', en: 'Ends the conversation' },
} as const;
