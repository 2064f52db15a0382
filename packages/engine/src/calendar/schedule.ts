import type { Schedule } from '../flow/schema.ts';
import { addDays, clockOf, isDay, momentAt, weekdayOf } from './day.ts';

/** "Monday the 31st" comes within this; what does not, never comes. */
const SEARCHED_DAYS = 366 * 8;

/**
 * The moment after this one at which a schedule is due, in Vietnam's time; undefined when it never is again. Where weekdays and
 * days of the month are both given, a day must be both; where neither is, every day counts.
 */
export function nextRun(schedule: Schedule, after: number): number | undefined {
  const { time, date, weekdays, days } = schedule;
  if (date !== undefined) {
    const moment = isDay(date) ? momentAt(date, time) : undefined;
    return moment !== undefined && moment > after ? moment : undefined;
  }
  const from = clockOf(after).day;
  for (let ahead = 0; ahead <= SEARCHED_DAYS; ahead++) {
    const day = addDays(from, ahead);
    if (weekdays !== undefined && !weekdays.includes(weekdayOf(day))) continue;
    if (days !== undefined && !days.includes(Number(day.slice(8)))) continue;
    const moment = momentAt(day, time);
    if (moment > after) return moment;
  }
  return undefined;
}
