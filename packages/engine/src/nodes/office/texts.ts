/** Words of the office step, vi and en. */
export const texts = {
  title: { vi: 'Địa chỉ cơ quan', en: 'Location of an office' },
  help: {
    vi: 'Gửi tên, địa chỉ, giờ làm việc, nút gọi và nút chỉ đường. Dùng khi người dân cần tới nơi.',
    en: 'Sends name, address, hours, a call button and a map button. Use it when the citizen has to come by.',
  },
  search:
    'địa chỉ, bản đồ, chỉ đường, trụ sở, nơi tiếp nhận, đến đâu, trang địa điểm, map, address, directions',
  lead: { vi: 'Lời dẫn', en: 'Words before' },
  name: { vi: 'Tên cơ quan', en: 'Name of the office' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  hours: { vi: 'Giờ làm việc', en: 'Opening hours' },
  phone: { vi: 'Số điện thoại', en: 'Phone number' },
  place: { vi: 'Toạ độ trên bản đồ', en: 'Place on the map' },
  placeHelp: {
    vi: 'Bấm giữ một điểm trên bản đồ ở điện thoại rồi chép hai số, ví dụ 21.02851, 105.85420.',
    en: 'Press on a point of the map on a phone and copy the two numbers, such as 21.02851, 105.85420.',
  },
  map: { vi: 'Hoặc liên kết bản đồ', en: 'Or a link to a map' },
  mapHelp: {
    vi: 'Chỉ cần khi không có toạ độ. Địa chỉ bắt đầu bằng https://.',
    en: 'Only needed without a place on the map. An address that begins with https://.',
  },
  next: { vi: 'Tiếp theo', en: 'Next' },
  lineAddress: { vi: 'Địa chỉ: {/address}', en: 'Address: {/address}' },
  lineHours: { vi: 'Giờ làm việc: {/hours}', en: 'Hours: {/hours}' },
  linePhone: { vi: 'Gọi: {/phone}', en: 'Call: {/phone}' },
} as const;

/** What stands before the facts, and on the buttons, for citizens. */
export const CITIZEN = {
  vi: { address: 'Địa chỉ', hours: 'Giờ làm việc', phone: 'Điện thoại', call: 'Gọi', map: 'Xem đường đi' },
  en: { address: 'Address', hours: 'Opening hours', phone: 'Phone', call: 'Call', map: 'Show the way' },
} as const;
