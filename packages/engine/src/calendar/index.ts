/** The calendar of Vietnam: public holidays, opening hours, schedules. Pure; the moment comes in. */

export { addDays, clockOf, isDay, momentAt } from './day.ts';
export { holidayOn, holidaysOf, type YearOfHolidays } from './holidays.ts';
export { type Days, type Hours, isOpen, nextOpening, type Openness } from './hours.ts';
export { nextRun } from './schedule.ts';
export { momentWords } from './words.ts';
