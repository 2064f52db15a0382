/** Words of the set step, vi and en. */
export const texts = {
  title: { vi: 'Ghi nhớ', en: 'Remember' },
  help: {
    vi: 'Ghi một giá trị để dùng ở các bước sau. Dùng để đếm số lần, đặt lại thông tin hoặc ghép câu.',
    en: 'Keeps a value for later steps. Use it to count tries, to clear information or to join words.',
  },
  search: 'biến, gán, lưu, lưu lại, đặt giá trị, ghi thông tin, đếm, variable, assign, save',
  values: { vi: 'Giá trị cần ghi', en: 'Values to keep' },
  add: { vi: 'Thêm giá trị', en: 'Add a value' },
  variable: { vi: 'Ghi vào', en: 'Keep in' },
  how: { vi: 'Cách ghi', en: 'How' },
  to: { vi: 'bằng', en: 'set to' },
  plus: { vi: 'cộng thêm', en: 'add' },
  append: { vi: 'nối thêm vào cuối', en: 'append at the end' },
  clear: { vi: 'xóa đi', en: 'clear' },
  value: { vi: 'Giá trị', en: 'Value' },
  next: { vi: 'Tiếp theo', en: 'Next' },
  line: { vi: 'Ghi {{{/values/0/variable}}}', en: 'Keeps {{{/values/0/variable}}}' },
} as const;
