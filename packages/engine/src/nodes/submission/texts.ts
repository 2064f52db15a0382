/** Words of the submission step, vi and en. */
export const texts = {
  title: { vi: 'Lập phiếu tiếp nhận', en: 'Record a submission' },
  help: {
    vi: 'Gửi những gì người dân đã khai vào Phiếu tiếp nhận và cấp mã. Dùng sau khi người dân đã xem lại và đồng ý gửi.',
    en: 'Files what the citizen stated under Submissions and gives a case number. Use it after the citizen has confirmed.',
  },
  search:
    'hồ sơ, lưu hồ sơ, nộp hồ sơ, phản ánh, kiến nghị, tố giác, góp ý, tiếp nhận, mã phiếu, mã hồ sơ, gửi đơn, ticket, case, save answers',
  form: { vi: 'Tên phiếu', en: 'Name of the form' },
  prefix: { vi: 'Chữ đầu của mã', en: 'Letters before the number' },
  prefixHelp: { vi: 'Hai hoặc ba chữ in hoa, ví dụ TG.', en: 'Two or three capital letters, such as TG.' },
  fields: { vi: 'Thông tin đưa vào phiếu', en: 'What goes into the form' },
  addField: { vi: 'Thêm thông tin', en: 'Add a field' },
  allFields: { vi: 'Đưa hết điều đã hỏi vào phiếu', en: 'Put in all that was asked' },
  freshCaseNumber: { vi: 'Mã phiếu', en: 'Case number' },
  variable: { vi: 'Thông tin', en: 'Information' },
  fieldTitle: { vi: 'Tên trên phiếu', en: 'Name on the form' },
  fieldTitleHelp: {
    vi: 'Để trống thì dùng tên của thông tin.',
    en: 'Leave it empty to use the name of the variable.',
  },
  caseNumber: { vi: 'Ghi mã phiếu vào', en: 'Keep the case number in' },
  receipt: { vi: 'Biên nhận gửi người dân', en: 'Receipt for the citizen' },
  receiptHelp: {
    vi: 'Gửi ngay khi đã ghi phiếu. Nên có mã phiếu và thời hạn trả lời.',
    en: 'Sent as soon as the form is recorded. It should hold the case number and when to expect an answer.',
  },
  confidential: { vi: 'Phiếu mật, chỉ cán bộ trực xem', en: 'Confidential: duty officers only' },
  urgent: { vi: 'Cần xử lý ngay', en: 'Urgent' },
  done: { vi: 'Đã lập phiếu', en: 'Recorded' },
  error: { vi: 'Chưa lập được phiếu', en: 'It could not be recorded' },
  line: { vi: 'Phiếu: {/form}', en: 'Form: {/form}' },
  lineFields: { vi: '{/fields} thông tin, mã {/prefix}', en: '{/fields} fields, number {/prefix}' },
} as const;

/** What citizens read when the form could not be recorded and no exit leads on. */
export const FAILED = {
  vi: 'Xin lỗi, hệ thống gặp trục trặc nên phiếu chưa được ghi nhận. Anh/Chị vui lòng gửi lại sau, hoặc gặp cán bộ.',
  en: 'Sorry, the form could not be recorded because of a fault. Please send it again later, or talk to a person.',
} as const;
