import { createHash } from 'node:crypto';
import type { Platform } from '../platform.ts';

const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A fresh secret for a cookie or a link, and the hash under which it is stored. */
export function newToken(platform: Pick<Platform, 'randomBytes'>): { token: string; id: string } {
  const token = platform.randomBytes(TOKEN_BYTES).toString('base64url');
  return { token, id: hash(token) };
}

/** The id of the document that a token opens; undefined when it cannot be a token. */
export function tokenId(token: string): string | undefined {
  return TOKEN.test(token) ? hash(token) : undefined;
}

const hash = (token: string): string => createHash('sha256').update(token).digest('hex');
