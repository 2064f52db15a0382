import { clockOf } from '../calendar/day.ts';

/** The moment in which a formula is worked out, in Vietnam's time. */
export interface Clock {
  /** ISO day. */
  today: string;
  /** `HH:mm`. */
  time: string;
}

export function clockAt(now: number): Clock {
  const { day, time } = clockOf(now);
  return { today: day, time };
}
