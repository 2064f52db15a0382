/** Words of the go-to-flow step, vi and en. */
export const texts = {
  title: { vi: 'Sang kịch bản khác', en: 'Go to another flow' },
  help: {
    vi: 'Kết thúc kịch bản này và bắt đầu kịch bản khác. Dùng để nối các kịch bản thành một menu chung.',
    en: 'Ends this flow and begins another. Use it to join flows under one menu.',
  },
  search: 'chuyển kịch bản, nhảy sang, sang luồng khác, liên kết kịch bản, mở kịch bản, jump, redirect, goto',
  flow: { vi: 'Kịch bản', en: 'Flow' },
  line: { vi: 'Sang một kịch bản khác', en: 'Goes to another flow' },
} as const;
