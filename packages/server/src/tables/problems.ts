import type { Text } from '@danloi/engine';

/** What is wrong in a row of a file, for the person who chose it. Rows are counted as a spreadsheet shows them. */
export interface RowProblem {
  row: number;
  /** Title of the column. */
  column?: string;
  message: Text;
}

/** Why a file cannot be read as a table at all. */
export interface FileProblem {
  kind: 'file-problem';
  code: FileProblemCode;
  text: Text;
  problems: RowProblem[];
}

const NOTHING = { vi: 'Chưa có gì được nhập.', en: 'Nothing was imported.' };

const WORDS = {
  'table.empty': {
    vi: 'Tệp không có hàng dữ liệu nào. Hãy kiểm tra lại tệp đã chọn.',
    en: 'The file has no row of data. Check which file you chose.',
  },
  'table.is-excel': {
    vi: 'Đây là tệp Excel. Trong Excel, hãy chọn Lưu thành, kiểu “CSV UTF-8”, rồi tải tệp đó lên.',
    en: 'This is an Excel file. In Excel choose Save As, type “CSV UTF-8”, and upload that file.',
  },
  'table.not-csv': {
    vi: 'Tệp này không phải bảng dạng văn bản (CSV). Hãy lưu bảng thành “CSV UTF-8” rồi tải lên.',
    en: 'This file is not a table in text form (CSV). Save the table as “CSV UTF-8” and upload it.',
  },
  'table.bad-encoding': {
    vi: 'Có ký tự trong tệp không đọc được. Hãy mở bảng gốc, lưu lại thành “CSV UTF-8” rồi tải lên.',
    en: 'Some characters in the file cannot be read. Open the original, save it as “CSV UTF-8” and upload it.',
  },
  'table.old-font': {
    vi: 'Tệp dùng phông chữ cũ (TCVN3, .VnTime). Hãy chuyển mã sang Unicode, lưu thành “CSV UTF-8” rồi tải lên.',
    en: 'The file is in an old font encoding (TCVN3). Convert it to Unicode, save it as “CSV UTF-8” and upload it.',
  },
  'table.no-header': {
    vi: 'Hàng đầu của tệp chưa phải tên cột. Hãy thêm một hàng tên cột ở trên cùng rồi tải lên lại.',
    en: 'The first row does not name the columns. Add a row of column names at the top and upload it again.',
  },
  'table.duplicate-header': {
    vi: 'Có hai cột trùng tên. Hãy đặt tên khác nhau cho các cột rồi tải lên lại.',
    en: 'Two columns have the same name. Give each column its own name and upload it again.',
  },
  'table.missing-column': {
    vi: 'Tệp thiếu cột mà bảng cần. Hãy dùng tệp có đủ các cột như lần trước.',
    en: 'The file lacks a column that the table needs. Use a file with the same columns as before.',
  },
  'table.too-many-columns': {
    vi: 'Tệp có quá 200 cột. Hãy bỏ bớt cột không cần rồi tải lên lại.',
    en: 'The file has more than 200 columns. Remove those that are not needed and upload it again.',
  },
  'table.too-many-rows': {
    vi: 'Tệp có quá 2.000.000 hàng. Hãy chia thành nhiều bảng.',
    en: 'The file has more than 2,000,000 rows. Split it into several tables.',
  },
  'table.bad-rows': {
    vi: 'Có hàng chưa đúng. Hãy sửa các hàng dưới đây trong tệp rồi tải lên lại.',
    en: 'Some rows are not right. Correct the rows below in the file and upload it again.',
  },
  'table.too-slow': {
    vi: 'Đọc tệp mất quá nhiều thời gian nên đã dừng. Hãy chia tệp nhỏ hơn.',
    en: 'Reading the file took too long and was stopped. Split it into smaller files.',
  },
} as const satisfies Record<string, Text>;

export type FileProblemCode = keyof typeof WORDS;

/** The problem, with the place when it has one. */
export function fileProblem(code: FileProblemCode, place?: { row: number; column?: string }): FileProblem {
  const words = WORDS[code];
  const text = { vi: `${words.vi} ${NOTHING.vi}`, en: `${words.en} ${NOTHING.en}` };
  return { kind: 'file-problem', code, text, problems: place ? [{ ...place, message: words }] : [] };
}

export function isFileProblem(value: object): value is FileProblem {
  return 'kind' in value && value.kind === 'file-problem';
}
