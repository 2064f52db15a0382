/** Words of answers that are yes or no, vi and en. */
export const words = {
  title: { vi: 'có hoặc không', en: 'yes or no' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  again: { vi: 'Anh/Chị vui lòng trả lời Có hoặc Không.', en: 'Please answer yes or no.' },
} as const;

export const preset = {
  title: { vi: 'Hỏi có hay không', en: 'Ask yes or no' },
  help: {
    vi: 'Hai nút Có và Không; hiểu cả “dạ”, “ok”, “ko”, “thôi”.',
    en: 'Two buttons; understands “dạ”, “ok”, “ko”, “thôi” too.',
  },
  search: 'đồng ý hay không, đúng sai, xác nhận, confirm, true false',
  icon: 'help-circle',
  data: {
    text: 'Anh/Chị đã có tài khoản định danh mức 2 chưa?',
    retry: 'Anh/Chị vui lòng trả lời Có hoặc Không.',
  },
};
