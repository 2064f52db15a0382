/** Words of this kind of answer, vi and en. */
export const words = {
  title: { vi: 'mã hồ sơ', en: 'the code of a file' },
  again: {
    vi: 'Anh/Chị vui lòng nhập mã hồ sơ trên giấy hẹn, ví dụ 000.00.12.H26-261120-0015.',
    en: 'Please type the code on the receipt, for example 000.00.12.H26-261120-0015.',
  },
} as const;

export const preset = {
  title: { vi: 'Hỏi mã hồ sơ', en: 'Ask for the code of a file' },
  help: {
    vi: 'Nhận mã hồ sơ ghi trên giấy hẹn trả kết quả.',
    en: 'Takes the code that stands on the receipt.',
  },
  search: 'mã số hồ sơ, giấy hẹn, tra hồ sơ, case code',
  icon: 'file-search',
  data: {
    text: 'Anh/Chị vui lòng nhập mã hồ sơ trên giấy hẹn, ví dụ 000.00.12.H26-261120-0015.',
    retry: 'Anh/Chị tìm dòng “Mã hồ sơ” trên giấy hẹn và nhập đúng như vậy.',
  },
};
