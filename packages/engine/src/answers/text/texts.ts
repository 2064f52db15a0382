/** Words of answers in text, vi and en. */
export const words = {
  title: { vi: 'chữ', en: 'text' },
  again: { vi: 'Anh/Chị vui lòng trả lời bằng chữ.', en: 'Please answer in words.' },
  short: (min: string) => ({
    vi: `Câu trả lời cần ít nhất ${min} ký tự.`,
    en: `The answer needs at least ${min} characters.`,
  }),
  long: (max: string) => ({
    vi: `Câu trả lời dài quá ${max} ký tự, anh/chị vui lòng viết ngắn hơn.`,
    en: `The answer is longer than ${max} characters. Please make it shorter.`,
  }),
} as const;

export const preset = {
  title: { vi: 'Hỏi một câu', en: 'Ask in words' },
  help: {
    vi: 'Người dân trả lời bằng lời của mình, ví dụ họ tên hoặc nội dung việc.',
    en: 'The citizen answers in own words, such as a name or what happened.',
  },
  search: 'họ và tên, họ tên, nhập chữ, ý kiến, mô tả, tự do, name, free text, open question',
  icon: 'forms',
  data: { text: 'Anh/Chị vui lòng cho biết họ và tên.' },
};
