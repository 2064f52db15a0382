/** What the citizen reads when a typed value does not fit; vi is sent, en stands beside it for staff and developers. */
export const VALUE_ERRORS = {
  'phone.invalid': {
    vi: 'Số điện thoại chưa đúng, ví dụ 0912345678.',
    en: 'The phone number is not valid, for example 0912345678.',
  },
  'phone.old': {
    vi: 'Đây là số di động 11 chữ số cũ. Anh/Chị vui lòng nhập số mới gồm 10 chữ số.',
    en: 'This is an old 11-digit mobile number. Please type the new 10-digit number.',
  },
  'phone.landline': {
    vi: 'Đây là số điện thoại cố định. Anh/Chị vui lòng nhập số di động, ví dụ 0912345678.',
    en: 'This is a landline. Please type a mobile number, for example 0912345678.',
  },
  'phone.hotline': {
    vi: 'Đây là số tổng đài. Anh/Chị vui lòng nhập số di động của mình.',
    en: 'This is a hotline. Please type your own mobile number.',
  },
  'date.invalid': {
    vi: 'Ngày chưa đúng. Anh/Chị vui lòng nhập ngày/tháng/năm, ví dụ 05/03/2026.',
    en: 'The date is not valid. Please type day/month/year, for example 05/03/2026.',
  },
  'date.no-such-day': {
    vi: 'Ngày này không có trong lịch. Anh/Chị vui lòng nhập ngày/tháng/năm, ví dụ 05/03/2026.',
    en: 'There is no such day. Please type day/month/year, for example 05/03/2026.',
  },
  'date.no-year': {
    vi: 'Anh/Chị vui lòng nhập đủ cả năm, ví dụ 05/03/2026.',
    en: 'Please type the year too, for example 05/03/2026.',
  },
  'time.invalid': {
    vi: 'Giờ chưa rõ. Anh/Chị vui lòng nhập giờ, ví dụ 8 giờ 30 hoặc 7 giờ tối.',
    en: 'The time is not clear. Please type a time, for example 8:30 or 19:00.',
  },
  'email.invalid': {
    vi: 'Địa chỉ email chưa đúng, ví dụ nguyenlan@gmail.com.',
    en: 'The e-mail address is not valid, for example nguyenlan@gmail.com.',
  },
  'email.domain': {
    vi: 'Phần sau dấu @ của email chưa đúng, ví dụ nguyenlan@gmail.com.',
    en: 'The part behind the @ is not valid, for example nguyenlan@gmail.com.',
  },
  'number.invalid': {
    vi: 'Anh/Chị vui lòng nhập một số, ví dụ 12.',
    en: 'Please type a number, for example 12.',
  },
  'number.ambiguous': {
    vi: 'Số này có thể hiểu hai cách. Anh/Chị vui lòng nhập lại, không dùng dấu chấm, dấu phẩy.',
    en: 'This number can be read in two ways. Please type it again without dots or commas.',
  },
  'number.not-whole': { vi: 'Anh/Chị vui lòng nhập số nguyên.', en: 'Please type a whole number.' },
  'number.too-small': { vi: 'Số này nhỏ hơn mức cho phép.', en: 'The number is below the least allowed.' },
  'number.too-large': { vi: 'Số này lớn hơn mức cho phép.', en: 'The number is above the most allowed.' },
  'money.invalid': {
    vi: 'Số tiền chưa rõ. Anh/Chị vui lòng nhập, ví dụ 30.000 đồng.',
    en: 'The amount is not clear. Please type, for example, 30.000 đồng.',
  },
  'money.too-small': { vi: 'Số tiền nhỏ hơn mức cho phép.', en: 'The amount is below the least allowed.' },
  'money.too-large': { vi: 'Số tiền lớn hơn mức cho phép.', en: 'The amount is above the most allowed.' },
  'score.invalid': {
    vi: 'Điểm chưa đúng. Điểm từ 0 đến 10, ví dụ 7,75.',
    en: 'The score is not valid. Scores run from 0 to 10, for example 7,75.',
  },
  'id-number.invalid': {
    vi: 'Số căn cước chưa đúng. Số căn cước gồm 12 chữ số.',
    en: 'The identity number is not valid. It has 12 digits.',
  },
  'id-number.old': {
    vi: 'Đây là số chứng minh nhân dân 9 số, đã hết giá trị từ 01/01/2025. Anh/Chị vui lòng nhập số căn cước 12 chữ số.',
    en: 'This is a 9-digit number of the old card, invalid since 01/01/2025. Please type the 12-digit identity number.',
  },
  'id-number.short': {
    vi: 'Số căn cước phải đủ 12 chữ số, kể cả các số 0 ở đầu. Anh/Chị vui lòng nhập lại.',
    en: 'The identity number needs all 12 digits, leading zeros too. Please type it again.',
  },
  'candidate-number.missing': {
    vi: 'Anh/Chị vui lòng nhập số báo danh gồm 8 chữ số, ví dụ 01000123.',
    en: 'Please type the candidate number of 8 digits, for example 01000123.',
  },
  'candidate-number.length': {
    vi: 'Số báo danh phải đủ 8 chữ số, kể cả số 0 ở đầu, ví dụ 01000123.',
    en: 'The candidate number needs 8 digits, leading zero too, for example 01000123.',
  },
  'candidate-number.council': {
    vi: 'Hai số đầu không phải mã hội đồng thi của năm này. Anh/Chị vui lòng kiểm tra lại số báo danh.',
    en: 'The first two digits are no exam council of this year. Please check the candidate number.',
  },
  'candidate-number.other-year': {
    vi: 'Số báo danh này thuộc kỳ thi của năm khác. Anh/Chị vui lòng kiểm tra lại năm thi.',
    en: 'This candidate number belongs to the exam of another year. Please check the year.',
  },
  'plate.invalid': {
    vi: 'Biển số chưa đúng, ví dụ 30A-123.45 hoặc 29-B1 123.45.',
    en: 'The plate is not valid, for example 30A-123.45 or 29-B1 123.45.',
  },
  'plate.code': {
    vi: 'Hai số đầu của biển số không có trong danh mục. Anh/Chị vui lòng kiểm tra lại.',
    en: 'The first two digits of the plate are not in use. Please check.',
  },
  'plate.letter': {
    vi: 'Chữ cái trong biển số chưa đúng. Anh/Chị vui lòng kiểm tra lại.',
    en: 'A letter of the plate is not in use. Please check.',
  },
  'plate.ambiguous': {
    vi: 'Đây là biển ô tô hay xe máy?',
    en: 'Is this the plate of a car or of a motorbike?',
  },
  'file-code.invalid': {
    vi: 'Mã hồ sơ chưa đúng. Anh/Chị vui lòng nhập mã trên giấy hẹn, ví dụ 000.00.12.H26-261120-0015.',
    en: 'The file code is not valid. Please type the code on the receipt, for example 000.00.12.H26-261120-0015.',
  },
  'file-code.short': {
    vi: 'Mã hồ sơ quá ngắn. Anh/Chị vui lòng nhập đủ mã trên giấy hẹn, ví dụ 000.00.12.H26-261120-0015.',
    en: 'The file code is too short. Please type the whole code on the receipt.',
  },
  'file-code.procedure': {
    vi: 'Đây là mã thủ tục. Anh/Chị vui lòng tìm dòng "Mã hồ sơ" trên giấy hẹn.',
    en: 'This is the code of a procedure. Please look for the line "Mã hồ sơ" on the receipt.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

/** Stable code of a value that does not fit. */
export type ValueErrorCode = keyof typeof VALUE_ERRORS;
