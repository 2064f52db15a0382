/** Apps, accounts and people as Zalo knows them. */
import type { Random } from './random.ts';

export interface App {
  id: string;
  /** Goes into the header `secret_key` of the token endpoint, nowhere else. */
  secret: string;
  active: boolean;
  webhook?: string;
  callback?: string;
  /** False after the last failed retry: Zalo has switched the webhook off. */
  subscribed: boolean;
}

export interface Oa {
  id: string;
  app: App;
  name: string;
  /** Last part of the webhook hash, nowhere else. */
  secret: string;
  /** Which button form this account takes. */
  buttons: 'A' | 'B' | 'C';
  /** Event toggles of the console: all are off at first. */
  events: 'all' | Set<string>;
  /** Balance of the linked Zalo Cloud Account in đồng; absent: none linked. */
  balance?: number;
  /** Messages that cost money. */
  ledger: { at: number; user: string; messageId: string; amount: number }[];
}

export interface User {
  /** The person as this OA sees them. */
  id: string;
  /** The same person as the app sees them: never an address. */
  idByApp: string;
  oa: Oa;
  name: string;
  follows: boolean;
  /** Last word or tap; absent: has never interacted. */
  lastInteraction?: number;
  welcomeLeft: number;
  /** Kinds that the person does not want from this OA (-244). */
  refuses: Set<string>;
  /** Locked, or offline for more than 45 days (-227). */
  unreachable: boolean;
  withdrawn: boolean;
  anonymous: boolean;
  shared?: { name?: string; phone?: string; address?: string };
}

/**
 * Ids of 19 digits that follow one another: read as numbers they would all be the same, so a parser that
 * goes through a JS number mixes people up at once.
 */
export function createIds(random: Random): { next(kind: 'app' | 'oa' | 'user' | 'by-app'): string } {
  const first = { app: '1', oa: '4', user: '7', 'by-app': '5' } as const;
  const counters = new Map<string, bigint>();
  return {
    next(kind) {
      const start = () =>
        BigInt(first[kind] + String(random.below(10 ** 9)).padStart(9, '0')) * 10n ** 9n + 7n;
      const value = counters.get(kind) ?? start();
      counters.set(kind, value + 1n);
      return String(value);
    },
  };
}
