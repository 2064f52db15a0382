import type { Text } from '../../node-type/manifest.ts';
import type { Variable, VariableType } from '../schema.ts';

const CLASSES: Readonly<Record<Variable['class'], Text>> = {
  public: { vi: 'Công khai', en: 'Public' },
  basic: { vi: 'Cá nhân cơ bản', en: 'Personal' },
  sensitive: { vi: 'Cá nhân nhạy cảm', en: 'Sensitive' },
  secret: { vi: 'Bí mật', en: 'Secret' },
};

const TYPES: Readonly<Record<VariableType, Text>> = {
  text: { vi: 'Chữ', en: 'Text' },
  number: { vi: 'Số', en: 'Number' },
  money: { vi: 'Số tiền', en: 'Amount of money' },
  date: { vi: 'Ngày', en: 'Date' },
  time: { vi: 'Giờ', en: 'Time of day' },
  phone: { vi: 'Số điện thoại', en: 'Phone number' },
  choice: { vi: 'Lựa chọn', en: 'Choice' },
  choices: { vi: 'Nhiều lựa chọn', en: 'Several choices' },
  images: { vi: 'Ảnh', en: 'Pictures' },
  files: { vi: 'Tệp', en: 'Files' },
  location: { vi: 'Vị trí', en: 'Place' },
  place: { vi: 'Tỉnh và xã', en: 'Province and commune' },
  row: { vi: 'Dòng của bảng', en: 'Row of a table' },
  list: { vi: 'Danh sách', en: 'List' },
  'yes-no': { vi: 'Có hoặc không', en: 'Yes or no' },
};

/** What people call a variable's title, type and confidentiality, in the same words as its form. */
export const VARIABLE_WORDS: readonly { title: Text; of(variable: Variable): Text }[] = [
  { title: { vi: 'tên hiển thị', en: 'title' }, of: ({ title }) => ({ vi: title, en: title }) },
  { title: { vi: 'kiểu', en: 'type' }, of: ({ type }) => TYPES[type] },
  { title: { vi: 'mức bảo mật', en: 'confidentiality' }, of: (variable) => CLASSES[variable.class] },
];
