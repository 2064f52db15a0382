/** Words of the lookup step, vi and en. */
export const texts = {
  title: { vi: 'Tra cứu bảng', en: 'Look up' },
  help: {
    vi: 'Tìm đúng một dòng trong bảng dữ liệu. Dùng để trả lời theo số báo danh, mã hồ sơ, tên phường.',
    en: 'Finds one row of a data table. Use it to answer by candidate number, file code or ward.',
  },
  table: { vi: 'Bảng dữ liệu', en: 'Data table' },
  column: { vi: 'Tìm theo cột', en: 'Look in the column' },
  key: { vi: 'Giá trị cần tìm', en: 'Value to look for' },
  keyHelp: { vi: 'Phải trùng khớp với ô trong bảng.', en: 'It must equal the cell of the table.' },
  row: { vi: 'Ghi dòng tìm thấy vào', en: 'Keep the row found in' },
  many: { vi: 'Khi có nhiều dòng trùng', en: 'When several rows fit' },
  manyFirst: { vi: 'lấy dòng đầu tiên', en: 'take the first row' },
  manyExit: { vi: 'đi theo lối ra riêng', en: 'leave by an exit of its own' },
  found: { vi: 'Tìm thấy', en: 'Found' },
  notFound: { vi: 'Không tìm thấy', en: 'Not found' },
  several: { vi: 'Có nhiều dòng trùng', en: 'Several rows fit' },
  error: { vi: 'Chưa tra cứu được', en: 'The look-up failed' },
  line: { vi: 'Tra {/key}', en: 'Looks up {/key}' },
} as const;
