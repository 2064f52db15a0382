/** Words of the consent step, vi and en. */
export const texts = {
  title: { vi: 'Xin sự đồng ý', en: 'Consent' },
  help: {
    vi: 'Cho người dân đọc và đồng ý việc xử lý dữ liệu cá nhân, lưu bằng chứng. Đặt trước khi hỏi họ tên, số điện thoại.',
    en: 'Lets the citizen read and agree to the use of personal data, and keeps proof. Put it before names and numbers are asked.',
  },
  search: 'đồng ý, chấp thuận, bảo vệ dữ liệu, quyền riêng tư, dữ liệu cá nhân, privacy, agree, gdpr',
  how: { vi: 'Bước này', en: 'This step' },
  ask: { vi: 'xin sự đồng ý', en: 'asks for consent' },
  withdraw: { vi: 'rút lại sự đồng ý', en: 'takes a consent back' },
  purpose: { vi: 'Mục đích', en: 'Purpose' },
  purposeHelp: {
    vi: 'Ai đã đồng ý cho mục đích này thì không bị hỏi lại, ở mọi kịch bản.',
    en: 'Who has agreed to this purpose is not asked again, in any flow.',
  },
  text: { vi: 'Nội dung', en: 'Text' },
  textHelp: {
    vi: 'Nêu rõ: dữ liệu gì, để làm gì, ai nhận, giữ bao lâu. Khi rút lại: lời báo cho người dân.',
    en: 'Say which data, what for, who gets it and for how long. Of a withdrawal: what the citizen is told.',
  },
  version: { vi: 'Số phiên bản của nội dung', en: 'Version of the text' },
  versionHelp: {
    vi: 'Để trống thì mỗi lần sửa chữ là một phiên bản mới. Điền số thì chỉ hỏi lại khi số đổi.',
    en: 'Left empty, each change of the text is a new version. With a number, only another number asks again.',
  },
  agree: { vi: 'Chữ trên nút đồng ý', en: 'Label to agree' },
  decline: { vi: 'Chữ trên nút không đồng ý', en: 'Label to decline' },
  retry: { vi: 'Lời nhắc khi chưa rõ', en: 'Words when it is not clear' },
  tries: { vi: 'Số lần hỏi lại', en: 'Number of tries' },
  deadline: { vi: 'Chờ trả lời nhiều nhất', en: 'Wait for an answer at most' },
  deadlineHelp: {
    vi: 'Hết giờ mà chưa trả lời thì chưa phải là đồng ý; đi theo lối “Quá giờ”.',
    en: 'No answer by then is no consent; it goes on by “Too late”.',
  },
  agreed: { vi: 'Đồng ý', en: 'Agreed' },
  declined: { vi: 'Không đồng ý', en: 'Declined' },
  withdrawn: { vi: 'Đã rút lại', en: 'Taken back' },
  late: { vi: 'Quá giờ', en: 'Too late' },
  fallback: { vi: 'Không hiểu ý', en: 'Not understood' },
  error: { vi: 'Chưa ghi được', en: 'It could not be recorded' },
  presets: {
    withdraw: { vi: 'Rút lại sự đồng ý', en: 'Take a consent back' },
    withdrawHelp: {
      vi: 'Ghi nhận người dân không còn đồng ý. Dùng trong kịch bản có từ khoá “rút đồng ý”.',
      en: 'Records that the citizen does not agree any more. Use it in a flow that a word for it starts.',
    },
  },
  line: { vi: 'Mục đích: {/purpose}', en: 'Purpose: {/purpose}' },
} as const;

/** What citizens read. */
export const CITIZEN = {
  agree: { vi: 'Đồng ý', en: 'I agree' },
  decline: { vi: 'Không đồng ý', en: 'I do not agree' },
  withdrawn: 'Rút lại sự đồng ý',
  retry: {
    vi: 'Anh/Chị vui lòng chọn Đồng ý hoặc Không đồng ý.',
    en: 'Please choose whether you agree or not.',
  },
  failed: {
    vi: 'Xin lỗi, hệ thống chưa ghi được lựa chọn này nên chưa thể làm tiếp. Anh/Chị thử lại sau hoặc gặp cán bộ.',
    en: 'Sorry, your choice could not be recorded, so this cannot go on. Please try later or talk to a person.',
  },
} as const;
