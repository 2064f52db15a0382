import { resolveRelativeDate } from './relative-date.ts';
import { invalid, type Parsed, valid } from './result.ts';
import { tidy } from './tidy.ts';

/** Two-digit years up to this are 20xx, above 19xx. */
const PIVOT = 30;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const SHAPES = [
  /^(?<d>\d{1,2})\s*[/.-]\s*(?<m>\d{1,2})\s*[/.-]\s*(?<y>\d{4}|\d{2})$/,
  /^(?<d>\d{1,2}) (?<m>\d{1,2}) (?<y>\d{4})$/,
  /^(?<d>\d{1,2})\s*thang\s*(?<m>\d{1,2})[\s,]*(?:nam)?\s*(?<y>\d{4})$/,
  /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$/,
  /^(?<d>\d{2})(?<m>\d{2})(?<y>\d{4})$/,
];
const WITHOUT_YEAR = /^\d{1,2}\s*(?:[/.-]|thang)\s*\d{1,2}$/;

/**
 * Reads a day as an ISO date `yyyy-mm-dd`: "05/03/2026", "5-3-26", "ngày 5 tháng 3 năm 2026", "05032026", ISO.
 * The day always comes before the month. With `today` (ISO) also "mai", "thứ 6 tuần sau" and the like.
 * Codes: date.invalid, date.no-such-day (31/04, 12/31), date.no-year.
 */
export function parseDate(input: string, today?: string): Parsed<string> {
  const text = tidy(input).replace(/^(sinh ngay|sinh|ngay|hom|mung|mong)\s*:?\s*(?=\d)/, '');
  for (const shape of SHAPES) {
    const { d, m, y } = shape.exec(text)?.groups ?? {};
    if (d === undefined || m === undefined || y === undefined) continue;
    const iso = isoDate(fullYear(y), Number(m), Number(d));
    return iso === undefined ? invalid('date.no-such-day') : valid(iso);
  }
  if (WITHOUT_YEAR.test(text)) return invalid('date.no-year');
  const relative = today === undefined ? undefined : resolveRelativeDate(input, today);
  return relative === undefined ? invalid('date.invalid') : valid(relative);
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) <= PIVOT ? 2000 : 1900);
}

/** ISO form of a day of the calendar; undefined when there is no such day or the year is out of range. */
function isoDate(year: number, month: number, day: number): string | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > last) return undefined;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
