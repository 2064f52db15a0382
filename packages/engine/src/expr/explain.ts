import type { Text } from '../node-type/manifest.ts';
import { FormulaFault } from './functions/function.ts';
import { type ExpressionProblem, problem } from './problem.ts';

/** What the library's errors carry; read with care, whatever was thrown. */
interface Thrown {
  code: string;
  summary: string;
  from: number;
  to: number;
}

const WORDS: Readonly<Record<string, Text>> = {
  limit_exceeded: {
    vi: 'Công thức quá dài hoặc lồng quá nhiều ngoặc. Hãy chia làm hai bước.',
    en: 'The formula is too long or its brackets too deep. Split it in two steps.',
  },
  unterminated_string: {
    vi: 'Thiếu dấu ngoặc kép đóng.',
    en: 'The closing quotation mark is missing.',
  },
  invalid_condition_type: {
    vi: 'Phần trước dấu ? phải là có/không.',
    en: 'What stands before ? must be yes/no.',
  },
  invalid_logical_operand: {
    vi: 'Hai bên && và || phải là có/không.',
    en: 'Both sides of && and || must be yes/no.',
  },
  incompatible_ternary_branches: {
    vi: 'Hai giá trị được chọn phải cùng loại: cùng là chữ, hoặc cùng là số.',
    en: 'The values to choose from must be of one kind: both text, or both numbers.',
  },
  heterogeneous_list_element: {
    vi: 'Các mục trong […] phải cùng loại.',
    en: 'The items in […] must be of one kind.',
  },
  invalid_index_type: {
    vi: 'Thứ tự trong danh sách phải là số nguyên, ví dụ [0] hoặc [int(…)].',
    en: 'The place in a list must be a whole number, such as [0] or [int(…)].',
  },
  cannot_index_type: {
    vi: 'Thông tin này không có phần con. Chỉ dòng và danh sách mới có.',
    en: 'This has no parts; only rows and lists have.',
  },
  invalid_macro_argument: {
    vi: 'has(…) cần một ô của dòng, ví dụ has(diem.toan).',
    en: 'has(…) takes a cell of a row, such as has(diem.toan).',
  },
  index_out_of_bounds: {
    vi: 'Danh sách không có mục thứ ấy.',
    en: 'The list has no item at that place.',
  },
  reserved_identifier: {
    vi: 'Công thức không dùng được tên này. Hãy đổi tên thông tin.',
    en: 'A formula cannot use this name. Rename the variable.',
  },
  numeric_overflow: { vi: 'Con số quá lớn.', en: 'The number is too large.' },
  invalid_number: { vi: 'Con số này chưa đúng.', en: 'This number is not right.' },
  int_conversion_error: {
    vi: 'Không đọc được số nguyên từ chữ này. Hãy dùng so(…).',
    en: 'No whole number can be read from this text. Use so(…).',
  },
  double_conversion_error: {
    vi: 'Không đọc được số từ chữ này. Hãy dùng so(…).',
    en: 'No number can be read from this text. Use so(…).',
  },
};

const UNREADABLE: Text = {
  vi: 'Công thức chưa đọc được ở chỗ này. Hãy xem lại dấu ngoặc, dấu phẩy và dấu ngoặc kép.',
  en: 'The formula cannot be read here. Check brackets, commas and quotation marks.',
};

/** An error of the library, or anything else that was thrown, in the words of the product. Never throws. */
export function explain(error: unknown, text: string): ExpressionProblem {
  const thrown = read(error, text);
  const tell = (code: string, words: Text) => problem(code, words.vi, words.en, thrown.from, thrown.to);
  const fault = error instanceof Error ? error.cause : undefined;
  if (fault instanceof FormulaFault) return tell(fault.code, fault.text);
  const piece = text.slice(thrown.from, thrown.to).slice(0, 60);
  switch (thrown.code) {
    case 'no_such_overload':
    case 'no_matching_overload':
      return tell('expression.types', kindsWords(thrown.summary, piece));
    case 'variable_type_mismatch':
      return tell('expression.empty', {
        vi: `"${piece}" chưa có giá trị. Có thể dùng mac_dinh(${piece}, …).`,
        en: `"${piece}" is empty. mac_dinh(${piece}, …) gives another value instead.`,
      });
    case 'no_such_key':
      return tell('expression.no-cell', {
        vi: `Không có ô "${piece}". Có thể dùng o(dòng, "tên cột").`,
        en: `There is no cell "${piece}". o(row, "column") reads an absent one as empty.`,
      });
    default: {
      const words = Object.hasOwn(WORDS, thrown.code) ? WORDS[thrown.code] : undefined;
      return tell(words === undefined ? 'expression.unreadable' : codeOf(thrown.code), words ?? UNREADABLE);
    }
  }
}

const codeOf = (code: string) =>
  code === 'reserved_identifier' ? 'expression.reserved-name' : `expression.${code.replaceAll('_', '-')}`;

const KINDS: Readonly<Record<string, Text>> = {
  string: { vi: 'chữ', en: 'text' },
  int: { vi: 'số', en: 'a number' },
  double: { vi: 'số', en: 'a number' },
  bool: { vi: 'có/không', en: 'yes/no' },
  list: { vi: 'danh sách', en: 'a list' },
  map: { vi: 'dòng', en: 'a row' },
  null: { vi: 'chỗ trống', en: 'nothing' },
};

/** "no such overload: string + double" → what does not go together. */
function kindsWords(summary: string, piece: string): Text {
  const [, left, sign, right] = /: (?:dyn<)?(\w+)[^ ]* (\S{1,2}) (?:dyn<)?(\w+)/.exec(summary) ?? [];
  const kind = (name: string | undefined) =>
    name !== undefined && Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  const [a, b] = [kind(left), kind(right)];
  if (a === undefined || b === undefined) {
    return {
      vi: `"${piece}" dùng chưa đúng loại giá trị. Hãy xem lại chữ và số trong ngoặc.`,
      en: `"${piece}" does not fit its values. Look at what is text and what is a number.`,
    };
  }
  return {
    vi: `Phép ${sign} không dùng được giữa ${a.vi} và ${b.vi}. Hãy dùng so(…) hoặc string(…) để đổi loại.`,
    en: `${sign} does not go between ${a.en} and ${b.en}. Use so(…) or string(…) to change one.`,
  };
}

function read(error: unknown, text: string): Thrown {
  const whole: Thrown = { code: '', summary: '', from: 0, to: text.length };
  if (!(error instanceof Error)) return whole;
  const code = Reflect.get(error, 'code');
  const summary = Reflect.get(error, 'summary');
  const range: unknown = Reflect.get(error, 'range');
  const at = (key: 'start' | 'end') => {
    const value: unknown = typeof range === 'object' && range !== null ? Reflect.get(range, key) : undefined;
    return typeof value === 'number' ? Math.min(Math.max(value, 0), text.length) : undefined;
  };
  return {
    code: typeof code === 'string' ? code : '',
    summary: typeof summary === 'string' ? summary : '',
    from: at('start') ?? 0,
    to: Math.max(at('end') ?? text.length, at('start') ?? 0),
  };
}
