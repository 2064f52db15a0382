/** Words of the expression step, vi and en. */
export const texts = {
  title: { vi: 'Công thức', en: 'Formula' },
  help: {
    vi: 'Tính bằng công thức: rẽ hai đường theo đúng hoặc sai, hoặc ghi kết quả. Chỉ cần khi “Rẽ nhánh theo điều kiện” và “Ghi nhớ” không đủ.',
    en: 'Works out a formula: goes two ways by true or false, or keeps the result. Only needed where conditions do not do.',
  },
  search: 'tính toán, phép tính, biểu thức, cộng trừ nhân chia, lệ phí, compute, calculate, math',
  how: { vi: 'Dùng kết quả để', en: 'The result is for' },
  branch: { vi: 'rẽ hai đường đúng, sai', en: 'going two ways, true or false' },
  keep: { vi: 'ghi vào một thông tin', en: 'keeping in a variable' },
  formula: { vi: 'Công thức', en: 'Formula' },
  formulaHelp: {
    vi: 'Viết tên thông tin, số, chữ trong ngoặc kép. Ví dụ: tuoi >= 18 && so_con > 2, hoặc le_phi * 0.5.',
    en: 'Names of variables, numbers, words in quotation marks: tuoi >= 18 && so_con > 2, or le_phi * 0.5.',
  },
  freshVariable: { vi: 'Kết quả tính', en: 'Result' },
  variable: { vi: 'Ghi kết quả vào', en: 'Keep the result in' },
  yes: { vi: 'Đúng', en: 'True' },
  no: { vi: 'Sai', en: 'False' },
  next: { vi: 'Tiếp theo', en: 'Next' },
  error: { vi: 'Không tính được', en: 'It cannot be worked out' },
  line: { vi: '{/formula}', en: '{/formula}' },
  lineKeep: { vi: 'Ghi kết quả lại', en: 'Keeps the result' },
} as const;
