/** Words of the tag step, vi and en. */
export const texts = {
  title: { vi: 'Gắn nhãn', en: 'Tag' },
  help: {
    vi: 'Gắn hoặc gỡ nhãn của người dân, để về sau rẽ nhánh hoặc nhắn đúng người. Người dân không thấy gì.',
    en: 'Puts tags on the citizen or takes them off, to branch or write to the right people later. Nothing is shown.',
  },
  search: 'nhãn, đánh dấu, phân nhóm, nhóm người dân, phân loại người dân, label, segment',
  add: { vi: 'Gắn nhãn', en: 'Put on' },
  addOne: { vi: 'Thêm nhãn', en: 'Add a tag' },
  remove: { vi: 'Gỡ nhãn', en: 'Take off' },
  tag: { vi: 'Nhãn', en: 'Tag' },
  tagHelp: {
    vi: 'Đừng ghi điều nhạy cảm như sức khoẻ, tôn giáo, tiền án.',
    en: 'Nothing sensitive, such as health, religion or a criminal record.',
  },
  next: { vi: 'Tiếp theo', en: 'Next' },
  lineAdd: { vi: 'Gắn: {/add*}', en: 'Put on: {/add*}' },
  lineRemove: { vi: 'Gỡ: {/remove*}', en: 'Take off: {/remove*}' },
  presets: {
    remove: { vi: 'Gỡ nhãn', en: 'Take a tag off' },
    removeHelp: { vi: 'Bỏ một nhãn đã gắn trước đó.', en: 'Takes off a tag that was put on before.' },
  },
} as const;
