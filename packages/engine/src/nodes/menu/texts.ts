/** Words of the menu step, vi and en. */
export const texts = {
  title: { vi: 'Menu lựa chọn', en: 'Menu' },
  help: {
    vi: 'Đưa ra các lựa chọn, mỗi lựa chọn một lối ra. Dùng khi người dân cần chọn việc muốn làm.',
    en: 'Offers choices, each with its own exit. Use it when the citizen decides what to do.',
  },
  search: 'nút, nút bấm, lựa chọn, thực đơn, danh mục, các mục, phím bấm, buttons, options, quick reply',
  text: { vi: 'Câu hỏi', en: 'Question' },
  options: { vi: 'Các lựa chọn', en: 'Choices' },
  addOption: { vi: 'Thêm lựa chọn', en: 'Add a choice' },
  kind: { vi: 'Khi chọn thì', en: 'When chosen' },
  choice: { vi: 'đi tiếp', en: 'go on' },
  show: { vi: 'xem một đoạn chữ rồi chọn tiếp', en: 'show a text and stay here' },
  shown: { vi: 'Đoạn chữ sẽ hiện', en: 'The text shown' },
  shownHelp: {
    vi: 'Hiện ra kèm lại các lựa chọn, người dân chọn tiếp được ngay.',
    en: 'Shown together with the choices, so that the citizen can choose on.',
  },
  link: { vi: 'mở liên kết', en: 'open a link' },
  phone: { vi: 'gọi điện', en: 'call a number' },
  label: { vi: 'Chữ trên nút', en: 'Label' },
  url: { vi: 'Địa chỉ', en: 'Address' },
  number: { vi: 'Số điện thoại', en: 'Phone number' },
  retry: { vi: 'Lời nhắc khi chưa hiểu', en: 'Words when not understood' },
  tries: { vi: 'Số lần hỏi lại', en: 'Number of tries' },
  deadline: { vi: 'Chờ trả lời nhiều nhất', en: 'Wait for an answer at most' },
  deadlineHelp: {
    vi: 'Hết giờ mà chưa chọn thì đi theo lối “Quá giờ”. Để trống thì chờ mãi.',
    en: 'Without a choice by then it goes on by “Too late”. Left empty it waits for ever.',
  },
  late: { vi: 'Quá giờ', en: 'Too late' },
  fallback: { vi: 'Không hiểu ý', en: 'Not understood' },
  presets: {
    main: { vi: 'Menu chính', en: 'Main menu' },
    mainHelp: { vi: 'Danh sách việc mà kênh này hỗ trợ.', en: 'The list of what this channel helps with.' },
    yesNo: { vi: 'Xác nhận', en: 'Confirmation' },
    yesNoHelp: {
      vi: 'Hỏi người dân có đồng ý làm tiếp không.',
      en: 'Asks whether the citizen wants to go on.',
    },
    more: { vi: 'Còn cần gì nữa', en: 'Anything else' },
    moreHelp: {
      vi: 'Đặt ở cuối mỗi việc, để người dân hỏi tiếp, về đầu hoặc gặp cán bộ.',
      en: 'At the end of each matter: ask on, go to the start, or a person.',
    },
  },
} as const;
