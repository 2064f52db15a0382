/** A length of time is kept in minutes and typed in the unit that people would say. */
export const UNITS = { minutes: 1, hours: 60, days: 1_440 } as const;
export type Unit = keyof typeof UNITS;

/** The largest unit in which the minutes are a whole number: 2,880 are two days, 90 stay minutes. */
export function unitOf(minutes: number): Unit {
  if (minutes > 0 && minutes % UNITS.days === 0) return 'days';
  return minutes > 0 && minutes % UNITS.hours === 0 ? 'hours' : 'minutes';
}

/** The same number in another unit, kept between the bounds of the field. */
export function inUnit(count: number, unit: Unit, bounds: { minimum?: number; maximum?: number }): number {
  const minutes = Math.round(count * UNITS[unit]);
  return Math.max(bounds.minimum ?? 1, Math.min(bounds.maximum ?? Number.MAX_SAFE_INTEGER, minutes));
}
