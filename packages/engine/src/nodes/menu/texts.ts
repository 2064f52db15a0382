/** Words of the menu step, vi and en. */
export const texts = {
  title: { vi: 'Menu lựa chọn', en: 'Menu' },
  help: {
    vi: 'Đưa ra các lựa chọn, mỗi lựa chọn một lối ra. Dùng khi người dân cần chọn việc muốn làm.',
    en: 'Offers choices, each with its own exit. Use it when the citizen decides what to do.',
  },
  text: { vi: 'Câu hỏi', en: 'Question' },
  options: { vi: 'Các lựa chọn', en: 'Choices' },
  addOption: { vi: 'Thêm lựa chọn', en: 'Add a choice' },
  kind: { vi: 'Khi chọn thì', en: 'When chosen' },
  choice: { vi: 'đi tiếp', en: 'go on' },
  link: { vi: 'mở liên kết', en: 'open a link' },
  phone: { vi: 'gọi điện', en: 'call a number' },
  label: { vi: 'Chữ trên nút', en: 'Label' },
  url: { vi: 'Địa chỉ', en: 'Address' },
  number: { vi: 'Số điện thoại', en: 'Phone number' },
  retry: { vi: 'Lời nhắc khi chưa hiểu', en: 'Words when not understood' },
  tries: { vi: 'Số lần hỏi lại', en: 'Number of tries' },
  fallback: { vi: 'Không hiểu ý', en: 'Not understood' },
} as const;
