import { wordsIn } from '../compile/citizen-words.ts';
import type { JsonValue } from '../json.ts';
import type { Text } from '../node-type/manifest.ts';
import { valueAt } from '../node-type/pointer.ts';
import { formatDate, formatMoney, formatNumber, formatScore, formatTime, mask } from '../values/index.ts';

const WORDS = {
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  files: { vi: 'tệp', en: 'files' },
  items: { vi: 'mục', en: 'items' },
  pictures: { vi: 'ảnh', en: 'pictures' },
} as const satisfies Record<string, Text>;

/** How a value reads when no format is named: by its shape, the way Vietnamese write it. Absent values are empty. */
export function plainText(value: JsonValue | undefined, language?: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return wordsIn(value ? WORDS.yes : WORDS.no, language);
  if (Array.isArray(value)) return listText(value, language);
  // A place of today, with its commune and province.
  if (typeof value.text === 'string' && typeof value.province === 'string') return value.text;
  if (typeof value.address === 'string') return value.address;
  if (typeof value.latitude === 'number' && typeof value.longitude === 'number') {
    return `${value.latitude.toFixed(5)}, ${value.longitude.toFixed(5)}`;
  }
  return '';
}

function listText(list: JsonValue[], language: string | undefined): string {
  if (list.length === 0) return '';
  const counted = (what: Text) => `${list.length} ${wordsIn(what, language)}`;
  const words = list.filter((item): item is string => typeof item === 'string');
  if (words.length > 0 && words.length === list.length) return words.join(', ');
  const kinds = list.map((item) => valueAt(item, '/kind'));
  if (kinds.some((kind) => typeof kind === 'string' && kind !== 'image')) return counted(WORDS.files);
  const rows = list.some(
    (item) => valueAt(item, '/kind') === undefined && Object.keys(item ?? {}).length > 0,
  );
  return counted(rows ? WORDS.items : WORDS.pictures);
}

const asNumber = (value: JsonValue | undefined): number | undefined => {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
};

const byNumber =
  (format: (value: number) => string) =>
  (value: JsonValue | undefined): string => {
    const number = asNumber(value);
    return number === undefined ? plainText(value) : format(number);
  };

/** The named formats: `{{ngay|date}}`. A value that a format does not fit reads as it would without. */
export const FORMATS: Readonly<Record<string, (value: JsonValue | undefined) => string>> = {
  date: (value) => (typeof value === 'string' ? formatDate(value) : plainText(value)),
  number: byNumber(formatNumber),
  money: byNumber(formatMoney),
  score: byNumber(formatScore),
  time: (value) => (typeof value === 'string' ? formatTime(value) : plainText(value)),
  /** As written, without any other form: codes and years. */
  plain: (value) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : plainText(value),
  upper: (value) => plainText(value).toLocaleUpperCase('vi'),
  lower: (value) => plainText(value).toLocaleLowerCase('vi'),
  mask: (value) => mask(plainText(value)),
  /** A name that its owner knows again: "Nguyễn Văn An" → "N. V. An". */
  'mask-name': (value) => maskName(plainText(value)),
  count: (value) => String(Array.isArray(value) ? value.length : [...plainText(value)].length),
};

function maskName(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return words.map((word, at) => (at < words.length - 1 ? `${[...word][0] ?? ''}.` : word)).join(' ');
}
