/**
 * Access tokens of 25 hours and refresh tokens of three months. A refresh token works once; a new access token kills
 * the one before it at once.
 */
import { type Clock, DAY, HOUR } from './clock.ts';
import type { Oa } from './identities.ts';
import type { Random } from './random.ts';

export const ACCESS_LIFE = 25 * HOUR;
const REFRESH_LIFE = 90 * DAY;

export interface Pair {
  accessToken: string;
  refreshToken: string;
}

interface Issued extends Pair {
  oa: Oa;
  at: number;
  used: boolean;
}

export type AccessCheck = { oa: Oa } | { code: -216 | -220; reason: string };
export type RefreshCheck = { oa: Oa } | { code: -14014 | -14020; reason: string };

export interface Tokens {
  issue(oa: Oa): Pair;
  /** The pair that counts now. */
  current(oa: Oa): Pair | undefined;
  checkAccess(token: string): AccessCheck;
  /** Takes a refresh token: from here on it is used up. */
  spendRefresh(token: string, appId: string): RefreshCheck;
  /** The access token dies on the spot, as when an administrator takes the permission back. */
  revoke(oa: Oa): void;
}

export function createTokens(clock: Clock, random: Random): Tokens {
  const byAccess = new Map<string, Issued>();
  const byRefresh = new Map<string, Issued>();
  const latest = new Map<Oa, Issued>();
  return {
    issue(oa) {
      const issued: Issued = {
        oa,
        at: clock.now(),
        used: false,
        accessToken: `truy-cap.${random.hex(96)}`,
        refreshToken: `lam-moi.${random.hex(96)}`,
      };
      byAccess.set(issued.accessToken, issued);
      byRefresh.set(issued.refreshToken, issued);
      latest.set(oa, issued);
      return { accessToken: issued.accessToken, refreshToken: issued.refreshToken };
    },
    current: (oa) => latest.get(oa),
    checkAccess(token) {
      const issued = byAccess.get(token);
      if (!issued) return { code: -216, reason: 'Access token is invalid' };
      if (latest.get(issued.oa) !== issued) return { code: -220, reason: 'Access token has been replaced' };
      if (clock.now() >= issued.at + ACCESS_LIFE) return { code: -216, reason: 'Access token has expired' };
      return { oa: issued.oa };
    },
    spendRefresh(token, appId) {
      const issued = byRefresh.get(token);
      if (!issued || issued.oa.app.id !== appId) return { code: -14014, reason: 'Invalid refresh token' };
      if (issued.used) return { code: -14014, reason: 'Refresh token was used before' };
      if (clock.now() >= issued.at + REFRESH_LIFE)
        return { code: -14020, reason: 'Refresh token has expired' };
      issued.used = true;
      return { oa: issued.oa };
    },
    revoke(oa) {
      const issued = latest.get(oa);
      if (issued) byAccess.delete(issued.accessToken);
      latest.delete(oa);
    },
  };
}
