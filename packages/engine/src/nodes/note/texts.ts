/** Words of the note, vi and en. */
export const texts = {
  title: { vi: 'Ghi chú', en: 'Note' },
  help: {
    vi: 'Một tờ ghi chú trên bản vẽ, chỉ người soạn thấy. Dùng để dặn đồng nghiệp hoặc ghi căn cứ.',
    en: 'A note on the canvas that only authors see. Use it to tell colleagues something or to keep a source.',
  },
  search: 'giấy nhớ, chú thích, nhận xét, dán ghi chú, sticky, comment',
  text: { vi: 'Nội dung ghi chú', en: 'Text of the note' },
  tint: { vi: 'Màu', en: 'Colour' },
  tints: {
    yellow: { vi: 'Vàng', en: 'Yellow' },
    green: { vi: 'Xanh lá', en: 'Green' },
    blue: { vi: 'Xanh dương', en: 'Blue' },
    pink: { vi: 'Hồng', en: 'Pink' },
    grey: { vi: 'Xám', en: 'Grey' },
  },
} as const;
