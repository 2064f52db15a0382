/** Words of the questions-and-answers step, vi and en. */
export const texts = {
  title: { vi: 'Hỏi đáp', en: 'Questions and answers' },
  help: {
    vi: 'Người dân gõ câu hỏi tự do, trợ lý tìm câu trả lời đã soạn. Dùng khi có nhiều câu hỏi ngắn, lặp lại.',
    en: 'The citizen types a question freely and gets the prepared answer. Use it for many short, repeated questions.',
  },
  search:
    'câu hỏi thường gặp, tri thức, trả lời tự động, kho câu hỏi, ngân hàng câu hỏi, trí tuệ nhân tạo, faq, ai',
  text: { vi: 'Lời mời đặt câu hỏi', en: 'Invitation to ask' },
  topic: { vi: 'Chủ đề', en: 'Topic' },
  topicHelp: { vi: 'Để trống thì tìm trong mọi chủ đề.', en: 'Leave it empty to look in all topics.' },
  suggest: { vi: 'Lời dẫn khi chưa chắc', en: 'Words before suggestions' },
  suggestHelp: {
    vi: 'Đứng trước danh sách câu hỏi gần giống, khi trợ lý chưa chắc người dân hỏi câu nào.',
    en: 'Stands before the list of similar questions when it is not sure which one is meant.',
  },
  more: { vi: 'Lời nhắn sau mỗi câu trả lời', en: 'Words after each answer' },
  after: { vi: 'Sau khi trả lời', en: 'After an answer' },
  wait: { vi: 'chờ câu hỏi khác', en: 'wait for another question' },
  leave: { vi: 'đi tiếp', en: 'go on' },
  buttons: { vi: 'Nút dưới câu trả lời', en: 'Buttons under the answer' },
  add: { vi: 'Thêm nút', en: 'Add a button' },
  label: { vi: 'Chữ trên nút', en: 'Words on the button' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  none: { vi: 'Không có câu trả lời', en: 'No answer found' },
  error: { vi: 'Chưa tìm được', en: 'The search failed' },
} as const;
