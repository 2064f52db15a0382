import type { Loose } from './loose.ts';
import { looseInteger, looseObject } from './loose.ts';

/** A token pair as Zalo issues it. */
export interface TokenPair {
  access: string;
  refresh: string;
  /** Ms since 1970. */
  expiresAt: number;
  refreshExpiresAt: number;
}

/** What asking for a token that works brings. */
export type Refreshed =
  | { kind: 'ok'; access: string }
  /** An administrator must allow the app again. */
  | { kind: 'needs-consent' }
  /** Nothing is lost; try again in some minutes. */
  | { kind: 'later'; code: string };

const SECOND = 1_000;
/** An access token lives for 25 hours, a refresh token for three months. */
export const ACCESS_LIFE_MS = 90_000 * SECOND;
export const REFRESH_LIFE_MS = 90 * 86_400 * SECOND;

/** The pair in a reply, flat or under `data`; undefined when there is none: then it was a refusal, whatever it says. */
export function readPair(whole: Loose, now: number): TokenPair | undefined {
  const fields = typeof whole.access_token === 'string' ? whole : looseObject(whole.data);
  const { access_token: access, refresh_token: refresh } = fields;
  if (!isToken(access) || !isToken(refresh)) return undefined;
  const life = (value: unknown, otherwise: number) => {
    const seconds = looseInteger(value);
    return now + (seconds !== undefined && seconds > 0 ? seconds * SECOND : otherwise);
  };
  return {
    access,
    refresh,
    expiresAt: life(fields.expires_in, ACCESS_LIFE_MS),
    refreshExpiresAt: life(fields.refresh_token_expires_in, REFRESH_LIFE_MS),
  };
}

const isToken = (value: unknown): value is string =>
  typeof value === 'string' && /^[\x21-\x7e]{1,4000}$/.test(value);
