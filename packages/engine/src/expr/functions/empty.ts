import { asText, type ExpressionFunction, FormulaFault, type Given } from './function.ts';

/** Functions that may look at what is not there; everything else ends the formula at an empty number. */
export const emptyFunctions: readonly ExpressionFunction[] = [
  {
    name: 'da_co',
    arguments: [{ name: { vi: 'thông tin', en: 'information' }, type: 'any' }],
    gives: 'yes-no',
    lazy: true,
    help: { vi: 'Thông tin đã được điền hay chưa.', en: 'Is the information filled in?' },
    examples: [
      { text: 'da_co("Lan")', gives: true },
      { text: 'da_co(" ")', gives: false },
    ],
    run: ([given]) => isFilled(given),
  },
  {
    name: 'mac_dinh',
    arguments: [
      { name: { vi: 'thông tin', en: 'information' }, type: 'any' },
      { name: { vi: 'giá trị thay thế', en: 'instead' }, type: 'any' },
    ],
    gives: 'last',
    lazy: true,
    help: {
      vi: 'Thông tin, hoặc giá trị thay thế khi thông tin chưa có.',
      en: 'The information, or the other value while it is empty.',
    },
    examples: [
      { text: 'mac_dinh("", "chưa rõ")', gives: 'chưa rõ' },
      { text: 'mac_dinh(3, 0) + 1', gives: 4 },
    ],
    run: ([given, instead]) => plain(isFilled(given) ? given : instead),
  },
  {
    name: 'o',
    arguments: [
      { name: { vi: 'dòng', en: 'row' }, type: 'row' },
      { name: { vi: 'tên cột', en: 'column' }, type: 'text' },
    ],
    gives: 'text',
    help: {
      vi: 'Ô của một dòng, dưới dạng chữ; để trống nếu không có.',
      en: 'A cell of a row as text; empty where there is none.',
    },
    examples: [],
    run: ([row, column]) => {
      const cell = row instanceof Map ? row.get(asText(column)) : undefined;
      return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
        ? String(cell)
        : '';
    },
  },
];

/** By the same measure as the condition "đã có": blanks, empty lists and rows are nothing; 0 and "no" are something. */
function isFilled(given: Given | undefined): boolean {
  if (given === undefined || given === null) return false;
  if (typeof given === 'string') return given.trim() !== '';
  if (given instanceof Map) return given.size > 0;
  return Array.isArray(given) ? given.length > 0 : true;
}

function plain(given: Given | undefined): string | number | boolean {
  if (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') return given;
  throw new FormulaFault('expression.empty', {
    vi: 'Giá trị thay thế cũng chưa có.',
    en: 'The other value is empty too.',
  });
}
