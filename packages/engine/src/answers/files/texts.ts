/** Words of answers that are files, vi and en. */
export const words = {
  title: { vi: 'tệp', en: 'files' },
  documents: { vi: 'Chỉ nhận tài liệu, không nhận ảnh', en: 'Documents only, no pictures' },
  done: { vi: 'Xong', en: 'Done' },
  again: { vi: 'Anh/Chị vui lòng gửi tệp.', en: 'Please send a file.' },
  noPicture: {
    vi: 'Ở đây cần tệp tài liệu (PDF, Word), không phải ảnh.',
    en: 'A document (PDF, Word) is needed here, not a picture.',
  },
  more: (variable: string) => ({
    vi: `Đã nhận {{${variable}|count}} tệp. Anh/Chị gửi thêm hoặc chọn "Xong".`,
    en: `{{${variable}|count}} received. Send more, or choose "Done".`,
  }),
} as const;

export const preset = {
  title: { vi: 'Xin tệp', en: 'Ask for files' },
  help: {
    vi: 'Nhận tài liệu như PDF, Word, hoặc cả ảnh, rồi bấm “Xong”.',
    en: 'Takes documents such as PDF or Word, or pictures, then “Xong”.',
  },
  search: 'tài liệu, đính kèm, tệp pdf, word, tải lên, gửi tệp, upload, document, attachment',
  icon: 'paperclip',
  data: {
    text: 'Anh/Chị vui lòng gửi tờ khai đã điền (tệp PDF hoặc ảnh chụp).',
    retry: 'Anh/Chị bấm vào biểu tượng kẹp giấy bên dưới để chọn tệp.',
  },
};
