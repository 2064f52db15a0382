/** Words of answers that are a place on the map, vi and en. */
export const words = {
  title: { vi: 'vị trí', en: 'a place' },
  address: { vi: 'Nhận cả địa chỉ gõ bằng chữ', en: 'A typed address is fine too' },
  again: { vi: 'Anh/Chị vui lòng gửi vị trí.', en: 'Please share a location.' },
  either: {
    vi: 'Anh/Chị vui lòng gửi vị trí hoặc nhập địa chỉ.',
    en: 'Please share a location or type an address.',
  },
} as const;

export const preset = {
  title: { vi: 'Xin vị trí', en: 'Ask for a location' },
  help: {
    vi: 'Nhận vị trí chia sẻ từ điện thoại hoặc địa chỉ gõ bằng chữ.',
    en: 'Takes a location shared by the phone, or a typed address.',
  },
  search: 'địa điểm, bản đồ, định vị, toạ độ, tọa độ, gps, map',
  icon: 'map-pin',
  data: {
    text: 'Anh/Chị vui lòng gửi vị trí hoặc nhập địa chỉ nơi xảy ra việc.',
    retry: 'Anh/Chị nhập số nhà, tên đường hoặc thôn, và xã, phường.',
  },
};
