/** Words of the form step, vi and en. */
export const texts = {
  title: { vi: 'Mẫu khai', en: 'Form' },
  help: {
    vi: 'Hỏi nhiều điều lần lượt, cho xem lại và sửa, rồi mới gửi. Dùng trước bước “Lập phiếu tiếp nhận”.',
    en: 'Asks several things in turn, lets the citizen look over and correct them, then sends. Use it before a submission.',
  },
  search:
    'biểu mẫu, tờ khai, đơn, phiếu khai, kê khai, đăng ký, điền thông tin, nhiều câu hỏi, survey, khảo sát, registration',
  fields: { vi: 'Các câu hỏi', en: 'Questions' },
  fieldsHelp: {
    vi: 'Người dân gõ “quay lại” hoặc “sửa câu 2” lúc nào cũng được.',
    en: 'At any time the citizen may type “quay lại” or “sửa câu 2”.',
  },
  addField: { vi: 'Thêm câu hỏi', en: 'Add a question' },
  text: { vi: 'Câu hỏi', en: 'Question' },
  fieldTitle: { vi: 'Tên ngắn', en: 'Short name' },
  fieldTitleHelp: {
    vi: 'Hiện ở phần xem lại, ví dụ “Họ tên”.',
    en: 'Stands in the summary: “Họ tên”, for example.',
  },
  kind: { vi: 'Câu trả lời là', en: 'The answer is' },
  variable: { vi: 'Ghi vào', en: 'Keep it as' },
  optional: { vi: 'Được bỏ qua', en: 'May be skipped' },
  otherwise: { vi: 'Khi bỏ qua thì ghi', en: 'When skipped, keep' },
  onlyIf: { vi: 'Chỉ hỏi khi', en: 'Asked only if' },
  onlyIfHelp: {
    vi: 'Để trống thì luôn hỏi. Có nhiều dòng thì phải đúng tất cả.',
    en: 'Left empty it is always asked. All rows must hold.',
  },
  addRow: { vi: 'Thêm điều kiện', en: 'Add a row' },
  rowVariable: { vi: 'Thông tin', en: 'Information' },
  operator: { vi: 'so sánh', en: 'comparison' },
  operand: { vi: 'giá trị', en: 'value' },
  retry: { vi: 'Lời nhắc khi chưa đúng', en: 'Words when it does not fit' },
  retryHelp: { vi: 'Để trống thì dùng lời nhắc có sẵn.', en: 'Leave empty for the ready-made words.' },
  retryAgain: { vi: 'Lời nhắc từ lần thứ hai', en: 'Words from the second time on' },
  summary: { vi: 'Lời trên phần xem lại', en: 'Words above the summary' },
  summaryHelp: {
    vi: 'Ví dụ nói rõ phiếu sẽ gửi cho ai. Để trống thì dùng lời có sẵn.',
    en: 'To whom it will be sent, for example. Leave empty for the ready-made words.',
  },
  tries: { vi: 'Số lần hỏi lại mỗi câu', en: 'Tries for each question' },
  triesHelp: {
    vi: 'Sau số lần này thì đi theo lối “Không trả lời được”.',
    en: 'After so many it goes on by “Could not answer”.',
  },
  deadline: { vi: 'Chờ mỗi câu trả lời nhiều nhất', en: 'Wait for each answer at most' },
  deadlineHelp: {
    vi: 'Hết giờ mà chưa trả lời thì đi theo lối “Quá giờ”. Để trống thì chờ mãi.',
    en: 'Without an answer by then it goes on by “Too late”. Left empty it waits for ever.',
  },
  done: { vi: 'Đã gửi', en: 'Sent' },
  cancelled: { vi: 'Đã huỷ', en: 'Cancelled' },
  late: { vi: 'Quá giờ', en: 'Too late' },
  fallback: { vi: 'Không trả lời được', en: 'Could not answer' },
  line: { vi: '{/fields} câu hỏi, xem lại rồi gửi', en: '{/fields} questions, looked over, then sent' },
} as const;

/** What citizens read between the questions. */
export const CITIZEN = {
  question: { vi: 'Câu', en: 'Question' },
  correcting: { vi: 'Sửa câu', en: 'Correct question' },
  summary: {
    vi: 'Anh/Chị vui lòng xem lại. Nếu đúng thì bấm “Gửi”.',
    en: 'Please look it over. If it is right, choose “Send”.',
  },
  skipped: { vi: '(bỏ qua)', en: '(skipped)' },
  send: { vi: 'Gửi', en: 'Send' },
  edit: { vi: 'Sửa', en: 'Correct' },
  cancel: { vi: 'Huỷ', en: 'Cancel' },
  which: { vi: 'Anh/Chị muốn sửa mục nào?', en: 'Which one do you want to correct?' },
  nothing: { vi: 'Không sửa nữa', en: 'Nothing more' },
  resume: {
    vi: 'Anh/Chị đang khai dở mẫu này. Anh/Chị muốn khai tiếp hay khai lại từ đầu?',
    en: 'You had begun this form. Go on with it, or start again?',
  },
  goOn: { vi: 'Khai tiếp', en: 'Go on' },
  afresh: { vi: 'Khai lại từ đầu', en: 'Start again' },
  retrySummary: {
    vi: 'Anh/Chị vui lòng chọn Gửi, Sửa hoặc Huỷ. Muốn sửa một câu, anh/chị gõ ví dụ “sửa câu 2”.',
    en: 'Please choose Send, Correct or Cancel. To correct one answer type, for example, “sửa câu 2”.',
  },
} as const;
