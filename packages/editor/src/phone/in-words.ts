import { formatNumber } from '../i18n/format.ts';
import { dayInWords } from '../ui/day.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a person would say it: dates and numbers as in Vietnam, pictures counted, a row as its cells. */
export function inWords(
  value: unknown,
  word: (key: 'yes' | 'no' | 'pictures', count?: number) => string,
): string {
  if (typeof value === 'boolean') return word(value ? 'yes' : 'no');
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') return dayInWords(value);
  if (Array.isArray(value)) {
    const media = value.length > 0 && value.every((one) => isRecord(one) && typeof one.id === 'string');
    return media ? word('pictures', value.length) : value.map((one) => inWords(one, word)).join(', ');
  }
  if (!isRecord(value)) return '';
  const { latitude, longitude } = value;
  if (typeof latitude === 'number' && typeof longitude === 'number') {
    return `${formatNumber(latitude)}; ${formatNumber(longitude)}`;
  }
  // A place that was typed, or a commune with its province: the words say it all.
  if (typeof value.text === 'string') return value.text;
  if (typeof value.address === 'string' && value.phone === undefined) return value.address;
  if (typeof value.phone === 'string') {
    const { name, phone, address } = value;
    return [name, phone, address].filter((one) => typeof one === 'string' && one !== '').join(', ');
  }
  return Object.entries(value)
    .map(([key, one]) => `${key}: ${inWords(one, word)}`)
    .join(' · ');
}
