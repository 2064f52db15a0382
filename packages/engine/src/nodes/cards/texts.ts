/** Words of the cards step, vi and en. */
export const texts = {
  title: { vi: 'Thẻ giới thiệu', en: 'Cards' },
  help: {
    vi: 'Gửi tới mười thẻ, mỗi thẻ có ảnh, tiêu đề và một nút. Dùng để giới thiệu thủ tục, sự kiện, đầu mối.',
    en: 'Sends up to ten cards, each with a picture, a title and a button. Use it to present procedures, events, contacts.',
  },
  search: 'thẻ, băng chuyền, danh sách thẻ, giới thiệu dịch vụ, sản phẩm, carousel, gallery, list',
  text: { vi: 'Lời dẫn', en: 'Words before the cards' },
  cards: { vi: 'Các thẻ', en: 'Cards' },
  addCard: { vi: 'Thêm thẻ', en: 'Add a card' },
  cardTitle: { vi: 'Tiêu đề', en: 'Title' },
  subtitle: { vi: 'Mô tả ngắn', en: 'Short description' },
  picture: { vi: 'Ảnh', en: 'Picture' },
  alt: { vi: 'Mô tả ảnh', en: 'What the picture shows' },
  kind: { vi: 'Nút của thẻ', en: 'Button of the card' },
  choice: { vi: 'chọn thẻ này để đi tiếp', en: 'chooses this card and goes on' },
  link: { vi: 'mở liên kết', en: 'opens a link' },
  phone: { vi: 'gọi điện', en: 'calls a number' },
  none: { vi: 'không có nút', en: 'no button' },
  label: { vi: 'Chữ trên nút', en: 'Label' },
  url: { vi: 'Địa chỉ', en: 'Address' },
  number: { vi: 'Số điện thoại', en: 'Phone number' },
  more: { vi: 'Nút thêm trên thẻ', en: 'Further buttons of the card' },
  addMore: { vi: 'Thêm nút', en: 'Add a button' },
  retry: { vi: 'Lời nhắc khi chưa hiểu', en: 'Words when not understood' },
  tries: { vi: 'Số lần hỏi lại', en: 'Number of tries' },
  deadline: { vi: 'Chờ chọn nhiều nhất', en: 'Wait for a choice at most' },
  deadlineHelp: {
    vi: 'Hết giờ mà chưa chọn thì đi theo lối “Quá giờ”. Để trống thì chờ mãi.',
    en: 'Without a choice by then it goes on by “Too late”. Left empty it waits for ever.',
  },
  next: { vi: 'Tiếp theo', en: 'Next' },
  late: { vi: 'Quá giờ', en: 'Too late' },
  fallback: { vi: 'Không hiểu ý', en: 'Not understood' },
  presets: {
    contacts: { vi: 'Danh bạ có nút gọi', en: 'Contacts with call buttons' },
    contactsHelp: {
      vi: 'Các đầu mối của đơn vị, bấm nút là gọi được.',
      en: 'The contacts of the organisation, each with a call button.',
    },
  },
} as const;

/** What citizens read on a button without a label of its own. */
export const LABELS = {
  choice: { vi: 'Chọn', en: 'Choose' },
  link: { vi: 'Xem chi tiết', en: 'See more' },
  phone: { vi: 'Gọi', en: 'Call' },
} as const;
