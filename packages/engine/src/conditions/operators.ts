import type { VariableType } from '../flow/schema.ts';
import type { Text } from '../node-type/manifest.ts';

/** Every comparison of a condition row, in the order of the form, with its words. */
export const COMPARISONS = {
  equals: { vi: 'là', en: 'is' },
  'not-equals': { vi: 'không phải là', en: 'is not' },
  /** Several values, by semicolon or line, else by comma. */
  'one-of': { vi: 'là một trong (cách nhau bằng dấu phẩy)', en: 'is one of (by comma)' },
  contains: { vi: 'có chứa', en: 'contains' },
  'not-contains': { vi: 'không chứa', en: 'does not contain' },
  starts: { vi: 'bắt đầu bằng', en: 'starts with' },
  gt: { vi: 'lớn hơn', en: 'is more than' },
  gte: { vi: 'từ … trở lên', en: 'is at least' },
  lt: { vi: 'nhỏ hơn', en: 'is less than' },
  lte: { vi: 'đến … trở xuống', en: 'is at most' },
  before: { vi: 'trước', en: 'is before' },
  after: { vi: 'sau', en: 'is after' },
  /** Two values, both included: "10 đến 20", "01/01/2026 đến 31/12/2026". */
  between: { vi: 'trong khoảng (ví dụ: 10 đến 20)', en: 'is between (10 đến 20)' },
  /** Of a date of birth. */
  'age-gte': { vi: 'tính đến hôm nay đã đủ … tuổi', en: 'makes an age of at least … years' },
  'age-lt': { vi: 'tính đến hôm nay chưa đủ … tuổi', en: 'makes an age under … years' },
  'past-days': { vi: 'trong vòng … ngày qua', en: 'is within the last … days' },
  'next-days': { vi: 'trong vòng … ngày tới', en: 'is within the next … days' },
  'is-empty': { vi: 'chưa có', en: 'is empty' },
  'not-empty': { vi: 'đã có', en: 'is filled in' },
} as const satisfies Record<string, Text>;

export type Comparison = keyof typeof COMPARISONS;

const SAME = ['equals', 'not-equals', 'one-of'] as const;
const PART = ['contains', 'not-contains'] as const;
const SIZE = ['gt', 'gte', 'lt', 'lte', 'between'] as const;
const ORDER = ['before', 'after', 'between'] as const;
const EMPTINESS = ['is-empty', 'not-empty'] as const;

/** The comparisons that make sense for a type of variable. */
export const COMPARISONS_OF: Readonly<Record<VariableType, readonly Comparison[]>> = {
  text: [...SAME, ...PART, 'starts', ...EMPTINESS],
  number: [...SAME, ...SIZE, ...EMPTINESS],
  money: [...SAME, ...SIZE, ...EMPTINESS],
  date: ['equals', 'not-equals', ...ORDER, 'age-gte', 'age-lt', 'past-days', 'next-days', ...EMPTINESS],
  time: ['equals', 'not-equals', ...ORDER, ...EMPTINESS],
  phone: [...SAME, 'starts', ...EMPTINESS],
  choice: [...SAME, ...PART, 'starts', ...EMPTINESS],
  choices: [...PART, ...EMPTINESS],
  images: EMPTINESS,
  files: EMPTINESS,
  location: EMPTINESS,
  place: [...SAME, ...PART, ...EMPTINESS],
  row: EMPTINESS,
  list: [...PART, ...EMPTINESS],
  'yes-no': ['equals', 'not-equals', ...EMPTINESS],
};

/** Comparisons that need no value to compare with. */
export const ALONE: ReadonlySet<Comparison> = new Set(EMPTINESS);

/** Comparisons whose value is a plain number of years or days. */
export const COUNTS: ReadonlySet<Comparison> = new Set(['age-gte', 'age-lt', 'past-days', 'next-days']);

/** The name that a row gives to the marks which flows and staff put on a contact; no variable can have it. */
export const TAGS = '@tags';
