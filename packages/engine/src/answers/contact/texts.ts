/** Words of answers that share how to reach somebody, vi and en. */
export const words = {
  title: { vi: 'thông tin liên hệ (Zalo chia sẻ)', en: 'contact details (shared by Zalo)' },
  shareTitle: { vi: 'Tiêu đề khung chia sẻ', en: 'Title of the sharing card' },
  shareHelp: {
    vi: 'Zalo hiện khung này để người dân bấm và chia sẻ tên, số điện thoại, địa chỉ.',
    en: 'Zalo shows this card; a tap shares name, phone number and address.',
  },
  shareNote: { vi: 'Dòng nhỏ trong khung', en: 'Small line on the card' },
  sharePicture: { vi: 'Ảnh của khung', en: 'Picture of the card' },
  sharePictureHelp: {
    vi: 'Nên dùng biểu trưng của đơn vị.',
    en: 'The emblem of your office, for example.',
  },
  defaultTitle: { vi: 'Chia sẻ thông tin liên hệ', en: 'Share how to reach you' },
  defaultNote: {
    vi: 'Chỉ dùng để giải quyết việc anh/chị yêu cầu.',
    en: 'Used only for what you asked for.',
  },
  again: {
    vi: 'Anh/Chị bấm chia sẻ thông tin, hoặc nhập họ tên và số điện thoại, ví dụ: Nguyễn Lan, 0912345678.',
    en: 'Please tap to share, or type name and phone number, for example: Nguyễn Lan, 0912345678.',
  },
  noPhone: {
    vi: 'Thông tin chia sẻ chưa có số điện thoại. Anh/Chị vui lòng nhập thêm, ví dụ: Nguyễn Lan, 0912345678.',
    en: 'No phone number was shared. Please type it too, for example: Nguyễn Lan, 0912345678.',
  },
} as const;

export const preset = {
  title: { vi: 'Xin thông tin liên hệ', en: 'Ask for contact details' },
  help: {
    vi: 'Zalo hiện khung để chia sẻ tên, số điện thoại, địa chỉ bằng một lần bấm; gõ tay cũng được.',
    en: 'Zalo shows a card that shares name, phone and address with one tap; typing works too.',
  },
  search: 'danh bạ, họ tên và số điện thoại, chia sẻ liên hệ, share contact',
  icon: 'address-book',
  data: {
    text: 'Anh/Chị bấm chia sẻ thông tin liên hệ, hoặc nhập họ tên và số điện thoại.',
    retry: 'Anh/Chị nhập họ tên và số điện thoại, ví dụ: Nguyễn Lan, 0912345678.',
  },
};
