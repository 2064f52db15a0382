import { hash } from 'node:crypto';

/** Hashed id of an event taken, and when it was taken, in seconds. */
export type Seen = [string, number];

const AT_LEAST = 64;
const AT_MOST = 512;
/** Zalo repeats for two hours at most; two days leave room for outages. */
const KEEP_SECONDS = 48 * 3600;
/** An event is never stamped later than it was taken, but for clocks that disagree. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** The 16 hex digits by which a session remembers an event. */
export const eventHash = (eventId: string): string => hash('sha256', eventId, 'hex').slice(0, 16);

/** Was this event taken? */
export function hasSeen(seen: readonly Seen[], event: string): boolean {
  // From the newest: a repeat is most often of a recent one.
  for (let i = seen.length - 1; i >= 0; i--) if (seen[i]?.[0] === event) return true;
  return false;
}

export interface Remembered {
  seen: Seen[];
  /** Left the ring before their time, since it was full: they must be kept elsewhere. */
  dropped: Seen[];
}

/** The ring with one more event: ids of two days, the last 64 in any case, never more than 512. */
export function remember(seen: readonly Seen[], event: string, now: number): Remembered {
  const seconds = Math.floor(now / 1000);
  const all: Seen[] = [...seen, [event, seconds]];
  let gone = Math.max(all.length - AT_MOST, 0);
  const dropped = all.slice(0, gone).filter(([, at]) => at > seconds - KEEP_SECONDS);
  while (all.length - gone > AT_LEAST && (all[gone]?.[1] ?? 0) < seconds - KEEP_SECONDS) gone++;
  return { seen: gone === 0 ? all : all.slice(gone), dropped };
}

/** May this event have left a full ring? Then only the older ids can tell. */
export const mayHaveLeft = (lowWater: number | undefined, eventAt: number): boolean =>
  lowWater !== undefined && eventAt <= lowWater + CLOCK_SKEW_MS;

/** Id under which an event that left a session's ring is kept. */
export const olderId = (session: string, event: string): string => `${eventHash(session)}|${event}`;
