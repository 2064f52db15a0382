import { randomBytes } from 'node:crypto';
import { hrtime } from 'node:process';
import type { Logger } from 'pino';

/** The clock, chance, timers and log: all that a test must be able to hold in its hand. Nothing else in the server asks Node for them. */
export interface Platform {
  /** Wall clock, ms since 1970. May jump: for due times and records, never for intervals. */
  now(): number;
  /** Never jumps, ms since some start: for intervals, leases and budgets. */
  monotonic(): number;
  randomBytes(size: number): Buffer;
  /** 128 random bits as 26 characters `[a-z2-7]`: ids of documents, unguessable and never in sequence. */
  randomId(): string;
  /** Calls `run` once after `ms`; gives the way to call it off. Does not keep the process alive. */
  after(ms: number, run: () => void): () => void;
  log: Logger;
}

/** Longest delay that a timer of Node can hold; longer ones would fire at once. */
const LONGEST_DELAY = 2 ** 31 - 1;

/** The real one. */
export function createPlatform(log: Logger): Platform {
  return {
    now: Date.now,
    monotonic: () => Number(hrtime.bigint() / 1_000n) / 1_000,
    randomBytes,
    randomId: () => base32(randomBytes(16)),
    after(ms, run) {
      const timer = setTimeout(run, Math.min(Math.max(ms, 0), LONGEST_DELAY));
      timer.unref();
      return () => clearTimeout(timer);
    },
    log,
  };
}

/** Resolves after `ms`. */
export function pause(platform: Pick<Platform, 'after'>, ms: number): Promise<void> {
  return new Promise((resolve) => {
    platform.after(ms, resolve);
  });
}

/** A number in [0, 1), from the platform's chance. */
export function fraction(platform: Pick<Platform, 'randomBytes'>): number {
  return platform.randomBytes(4).readUInt32BE() / 2 ** 32;
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** RFC 4648's alphabet in lower case, without padding. */
export function base32(bytes: Uint8Array): string {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((value >>> bits) & 31);
      value &= (1 << bits) - 1;
    }
  }
  return bits === 0 ? text : text + ALPHABET.charAt((value << (5 - bits)) & 31);
}
