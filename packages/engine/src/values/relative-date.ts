import { fold } from '../text/fold.ts';
import { dropPolite } from '../text/polite.ts';
import { keyOf, tokens } from '../text/split.ts';

const DAY_MS = 86_400_000;

const WORDS: Readonly<Record<string, number>> = {
  'hôm nay': 0,
  'bữa nay': 0,
  nay: 0,
  'sáng nay': 0,
  'chiều nay': 0,
  'tối nay': 0,
  mai: 1,
  'ngày mai': 1,
  'sáng mai': 1,
  'chiều mai': 1,
  'tối mai': 1,
  mốt: 2,
  'ngày mốt': 2,
  'ngày kia': 2,
  'hôm qua': -1,
  'tối qua': -1,
  'đêm qua': -1,
  'hôm kia': -2,
  'tuần sau': 7,
  'tuần tới': 7,
  'tuần trước': -7,
};
const OFFSETS = new Map(Object.entries(WORDS).map(([words, days]) => [fold(words), days]));
/** Days of the week, Monday 0 … Sunday 6. */
const WEEKDAYS: Readonly<Record<string, number>> = {
  'thu hai': 0,
  'thu 2': 0,
  t2: 0,
  'thu ba': 1,
  'thu 3': 1,
  t3: 1,
  'thu tu': 2,
  'thu 4': 2,
  t4: 2,
  'thu nam': 3,
  'thu 5': 3,
  t5: 3,
  'thu sau': 4,
  'thu 6': 4,
  t6: 4,
  'thu bay': 5,
  'thu 7': 5,
  t7: 5,
  'chu nhat': 6,
  cn: 6,
};

/**
 * The day that a whole phrase names relative to `today` (ISO), as ISO; undefined when it names none.
 * "thứ 6" is the next one after today; "thứ 6 tuần này / tuần sau" is counted in weeks from Monday; also "3 ngày nữa".
 */
export function resolveRelativeDate(input: string, today: string): string | undefined {
  const start = Date.parse(`${today}T00:00:00Z`);
  if (Number.isNaN(start)) return undefined;
  const text = keyOf(dropPolite(tokens(input)));
  const days = OFFSETS.get(text) ?? daysByCount(text) ?? daysToWeekday(text, weekdayOf(start));
  return days === undefined ? undefined : new Date(start + days * DAY_MS).toISOString().slice(0, 10);
}

function weekdayOf(ms: number): number {
  return (new Date(ms).getUTCDay() + 6) % 7;
}

function daysByCount(text: string): number | undefined {
  const [, count, unit, way] = /^(\d{1,3}) (ngay|hom|tuan) (nua|truoc|toi|sau)$/.exec(text) ?? [];
  if (count === undefined) return undefined;
  return Number(count) * (unit === 'tuan' ? 7 : 1) * (way === 'truoc' ? -1 : 1);
}

function daysToWeekday(text: string, now: number): number | undefined {
  const [, name = '', week] = /^(.+?)(?: (tuan nay|nay|toi|tuan sau|tuan toi|tuan truoc))?$/.exec(text) ?? [];
  const day = WEEKDAYS[name];
  if (day === undefined) return undefined;
  const shift = day - now;
  switch (week) {
    case 'tuan nay':
      return shift;
    case 'tuan sau':
    case 'tuan toi':
      return shift + 7;
    case 'tuan truoc':
      return shift - 7;
    default:
      return shift > 0 ? shift : shift + 7;
  }
}
