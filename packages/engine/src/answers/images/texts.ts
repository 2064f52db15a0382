/** Words of answers that are pictures, vi and en. */
export const words = {
  title: { vi: 'ảnh', en: 'pictures' },
  done: { vi: 'Xong', en: 'Done' },
  again: { vi: 'Anh/Chị vui lòng gửi ảnh.', en: 'Please send a picture.' },
  more: (variable: string) => ({
    vi: `Đã nhận {{${variable}|count}} ảnh. Anh/Chị gửi thêm hoặc chọn "Xong".`,
    en: `{{${variable}|count}} received. Send more, or choose "Done".`,
  }),
} as const;

export const preset = {
  title: { vi: 'Xin ảnh', en: 'Ask for pictures' },
  help: {
    vi: 'Nhận một hoặc nhiều ảnh rồi bấm “Xong”.',
    en: 'Takes one or several pictures, then “Xong”.',
  },
  search: 'hình ảnh, chụp ảnh, gửi ảnh, tải ảnh, photo, image, upload',
  icon: 'photo',
  data: {
    text: 'Anh/Chị vui lòng gửi ảnh hiện trường (tối đa 3 ảnh).',
    most: 3,
    retry: 'Anh/Chị bấm vào biểu tượng ảnh bên dưới để chọn hoặc chụp ảnh.',
  },
};
