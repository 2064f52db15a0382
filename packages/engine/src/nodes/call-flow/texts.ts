/** Words of the call-flow step, vi and en. */
export const texts = {
  title: { vi: 'Gọi kịch bản con', en: 'Call a flow' },
  help: {
    vi: 'Chạy một kịch bản khác rồi quay lại đây với kết quả. Dùng cho phần được dùng lại ở nhiều nơi, như hỏi họ tên và địa chỉ.',
    en: 'Runs another flow and comes back here with its results. Use it for a part that several flows share.',
  },
  search: 'kịch bản con, dùng lại, luồng con, chương trình con, subflow, reuse, module',
  flow: { vi: 'Kịch bản được gọi', en: 'Flow to call' },
  inputs: { vi: 'Đưa vào', en: 'Give to it' },
  addInput: { vi: 'Thêm thông tin đưa vào', en: 'Give one more' },
  called: { vi: 'Thông tin của kịch bản được gọi', en: 'Variable of the called flow' },
  value: { vi: 'Giá trị', en: 'Value' },
  results: { vi: 'Lấy về', en: 'Take from it' },
  addResult: { vi: 'Thêm thông tin lấy về', en: 'Take one more' },
  variable: { vi: 'Ghi vào', en: 'Keep in' },
  freshOutcome: { vi: 'Kết quả trả về', en: 'Outcome' },
  outcome: { vi: 'Ghi kết quả trả về vào', en: 'Keep the outcome in' },
  outcomeHelp: {
    vi: 'Chữ ở ô “Kết quả trả về” của bước Kết thúc mà kịch bản con đi tới.',
    en: 'The outcome that the end step names which the called flow came to.',
  },
  done: { vi: 'Xong', en: 'Done' },
  error: { vi: 'Kịch bản con gặp trục trặc', en: 'The called flow failed' },
  line: { vi: 'Chạy kịch bản khác rồi quay lại', en: 'Runs another flow and comes back' },
  lineResults: { vi: 'Lấy về {/results} thông tin', en: 'Takes {/results} results' },
} as const;
