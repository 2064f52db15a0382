/** Vietnam has one time, seven hours ahead, all year. */
const VIETNAM_MS = 7 * 3_600_000;

/** The moment in which a formula is worked out, in Vietnam's time. */
export interface Clock {
  /** ISO day. */
  today: string;
  /** `HH:mm`. */
  time: string;
}

export function clockAt(now: number): Clock {
  const iso = new Date(now + VIETNAM_MS).toISOString();
  return { today: iso.slice(0, 10), time: iso.slice(11, 16) };
}
