/** Words of this kind of answer, vi and en. */
export const words = {
  title: { vi: 'số điện thoại', en: 'a phone number' },
  again: {
    vi: 'Anh/Chị vui lòng nhập số điện thoại, ví dụ 0912345678.',
    en: 'Please type a phone number, for example 0912345678.',
  },
} as const;

export const preset = {
  title: { vi: 'Hỏi số điện thoại', en: 'Ask for a phone number' },
  help: {
    vi: 'Nhận số di động, kể cả khi gõ có dấu cách hoặc +84.',
    en: 'Takes a mobile number, however it is spaced.',
  },
  search: 'điện thoại, sđt, di động, liên lạc, mobile',
  icon: 'phone',
  data: {
    text: 'Anh/Chị vui lòng cho biết số điện thoại liên hệ.',
    retry: 'Anh/Chị vui lòng nhập số di động gồm 10 chữ số, ví dụ 0912345678.',
  },
};
