/** Words of the been-here step, vi and en. */
export const texts = {
  title: { vi: 'Lần đầu hay đã từng', en: 'First time or again' },
  help: {
    vi: 'Nhận ra người dân đã từng đi qua bước này, kể cả hôm trước. Dùng để chỉ giới thiệu một lần, hoặc chào người quen ngắn gọn hơn.',
    en: 'Knows whether this citizen has passed here before, on other days too. Use it to introduce something only once.',
  },
  search: 'người mới, khách cũ, quay lại, từng nhắn, new or returning, visited before',
  name: { vi: 'Ghi nhớ với tên', en: 'Remembered as' },
  nameHelp: {
    vi: 'Để trống thì chỉ tính bước này. Hai bước ghi cùng một tên được tính là một.',
    en: 'Empty: only this step counts. Two steps with one name count as one.',
  },
  first: { vi: 'Lần đầu', en: 'First time' },
  again: { vi: 'Đã từng qua đây', en: 'Been here before' },
  line: { vi: 'Người dân đến đây lần đầu, hay đã từng?', en: 'Here for the first time, or again?' },
} as const;
