import type { WorkCalendar } from '../compile/machine-event.ts';
import { addDays, clockOf, momentAt, weekdayOf } from './day.ts';
import { holidaysOf } from './holidays.ts';

/** Opening hours of a week: on these days (1 Monday … 7 Sunday) from one time to the other. `to` before `from` is the next morning. */
export type Hours = readonly { days: readonly number[]; from: string; to: string }[];

/** The days that opening hours follow beside the week. */
export interface Days {
  /** The workspace's own. */
  calendar?: WorkCalendar | undefined;
  /** Public holidays and make-up Saturdays count; true when absent. */
  holidays?: boolean;
}

export type Openness = 'open' | 'closed' | 'holiday';

/** Far enough for any Tết; hours that open on no day end the search. */
const SEARCHED_DAYS = 60;

/** Is it open at this moment? `holiday`: closed on a public holiday or on a day that the workspace closed. */
export function isOpen(hours: Hours, moment: number, days: Days = {}): Openness {
  const { day } = clockOf(moment);
  const spans = [...spansOf(hours, addDays(day, -1), days), ...spansOf(hours, day, days)];
  if (spans.some(({ from, to }) => from <= moment && moment < to)) return 'open';
  return workdayOf(hours, day, days) === 'off' ? 'holiday' : 'closed';
}

/** The moment at which it opens next; the moment itself while it is open, undefined when it never opens. */
export function nextOpening(hours: Hours, moment: number, days: Days = {}): number | undefined {
  if (isOpen(hours, moment, days) === 'open') return moment;
  const { day } = clockOf(moment);
  for (let ahead = 0; ahead <= SEARCHED_DAYS; ahead++) {
    const starts = spansOf(hours, addDays(day, ahead), days)
      .map(({ from }) => from)
      .filter((from) => from > moment);
    if (starts.length > 0) return Math.min(...starts);
  }
  return undefined;
}

function spansOf(hours: Hours, day: string, days: Days): { from: number; to: number }[] {
  const weekday = workdayOf(hours, day, days);
  if (weekday === 'off') return [];
  return hours
    .filter((span) => span.days.includes(weekday))
    .map(({ from, to }) => ({
      from: momentAt(day, from),
      to: momentAt(to <= from ? addDays(day, 1) : day, to),
    }));
}

/** Whose hours count on this day: its own weekday's, those of the day that it stands in for, or none. */
function workdayOf(hours: Hours, day: string, { calendar, holidays = true }: Days): number | 'off' {
  const weekday = weekdayOf(day);
  if (calendar?.closed?.includes(day) === true) return 'off';
  if (calendar?.working?.includes(day) === true) return standIn(hours, weekday);
  if (!holidays) return weekday;
  const { off, makeUp } = holidaysOf(Number(day.slice(0, 4)));
  const missed = makeUp.get(day);
  if (missed !== undefined) return weekdayOf(missed);
  return off.has(day) ? 'off' : weekday;
}

/** A day made a working day keeps its own hours, or else those of the last weekday before it that has any. */
function standIn(hours: Hours, weekday: number): number {
  for (let back = 0; back < 7; back++) {
    const before = ((weekday + 6 - back) % 7) + 1;
    if (hours.some((span) => span.days.includes(before))) return before;
  }
  return weekday;
}
