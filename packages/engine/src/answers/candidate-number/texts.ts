/** Words of this kind of answer, vi and en. */
export const words = {
  title: { vi: 'số báo danh', en: 'a candidate number' },
  again: {
    vi: 'Anh/Chị vui lòng nhập số báo danh gồm 8 chữ số, ví dụ 01000123.',
    en: 'Please type the candidate number of 8 digits, for example 01000123.',
  },
} as const;

export const preset = {
  title: { vi: 'Hỏi số báo danh', en: 'Ask for the candidate number' },
  help: {
    vi: 'Nhận số báo danh 8 chữ số của kỳ thi năm nay.',
    en: "Takes the 8-digit candidate number of this year's exam.",
  },
  search: 'thí sinh, kỳ thi, điểm thi, sbd, exam',
  icon: 'school',
  data: {
    text: 'Anh/Chị vui lòng nhập số báo danh (8 chữ số).',
    retry: 'Số báo danh gồm 8 chữ số, kể cả số 0 ở đầu, ví dụ 01000123.',
  },
};
