import { createHash } from 'node:crypto';
import type { Platform } from '../../platform.ts';

/** 43 letters and digits whose digest looks the same in both kinds of Base64, since Zalo's papers name both. */
export function newVerifier(platform: Pick<Platform, 'randomBytes'>): string {
  for (;;) {
    const letters = platform.randomBytes(96).toString('base64').replace(/[+/=]/g, '').slice(0, 43);
    if (letters.length === 43 && !/[-_]/.test(challengeOf(letters))) return letters;
  }
}

/** Base64 of the SHA-256, URL-safe, without padding. */
export const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url');
