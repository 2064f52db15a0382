import { stripAccents } from '../../text/fold.ts';
import { formatMoney, formatNumber } from '../../values/format.ts';
import { parseNumber } from '../../values/number.ts';
import { compilePattern } from '../pattern.ts';
import { asNumber, asText, type ExpressionFunction, FormulaFault } from './function.ts';

const text = { name: { vi: 'chữ', en: 'text' }, type: 'text' } as const;
const number = { name: { vi: 'số', en: 'number' }, type: 'number' } as const;

export const textFunctions: readonly ExpressionFunction[] = [
  {
    name: 'khop',
    arguments: [text, { name: { vi: 'mẫu', en: 'pattern' }, type: 'text', literal: true }],
    gives: 'yes-no',
    help: {
      vi: 'Chữ có chỗ khớp với mẫu hay không; thêm ^ ở đầu và $ ở cuối để khớp cả chữ.',
      en: 'Does a part of the text fit the pattern? ^ at its start and $ at its end ask for the whole text.',
    },
    examples: [
      { text: 'khop("HS-2026-15", "^HS-[0-9]{4}-[0-9]+$")', gives: true },
      { text: 'khop("xe máy", "ô tô|xe đạp")', gives: false },
    ],
    run: ([given, pattern]) => {
      const compiled = compilePattern(asText(pattern));
      if (compiled.ok) return compiled.fits(asText(given));
      throw new FormulaFault('expression.pattern', compiled.message);
    },
  },
  {
    name: 'khong_dau',
    arguments: [text],
    gives: 'text',
    help: {
      vi: 'Chữ thường không dấu, để so sánh mà không phân biệt dấu.',
      en: 'Lower case without accents, to compare whatever the accents.',
    },
    examples: [{ text: 'khong_dau("Đăng Ký")', gives: 'dang ky' }],
    run: ([given]) => stripAccents(asText(given)),
  },
  {
    name: 'chu_hoa',
    arguments: [text],
    gives: 'text',
    help: { vi: 'Đổi thành chữ in hoa.', en: 'Upper case.' },
    examples: [{ text: 'chu_hoa("đỗ")', gives: 'ĐỖ' }],
    run: ([given]) => asText(given).toLocaleUpperCase('vi'),
  },
  {
    name: 'chu_thuong',
    arguments: [text],
    gives: 'text',
    help: { vi: 'Đổi thành chữ thường.', en: 'Lower case.' },
    examples: [{ text: 'chu_thuong("ĐỖ")', gives: 'đỗ' }],
    run: ([given]) => asText(given).toLocaleLowerCase('vi'),
  },
  {
    name: 'so',
    arguments: [{ name: { vi: 'chữ hoặc số', en: 'text or number' }, type: 'any' }],
    gives: 'number',
    help: {
      vi: 'Đọc số từ chữ, viết như ở Việt Nam: “1.234,5”.',
      en: 'Reads a number from text, as written in Vietnam: “1.234,5”.',
    },
    examples: [
      { text: 'so("1.234,5")', gives: 1234.5 },
      { text: 'so("12") + 1', gives: 13 },
    ],
    run: ([given]) => {
      if (typeof given === 'number') return given;
      const read = parseNumber(asText(given));
      if (read.ok) return read.value;
      throw new FormulaFault('expression.no-number', {
        vi: 'Không đọc được số từ chữ này.',
        en: 'No number can be read from this text.',
      });
    },
  },
  {
    name: 'so_chu',
    arguments: [number],
    gives: 'text',
    help: { vi: 'Viết số thành chữ: “1.234,5”.', en: 'Writes a number as text: “1.234,5”.' },
    examples: [{ text: 'so_chu(1234.5)', gives: '1.234,5' }],
    run: ([given]) => formatNumber(asNumber(given)),
  },
  {
    name: 'tien',
    arguments: [number],
    gives: 'text',
    help: { vi: 'Viết số tiền thành chữ: “30.000 đồng”.', en: 'Writes an amount of money: “30.000 đồng”.' },
    examples: [{ text: 'tien(30000)', gives: '30.000 đồng' }],
    run: ([given]) => formatMoney(asNumber(given)),
  },
];
