/** Words of answers that are a number, vi and en. */
export const words = {
  title: { vi: 'số', en: 'a number' },
  whole: { vi: 'Chỉ nhận số nguyên', en: 'Whole numbers only' },
  again: { vi: 'Anh/Chị vui lòng nhập một số, ví dụ 12.', en: 'Please type a number, for example 12.' },
  range: (min: string | undefined, max: string | undefined) => {
    if (min !== undefined && max !== undefined) {
      return { vi: `Số cần từ ${min} đến ${max}.`, en: `The number must be from ${min} to ${max}.` };
    }
    return min === undefined
      ? { vi: `Số lớn nhất là ${max}.`, en: `The largest number is ${max}.` }
      : { vi: `Số nhỏ nhất là ${min}.`, en: `The smallest number is ${min}.` };
  },
} as const;

export const preset = {
  title: { vi: 'Hỏi số', en: 'Ask for a number' },
  help: {
    vi: 'Nhận một con số, đặt được mức ít nhất và nhiều nhất.',
    en: 'Takes a number; you may set the least and the most.',
  },
  search: 'con số, số lượng, số người, tuổi, quantity, count, age',
  icon: 'number',
  data: {
    text: 'Hộ của anh/chị có bao nhiêu người?',
    min: 1,
    max: 50,
    whole: true,
    retry: 'Anh/Chị vui lòng nhập số người, ví dụ 4.',
  },
};
