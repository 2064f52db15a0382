import type { Text } from '../node-type/manifest.ts';
import { addDays, isoOf, weekdayOf } from './day.ts';
import { DECISIONS, type YearDecision } from './decided.ts';
import { firstOfTet, solarDay } from './lunar.ts';

/** The days off of one year for public bodies, by the Labour Code 2019, articles 111 and 112. */
export interface YearOfHolidays {
  /** Every day off by law, by compensation or by a swap, with the holiday that it belongs to. */
  off: ReadonlyMap<string, Text>;
  /** Saturdays at work, with the day that they stand in for. */
  makeUp: ReadonlyMap<string, string>;
  /** False while the year's decision is not known: Tết and 2/9 are as usual, without swaps. */
  decided: boolean;
}

const NAMES = {
  newYear: { vi: 'Tết Dương lịch', en: 'New Year' },
  tet: { vi: 'Tết Nguyên đán', en: 'Tết (Lunar New Year)' },
  kings: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Day' },
  reunification: { vi: 'Ngày Chiến thắng 30/4', en: 'Reunification Day' },
  labour: { vi: 'Ngày Quốc tế lao động 1/5', en: 'Labour Day' },
  national: { vi: 'Quốc khánh 2/9', en: 'National Day' },
} as const satisfies Record<string, Text>;

const TET_DAYS = 5;
const known = new Map<number, YearOfHolidays>();

/** Days off and make-up days of a year; worked out once. */
export function holidaysOf(year: number): YearOfHolidays {
  const made = known.get(year) ?? workOut(year);
  known.set(year, made);
  return made;
}

/** The name of the public holiday on this day; undefined on other days, make-up Saturdays included. */
export function holidayOn(day: string): Text | undefined {
  return holidaysOf(Number(day.slice(0, 4))).off.get(day);
}

function workOut(year: number): YearOfHolidays {
  const decision = DECISIONS[year] ?? expectedDecision(year);
  const byLaw = lawfulDays(year, decision);
  const off = new Map(byLaw);
  for (const [day, name] of [...byLaw].sort(([a], [b]) => a.localeCompare(b))) {
    if (!isWeekend(day)) continue;
    // A rest day that falls on a holiday is made good on the next working day.
    let next = addDays(day, 1);
    while (isWeekend(next) || off.has(next)) next = addDays(next, 1);
    off.set(next, name);
  }
  const makeUp = new Map<string, string>();
  for (const swap of decision.swaps) {
    off.set(swap.off, nearest(byLaw, swap.off));
    makeUp.set(swap.work, swap.off);
  }
  return { off, makeUp, decided: Object.hasOwn(DECISIONS, year) };
}

function lawfulDays(year: number, decision: YearDecision): Map<string, Text> {
  const days = new Map<string, Text>([[isoOf(year, 1, 1), NAMES.newYear]]);
  const tet = firstOfTet(year);
  for (let place = 0; tet !== undefined && place < TET_DAYS; place++) {
    days.set(addDays(tet, place - decision.tetBefore), NAMES.tet);
  }
  const kings = solarDay(year, 3, 10);
  if (kings !== undefined) days.set(kings, NAMES.kings);
  days.set(isoOf(year, 4, 30), NAMES.reunification);
  days.set(isoOf(year, 5, 1), NAMES.labour);
  days.set(isoOf(year, 9, 2), NAMES.national);
  days.set(`${year}-${decision.besideNationalDay}`, NAMES.national);
  return days;
}

/** As it was decided from 2020 on: the five days of Tết fill a working week where they can, 2/9 joins the weekend. */
function expectedDecision(year: number): YearDecision {
  const tet = firstOfTet(year);
  const national = weekdayOf(isoOf(year, 9, 2));
  return {
    tetBefore: tet !== undefined && weekdayOf(tet) === 2 ? 1 : 2,
    besideNationalDay: national === 1 || national === 4 || national === 7 ? '09-03' : '09-01',
    swaps: [],
  };
}

function nearest(days: ReadonlyMap<string, Text>, day: string): Text {
  const away = (other: string) => Math.abs(Date.parse(other) - Date.parse(day));
  const [first] = [...days].sort(([a], [b]) => away(a) - away(b));
  return first?.[1] ?? NAMES.newYear;
}

function isWeekend(day: string): boolean {
  return weekdayOf(day) >= 6;
}
