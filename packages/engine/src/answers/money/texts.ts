/** Words of answers that are an amount of money, vi and en. */
export const words = {
  title: { vi: 'số tiền', en: 'an amount of money' },
  again: {
    vi: 'Anh/Chị vui lòng nhập số tiền, ví dụ 30.000 đồng hoặc 2 triệu rưỡi.',
    en: 'Please type an amount, for example 30.000 đồng.',
  },
  range: (min: string | undefined, max: string | undefined) => {
    if (min !== undefined && max !== undefined) {
      return { vi: `Số tiền cần từ ${min} đến ${max}.`, en: `The amount must be from ${min} to ${max}.` };
    }
    return min === undefined
      ? { vi: `Số tiền nhiều nhất là ${max}.`, en: `The largest amount is ${max}.` }
      : { vi: `Số tiền ít nhất là ${min}.`, en: `The smallest amount is ${min}.` };
  },
} as const;

export const preset = {
  title: { vi: 'Hỏi số tiền', en: 'Ask for an amount' },
  help: {
    vi: 'Hiểu “30k”, “2 triệu rưỡi”, “1.500.000 đồng” và ghi thành đồng.',
    en: 'Understands “30k”, “2 triệu rưỡi” and keeps it in đồng.',
  },
  search: 'tiền, lệ phí, số tiền, đồng, amount, price, fee',
  icon: 'cash',
  data: {
    text: 'Số tiền là bao nhiêu?',
    retry: 'Anh/Chị vui lòng nhập số tiền, ví dụ 2 triệu rưỡi hoặc 2.500.000 đồng.',
  },
};
