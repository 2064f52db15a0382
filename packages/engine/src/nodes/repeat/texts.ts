/** Words of the repeat step, vi and en. */
export const texts = {
  title: { vi: 'Lặp lại với từng mục', en: 'Repeat for each item' },
  help: {
    vi: 'Đi một vòng cho từng mục của một danh sách. Vẽ các bước của vòng từ lối “Từng mục” rồi nối trở lại bước này.',
    en: 'Goes once round for each item of a list. Draw the steps of the round from “Each item” and lead them back here.',
  },
  search: 'vòng lặp, lặp, từng dòng, duyệt danh sách, nhiều lần, loop, for each',
  list: { vi: 'Danh sách', en: 'List' },
  freshItem: { vi: 'Mục đang xét', en: 'Item' },
  item: { vi: 'Ghi mục đang xét vào', en: 'Keep the item in' },
  freshPlace: { vi: 'Số thứ tự', en: 'Number' },
  place: { vi: 'Ghi số thứ tự vào', en: 'Keep its number in' },
  placeHelp: { vi: 'Mục đầu tiên là 1.', en: 'The first item is 1.' },
  most: { vi: 'Nhiều nhất', en: 'At most' },
  mostHelp: {
    vi: 'Số vòng tối đa; các mục sau bị bỏ qua.',
    en: 'Rounds at most; items after that are left out.',
  },
  each: { vi: 'Từng mục', en: 'Each item' },
  done: { vi: 'Hết danh sách', en: 'No more items' },
  line: { vi: 'Lặp với từng mục của danh sách', en: 'Repeats for each item of a list' },
  lineMost: { vi: 'nhiều nhất {/most} vòng', en: 'at most {/most} rounds' },
} as const;
