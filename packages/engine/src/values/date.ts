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
const WITHOUT_YEAR = /^(\d{1,2})\s*(?:[/.-]|thang)\s*(\d{1,2})$/;
/** Which year a day without one belongs to: the nearest of those within these bounds. */
export interface DayBounds {
  from?: string;
  until?: string;
}

/**
 * Reads a day as an ISO date `yyyy-mm-dd`: "05/03/2026", "5-3-26", "ngày 5 tháng 3 năm 2026", "05032026", ISO.
 * The day always comes before the month. With `today` (ISO) also "mai", "thứ 6 tuần sau" and the like.
 * With `bounds` a day without its year ("2/9", "mùng 2 tháng 9") is the one nearest to today that lies within them.
 * Codes: date.invalid, date.no-such-day (31/04, 12/31), date.no-year.
 */
export function parseDate(input: string, today?: string, bounds?: DayBounds): Parsed<string> {
  const text = withYear(tidy(input), today).replace(/^(?:(?:sinh|ngay|hom|mung|mong)\s*:?\s*)+(?=\d)/, '');
  for (const shape of SHAPES) {
    const { d, m, y } = shape.exec(text)?.groups ?? {};
    if (d === undefined || m === undefined || y === undefined) continue;
    const iso = isoDate(fullYear(y), Number(m), Number(d));
    return iso === undefined ? invalid('date.no-such-day') : valid(iso);
  }
  const [, day, month] = WITHOUT_YEAR.exec(text) ?? [];
  if (day !== undefined) {
    // The 29th of February is a day of some years.
    if (isoDate(2024, Number(month), Number(day)) === undefined) return invalid('date.no-such-day');
    const near =
      today === undefined || bounds === undefined
        ? undefined
        : nearest(Number(month), Number(day), today, bounds);
    return near === undefined ? invalid('date.no-year') : valid(near);
  }
  const relative = today === undefined ? undefined : resolveRelativeDate(input, today);
  return relative === undefined ? invalid('date.invalid') : valid(relative);
}

function nearest(month: number, day: number, today: string, { from, until }: DayBounds): string | undefined {
  const year = Number(today.slice(0, 4));
  const distance = (iso: string) => Math.abs(Date.parse(iso) - Date.parse(today));
  return [year, year + 1, year - 1]
    .map((one) => isoDate(one, month, day))
    .filter((iso) => iso !== undefined)
    .filter((iso) => (from === undefined || iso >= from) && (until === undefined || iso <= until))
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** "2/9 năm ngoái", "mùng 2 tháng 9 năm nay": the year that is meant, in digits. */
function withYear(text: string, today: string | undefined): string {
  const [, day, named = ''] = /^(.*\d)[\s,]+nam (nay|ngoai|truoc|sau|toi)$/.exec(text) ?? [];
  if (day === undefined || today === undefined) return text;
  const year =
    Number(today.slice(0, 4)) + (named === 'nay' ? 0 : named === 'ngoai' || named === 'truoc' ? -1 : 1);
  return `${day}${/^\d{1,2}\s*[/.-]/.test(day) ? '/' : ' '}${year}`;
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
