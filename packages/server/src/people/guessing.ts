import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { signInFailures } from '../documents.ts';
import { commonError } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { Store } from '../store/store.ts';

/** Wrong attempts that cost nothing. */
const FREE = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** Without a wrong attempt for so long, all is forgotten. */
const MEMORY_MS = 24 * 3_600_000;
/** Several people share one address of an office; only many failures from it are one person guessing. */
const FREE_PER_ADDRESS = 30;
/** Rounds of a lost race before the attempt is put off. */
const TRIES = 50;

/** How long one must wait after so many wrong attempts: none for the first few, then doubling up to 15 minutes. */
function waitAfter(failures: number, free: number): number {
  if (failures < free) return 0;
  return Math.min(FIRST_WAIT_MS * 2 ** Math.min(failures - free, 20), LONGEST_WAIT_MS);
}

/** One IPv4 address, or the /64 that one subscriber of IPv6 holds. */
function addressGroup(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(Math.max(0, zeros)).fill('0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/** Whose failures are counted together. */
export interface Attempt {
  emailKey: string;
  address: string;
  /** A browser in which this person has signed in before: strangers' guesses do not lock it out. */
  knownDevice: boolean;
}

export interface Guessing {
  /**
   * Counts the attempt as wrong before it is looked at, so that many at once are no way around the count. Gives the
   * milliseconds to wait when it may not be looked at, else 0.
   */
  begin(attempt: Attempt): Promise<number>;
  /** The right password clears the account's count; the address gets back this one attempt. */
  succeeded(attempt: Attempt): Promise<void>;
}

interface Counter {
  id: string;
  free: number;
}

/** Counts wrong attempts in the store, so that restarts and further servers change nothing. */
export function createGuessing(store: Store, platform: Pick<Platform, 'now'>): Guessing {
  const id = (kind: string, what: string) => createHash('sha256').update(`${kind}|${what}`).digest('hex');
  const addressOf = (attempt: Attempt): Counter => ({
    id: id('address', addressGroup(attempt.address)),
    free: FREE_PER_ADDRESS,
  });
  const accountOf = (attempt: Attempt): Counter => ({
    id: id(attempt.knownDevice ? 'device' : 'account', attempt.emailKey),
    free: FREE,
  });

  /** Changes a counter by a conditional write, again when another request was first. */
  const change = async (counter: Counter, by: 1 | -1): Promise<number> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const now = platform.now();
      const stored = await store.get(signInFailures, counter.id);
      const known = stored !== undefined && stored.expiresAt > now ? stored : undefined;
      if (by === 1 && known !== undefined && known.until > now) return known.until - now;
      const count = Math.max(0, (known?.count ?? 0) + by);
      const until = by === 1 ? now + waitAfter(count, counter.free) : 0;
      const doc = { id: counter.id, count, until, expiresAt: now + MEMORY_MS };
      const written =
        stored === undefined
          ? await store.insert(signInFailures, doc)
          : await store.replace(signInFailures, doc, stored.rev);
      if (written.ok) return 0;
    }
    throw commonError('server.busy');
  };

  return {
    async begin(attempt) {
      return (await change(addressOf(attempt), 1)) || (await change(accountOf(attempt), 1));
    },
    async succeeded(attempt) {
      await store.delete(signInFailures, accountOf(attempt).id);
      await change(addressOf(attempt), -1);
    },
  };
}
