import type { Platform } from '../platform.ts';

/** An open conversation is read again every few seconds: that is one reading, not hundreds. */
const ONE_READING_MS = 10 * 60_000;
const MOST = 5_000;

/** Tells which readings of a chat are new, so that each goes on record once while it stays open. */
export function createReadings(platform: Pick<Platform, 'now'>) {
  const last = new Map<string, number>();
  return {
    isNew(person: string, chat: string): boolean {
      const key = `${person} ${chat}`;
      const now = platform.now();
      const before = last.get(key);
      if (before !== undefined && now - before < ONE_READING_MS) return false;
      last.delete(key);
      last.set(key, now);
      const [oldest] = last.keys();
      if (last.size > MOST && oldest !== undefined) last.delete(oldest);
      return true;
    },
  };
}
