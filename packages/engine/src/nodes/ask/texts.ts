/** Words of the ask step, vi and en. */
export const texts = {
  title: { vi: 'Hỏi thông tin', en: 'Ask' },
  help: {
    vi: 'Hỏi một điều và ghi câu trả lời. Dùng để lấy họ tên, số điện thoại, ngày, ảnh, vị trí.',
    en: 'Asks for one thing and keeps the answer. Use it for names, numbers, dates, pictures, places.',
  },
  search: 'câu hỏi, đặt câu hỏi, hỏi người dân, nhập thông tin, ô nhập, thu thập, question, input, field',
  text: { vi: 'Câu hỏi', en: 'Question' },
  kind: { vi: 'Câu trả lời là', en: 'The answer is' },
  variable: { vi: 'Ghi vào', en: 'Keep it as' },
  optional: { vi: 'Được bỏ qua', en: 'May be skipped' },
  optionalHelp: { vi: 'Thêm nút “Bỏ qua” dưới câu hỏi.', en: 'Adds a button “Bỏ qua” under the question.' },
  otherwise: { vi: 'Khi bỏ qua hoặc quá giờ thì ghi', en: 'When skipped or too late, keep' },
  otherwiseHelp: { vi: 'Để trống thì không ghi gì.', en: 'Left empty nothing is kept.' },
  retry: { vi: 'Lời nhắc khi chưa đúng', en: 'Words when it does not fit' },
  retryHelp: { vi: 'Để trống thì dùng lời nhắc có sẵn.', en: 'Leave empty for the ready-made words.' },
  retryAgain: { vi: 'Lời nhắc từ lần thứ hai', en: 'Words from the second time on' },
  retryAgainHelp: {
    vi: 'Nói cách khác lần đầu, ví dụ chỉ chỗ tìm thông tin.',
    en: 'Said in another way than the first time: where to find it, for example.',
  },
  tries: { vi: 'Số lần hỏi lại', en: 'Number of tries' },
  triesHelp: {
    vi: 'Sau số lần này thì đi theo lối “Không trả lời được”.',
    en: 'After so many it goes on by “Could not answer”.',
  },
  deadline: { vi: 'Chờ trả lời nhiều nhất', en: 'Wait for an answer at most' },
  deadlineHelp: {
    vi: 'Hết giờ mà chưa trả lời thì đi theo lối “Quá giờ”. Để trống thì chờ mãi.',
    en: 'Without an answer by then it goes on by “Too late”. Left empty it waits for ever.',
  },
  next: { vi: 'Đã trả lời', en: 'Answered' },
  late: { vi: 'Quá giờ', en: 'Too late' },
  fallback: { vi: 'Không trả lời được', en: 'Could not answer' },
} as const;
