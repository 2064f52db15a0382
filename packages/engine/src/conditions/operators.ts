import type { VariableType } from '../flow/schema.ts';
import type { Text } from '../node-type/manifest.ts';

/** Every comparison of a condition row, in the order of the form, with its words. */
export const COMPARISONS = {
  equals: { vi: 'là', en: 'is' },
  'not-equals': { vi: 'không phải là', en: 'is not' },
  contains: { vi: 'có chứa', en: 'contains' },
  gt: { vi: 'lớn hơn', en: 'is more than' },
  gte: { vi: 'từ … trở lên', en: 'is at least' },
  lt: { vi: 'nhỏ hơn', en: 'is less than' },
  lte: { vi: 'đến … trở xuống', en: 'is at most' },
  before: { vi: 'trước ngày', en: 'is before' },
  after: { vi: 'sau ngày', en: 'is after' },
  'is-empty': { vi: 'chưa có', en: 'is empty' },
  'not-empty': { vi: 'đã có', en: 'is filled in' },
} as const satisfies Record<string, Text>;

export type Comparison = keyof typeof COMPARISONS;

const SAME = ['equals', 'not-equals'] as const;
const EMPTINESS = ['is-empty', 'not-empty'] as const;

/** The comparisons that make sense for a type of variable. */
export const COMPARISONS_OF: Readonly<Record<VariableType, readonly Comparison[]>> = {
  text: [...SAME, 'contains', ...EMPTINESS],
  number: [...SAME, 'gt', 'gte', 'lt', 'lte', ...EMPTINESS],
  date: [...SAME, 'before', 'after', ...EMPTINESS],
  phone: [...SAME, ...EMPTINESS],
  choice: [...SAME, 'contains', ...EMPTINESS],
  money: [...SAME, 'gt', 'gte', 'lt', 'lte', ...EMPTINESS],
  time: [...SAME, 'before', 'after', ...EMPTINESS],
  choices: ['contains', ...EMPTINESS],
  images: EMPTINESS,
  files: EMPTINESS,
  place: [...SAME, 'contains', ...EMPTINESS],
  list: ['contains', ...EMPTINESS],
  location: EMPTINESS,
  row: EMPTINESS,
  'yes-no': [...SAME, ...EMPTINESS],
};
