/** Words of answers that are a province and commune, vi and en. */
export const words = {
  title: { vi: 'xã, phường và tỉnh', en: 'a commune and province' },
  level: { vi: 'Hỏi đến', en: 'Ask down to' },
  commune: { vi: 'xã, phường, đặc khu', en: 'the commune' },
  province: { vi: 'tỉnh, thành phố', en: 'the province' },
  inProvince: { vi: 'Chỉ trong tỉnh', en: 'Only in the province' },
  inProvinceHelp: {
    vi: 'Chọn tỉnh thì người dân chỉ cần ghi tên xã, phường.',
    en: 'With a province chosen, the name of the commune is enough.',
  },
  anyProvince: { vi: 'cả nước', en: 'the whole country' },
  again: {
    vi: 'Anh/Chị vui lòng ghi xã (phường) và tỉnh, ví dụ: xã Tân Tiến, Đồng Nai.',
    en: 'Please type commune and province, for example: xã Tân Tiến, Đồng Nai.',
  },
  unknown: {
    vi: 'Tôi chưa tìm thấy nơi này. Anh/Chị vui lòng ghi xã (phường) và tỉnh, ví dụ: xã Tân Tiến, Đồng Nai.',
    en: 'I did not find this place. Please type commune and province, for example: xã Tân Tiến, Đồng Nai.',
  },
  noProvince: {
    vi: 'Tôi chưa tìm thấy tỉnh, thành phố này. Anh/Chị vui lòng ghi lại, ví dụ: Đồng Nai.',
    en: 'I did not find this province. Please type it again, for example: Đồng Nai.',
  },
  tooMany: {
    vi: 'Có nhiều nơi mang tên này. Anh/Chị vui lòng ghi cả tỉnh, ví dụ: xã Tân Tiến, Đồng Nai.',
    en: 'Many places have this name. Please type the province too, for example: xã Tân Tiến, Đồng Nai.',
  },
  whichProvince: { vi: 'Anh/Chị muốn nói tỉnh, thành phố nào?', en: 'Which province do you mean?' },
  whichPlace: {
    vi: 'Có vài nơi tên gần giống. Anh/Chị chọn nơi nào?',
    en: 'Several places fit. Which one is it?',
  },
  isIt: { vi: 'Có phải anh/chị muốn nói nơi này không?', en: 'Is it this place?' },
  whichCommune: (province: string) => ({
    vi: `Anh/Chị cho biết xã, phường hoặc đặc khu nào của ${province}?`,
    en: `Which commune of ${province}?`,
  }),
} as const;

export const preset = {
  title: { vi: 'Hỏi xã, phường', en: 'Ask for the commune' },
  help: {
    vi: 'Tìm trong 34 tỉnh và 3.321 xã, phường hiện nay; gõ không dấu, sai một chữ hoặc tên cũ cũng được.',
    en: 'Looks in the 34 provinces and 3,321 communes of today; without accents, misspelt or by old names too.',
  },
  search: 'địa chỉ, nơi ở, thường trú, tỉnh, thành phố, huyện, quê quán, province, address',
  icon: 'map-2',
  data: {
    text: 'Anh/Chị đang ở xã, phường nào, tỉnh nào?',
    retry: 'Anh/Chị ghi xã (phường) và tỉnh cách nhau bằng dấu phẩy, ví dụ: xã Tân Tiến, Đồng Nai.',
  },
};
