/** Words of the split step, vi and en. */
export const texts = {
  title: { vi: 'Chia ngẫu nhiên', en: 'Split at random' },
  help: {
    vi: 'Chia người dân ngẫu nhiên theo tỉ lệ. Dùng để thử hai cách trả lời, hoặc chia đều việc cho các nhóm.',
    en: 'Sends citizens different ways at random, by shares. Use it to try two wordings, or to share work out.',
  },
  search: 'ngẫu nhiên, thử hai cách, chia đều, a/b, ab test, random',
  ways: { vi: 'Các đường', en: 'Ways' },
  add: { vi: 'Thêm đường', en: 'Add a way' },
  way: { vi: 'Tên đường', en: 'Name of the way' },
  weight: { vi: 'Tỉ lệ', en: 'Share' },
  weightHelp: {
    vi: 'So với các đường khác: 1 và 1 là chia đôi, 3 và 1 là ba phần tư và một phần tư.',
    en: 'Beside the others: 1 and 1 are halves, 3 and 1 three quarters and one.',
  },
  sticky: { vi: 'Lần sau vẫn đi đường đã chọn cho người đó', en: 'The same contact goes the same way again' },
  line: { vi: 'Chia ngẫu nhiên {/ways} đường', en: 'Splits {/ways} ways at random' },
} as const;
