/** Words of answers that are several of a list, vi and en. */
export const words = {
  title: { vi: 'nhiều trong các lựa chọn', en: 'several of some choices' },
  least: { vi: 'Cần chọn ít nhất', en: 'At least so many' },
  done: { vi: 'Xong', en: 'Done' },
  again: {
    vi: 'Anh/Chị chọn các mục bằng nút hoặc số thứ tự, ví dụ 1, 3. Chọn đủ thì bấm “Xong”.',
    en: 'Please choose by the buttons or their numbers, for example 1, 3, and then “Done”.',
  },
  few: (least: number) => ({
    vi: `Anh/Chị vui lòng chọn ít nhất ${least} mục, ví dụ gõ 1, 3.`,
    en: `Please choose at least ${least}, for example by typing 1, 3.`,
  }),
  many: (most: number) => ({
    vi: `Anh/Chị chọn nhiều nhất ${most} mục.`,
    en: `Please choose at most ${most}.`,
  }),
  more: (variable: string) => ({
    vi: `Đã chọn: {{${variable} ?? chưa có mục nào}}. Anh/Chị chọn thêm hoặc bấm “Xong”.`,
    en: `Chosen: {{${variable} ?? nothing}}. Choose more, or “Done”.`,
  }),
} as const;

export const preset = {
  title: { vi: 'Chọn nhiều mục', en: 'Choose several' },
  help: {
    vi: 'Người dân bấm từng nút rồi bấm “Xong”, hoặc gõ “1, 3”.',
    en: 'The citizen taps one after the other and then “Xong”, or types “1, 3”.',
  },
  search: 'hộp kiểm, đánh dấu nhiều, tích chọn, checkbox, multiple',
  icon: 'checks',
  data: {
    text: 'Anh/Chị đã có những giấy tờ nào? Chọn các mục rồi bấm “Xong”.',
    options: [
      { id: 'can-cuoc', label: 'Căn cước' },
      { id: 'khai-sinh', label: 'Giấy khai sinh' },
      { id: 'ket-hon', label: 'Giấy đăng ký kết hôn' },
    ],
    retry: 'Anh/Chị gõ các số thứ tự, ví dụ 1, 3, hoặc bấm từng nút rồi bấm “Xong”.',
  },
};
