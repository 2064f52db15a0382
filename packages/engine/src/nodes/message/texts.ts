/** Words of the message step, vi and en. */
export const texts = {
  title: { vi: 'Tin nhắn', en: 'Message' },
  help: {
    vi: 'Gửi cho người dân một hay nhiều tin rồi đi tiếp. Dùng để chào, trả lời hoặc hướng dẫn.',
    en: 'Sends the citizen one or more bubbles and goes on. Use it to greet, answer or explain.',
  },
  text: { vi: 'Nội dung', en: 'Text' },
  more: { vi: 'Các tin tiếp theo', en: 'Further bubbles' },
  moreHelp: { vi: 'Mỗi mục là một tin riêng.', en: 'Each is a bubble of its own.' },
  addMore: { vi: 'Thêm một tin', en: 'Add a bubble' },
  bubble: { vi: 'Nội dung tin', en: 'Text of the bubble' },
  picture: { vi: 'Ảnh', en: 'Picture' },
  alt: { vi: 'Mô tả ảnh', en: 'What the picture shows' },
  buttons: { vi: 'Nút mở liên kết hoặc gọi điện', en: 'Link and phone buttons' },
  addButton: { vi: 'Thêm nút', en: 'Add a button' },
  kind: { vi: 'Nút này', en: 'This button' },
  link: { vi: 'mở liên kết', en: 'opens a link' },
  phone: { vi: 'gọi điện', en: 'calls a number' },
  label: { vi: 'Chữ trên nút', en: 'Label' },
  url: { vi: 'Địa chỉ', en: 'Address' },
  number: { vi: 'Số điện thoại', en: 'Phone number' },
  next: { vi: 'Tiếp theo', en: 'Next' },
} as const;
