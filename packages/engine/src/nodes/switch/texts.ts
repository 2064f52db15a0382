/** Words of the switch step, vi and en. */
export const texts = {
  title: { vi: 'Rẽ theo một thông tin', en: 'Switch on a value' },
  help: {
    vi: 'Mỗi giá trị của một thông tin đi một đường. Dùng sau câu hỏi có nhiều lựa chọn, như loại thủ tục hoặc phường.',
    en: 'Each value of one variable goes its own way. Use it after a question with several options.',
  },
  search: 'phân loại, rẽ nhánh theo giá trị, trường hợp, tùy theo, tuỳ theo, case, route',
  variable: { vi: 'Thông tin', en: 'Variable' },
  cases: { vi: 'Các giá trị, xét từ trên xuống', en: 'Values, looked at from the top' },
  add: { vi: 'Thêm giá trị', en: 'Add a value' },
  value: { vi: 'Giá trị', en: 'Value' },
  valueHelp: {
    vi: 'Viết như trong lựa chọn; chữ hoa, chữ thường như nhau. Nhiều giá trị đi chung một đường thì cách nhau bằng dấu chấm phẩy.',
    en: 'As in the options; capitals do not matter. Put a semicolon between values that go the same way.',
  },
  otherwise: { vi: 'Giá trị khác', en: 'Any other value' },
  line: { vi: 'Xét {/cases} giá trị', en: 'Looks at {/cases} values' },
} as const;
