import { getSolarDate } from '@dqcai/vn-lunar';
import { isoOf } from './day.ts';

/**
 * The ISO day of a lunar day of Vietnam (UTC+7: in some years, such as 2030, a day before China's). Undefined outside
 * 1800–2199, which the tables do not hold.
 */
export function solarDay(lunarYear: number, month: number, day: number): string | undefined {
  const solar = getSolarDate(day, month, lunarYear);
  return solar.year === 0 ? undefined : isoOf(solar.year, solar.month, solar.day);
}

/** Mùng 1 Tết. */
export function firstOfTet(year: number): string | undefined {
  return solarDay(year, 1, 1);
}
