/** Words of this kind of answer, vi and en. */
export const words = {
  title: { vi: 'số CCCD (định danh cá nhân)', en: 'an identity number (CCCD)' },
  again: {
    vi: 'Anh/Chị vui lòng nhập số căn cước gồm 12 chữ số.',
    en: 'Please type the identity number of 12 digits.',
  },
} as const;

export const preset = {
  title: { vi: 'Hỏi số CCCD', en: 'Ask for the identity number' },
  help: {
    vi: 'Nhận số căn cước 12 chữ số và kiểm tra dạng. Đây là thông tin nhạy cảm, chỉ hỏi khi thật cần.',
    en: 'Takes the 12-digit identity number and checks its form. It is sensitive: ask only where it is needed.',
  },
  search: 'căn cước, cccd, cmnd, chứng minh thư, định danh, giấy tờ tùy thân, passport, identity card',
  icon: 'id',
  data: {
    text: 'Anh/Chị vui lòng cho biết số căn cước công dân (12 chữ số).',
    retry: 'Số căn cước gồm đúng 12 chữ số, kể cả các số 0 ở đầu. Anh/Chị vui lòng nhập lại.',
  },
};
