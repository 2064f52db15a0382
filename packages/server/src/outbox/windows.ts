const HOUR = 3_600_000;
/** Answers are free for so long after the contact's last word … */
export const FREE_MS = 48 * HOUR;
/** … cost money until then, and cannot be sent at all after. */
const PAID_MS = 7 * 24 * HOUR;

export type Window = 'free' | 'paid' | 'never';

/** In which window of the channel an answer to this contact falls now. */
export function windowAt(lastInboundAt: number, now: number): Window {
  const passed = now - lastInboundAt;
  return passed < FREE_MS ? 'free' : passed < PAID_MS ? 'paid' : 'never';
}
