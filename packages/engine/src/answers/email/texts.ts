/** Words of this kind of answer, vi and en. */
export const words = {
  title: { vi: 'email', en: 'an e-mail address' },
  again: {
    vi: 'Anh/Chị vui lòng nhập địa chỉ email, ví dụ nguyenlan@gmail.com.',
    en: 'Please type an e-mail address, for example nguyenlan@gmail.com.',
  },
} as const;

export const preset = {
  title: { vi: 'Hỏi email', en: 'Ask for an e-mail address' },
  help: {
    vi: 'Nhận địa chỉ email và báo khi gõ nhầm, ví dụ “gmail.con”.',
    en: 'Takes an e-mail address and notices slips such as “gmail.con”.',
  },
  search: 'thư điện tử, hòm thư, mail',
  icon: 'mail',
  data: {
    text: 'Anh/Chị vui lòng cho biết địa chỉ email.',
    retry: 'Địa chỉ email có dấu @ ở giữa, ví dụ nguyenlan@gmail.com.',
  },
};
