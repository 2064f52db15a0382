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
  manyChoose: { vi: 'hỏi người dân chọn dòng nào', en: 'ask the citizen which' },
  manyExit: { vi: 'đi theo lối ra riêng', en: 'leave by an exit of its own' },
  text: { vi: 'Câu hỏi chọn dòng', en: 'Question for the row' },
  label: { vi: 'Chữ trên nút của mỗi dòng', en: 'Words on the button of a row' },
  labelHelp: {
    vi: 'Dùng các ô của dòng, ví dụ {{diem.ho_ten|mask-name}} – {{diem.truong}}. Nên che bớt họ tên.',
    en: 'With the cells of the row, such as {{diem.ho_ten|mask-name}} – {{diem.truong}}. Better mask names.',
  },
  none: { vi: 'Nút “không có trong danh sách”', en: 'Button for “none of these”' },
  noneHelp: {
    vi: 'Dẫn tới lối “Không tìm thấy”. Để trống thì không có nút này.',
    en: 'Leads to “Not found”. Empty: no such button.',
  },
  which: {
    vi: 'Có nhiều kết quả. Anh/Chị chọn đúng mục của mình:',
    en: 'There are several. Please choose yours:',
  },
  found: { vi: 'Tìm thấy', en: 'Found' },
  notFound: { vi: 'Không tìm thấy', en: 'Not found' },
  several: { vi: 'Có nhiều dòng trùng', en: 'Several rows fit' },
  unchosen: { vi: 'Không chọn được dòng nào', en: 'No row was chosen' },
  error: { vi: 'Chưa tra cứu được', en: 'The look-up failed' },
  line: { vi: 'Tra {/key}', en: 'Looks up {/key}' },
  lineChoose: { vi: 'Nhiều dòng trùng thì hỏi người dân chọn', en: 'Asks which when several rows fit' },
} as const;
