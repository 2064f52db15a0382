import { clean } from '../text/clean.ts';
import { parseDate, parseMoney, parseNumber, parseTime } from '../values/index.ts';

/** A number as authors and templates write it: "7,5", "200.000", "7.5", "200 nghìn"; with digits, since "Tạm" is no eight. */
export function numberOf(text: string): number | undefined {
  if (!/\d/.test(text)) return undefined;
  const number = parseNumber(text);
  if (number.ok) return number.value;
  if (/^-?\d+(\.\d+)?$/.test(text.trim())) return Number(text);
  const money = parseMoney(text);
  return money.ok ? money.value.vnd : undefined;
}

/** What compares by order as one text: a day as ISO, a time as `HH:mm`. */
export type Ordered = { kind: 'day' | 'time'; text: string };

/** A day ("05/03/2026", "hôm nay") or a time of the day ("7:30", "7h30", "7 giờ"). */
export function orderedOf(text: string, today: string): Ordered | undefined {
  const day = parseDate(text, today);
  if (day.ok) return { kind: 'day', text: day.value };
  const time = parseTime(text);
  return time.ok ? { kind: 'time', text: time.value } : undefined;
}

/** The values of "is one of": by semicolon or line where there is one, else by comma; a decimal comma is none. */
export function listOf(text: string): string[] {
  return text
    .split(/[;\n]/.test(text) ? /[;\n]/ : /,(?!\d)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The two ends of "10 đến 20", "10 - 20", "10; 20"; undefined when these are not two. */
export function endsOf(text: string): [string, string] | undefined {
  const parts = clean(text)
    .replace(/^từ\s+/iu, '')
    .split(/\s+(?:đến|tới|-|–|—)\s+|\s*;\s*/iu);
  const [from, to] = parts;
  return from && to && parts.length === 2 ? [from, to] : undefined;
}
