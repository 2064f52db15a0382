import { clockOf } from '@danloi/engine';
import {
  days,
  erasures,
  invitations,
  passages,
  presences,
  quarantine,
  seenOlder,
  signInFailures,
  signIns,
  stepFailures,
  tryLinks,
  unheardTexts,
} from '../documents.ts';
import type { Platform } from '../platform.ts';
import { createRounds } from '../rounds.ts';
import type { Collection, Query, Store, Stored } from '../store/store.ts';

export interface Sweep {
  start(): void;
  stop(): void;
  /** One round, now. */
  once(): Promise<void>;
}

const HOUR = 3_600_000;
const FIRST_MS = 60_000;
const EVERY_MS = HOUR;
const DAY = 24 * HOUR;
/** Longer than any channel repeats an event. */
const SEEN_MS = 7 * DAY;
/** A step that has not failed for so long is mended, or nobody uses it. */
const FAILURE_MS = 30 * DAY;
/** Counts of a year stay comparable with those of the year before. */
const PASSAGES_MS = 400 * DAY;
/** What citizens wrote helps for a while; then it goes. */
const UNHEARD_MS = 90 * DAY;
/** As long as a session remembers its events. */
const ERASURE_MS = 2 * DAY;

interface Deps {
  store: Store;
  platform: Pick<Platform, 'now' | 'after' | 'log'>;
  tables: { sweep(): Promise<unknown> };
  /** Conversations that have had their time. */
  forgetTalk(): Promise<unknown>;
}

/** Removes what has had its time, each hour: the stores know no expiry of their own. */
export function createSweep(deps: Deps): Sweep {
  const { platform } = deps;

  async function once(): Promise<void> {
    for (const [part, sweep] of Object.entries(parts(deps))) {
      try {
        await sweep();
      } catch (error) {
        platform.log.warn({ err: error, code: 'sweep.failed', part }, 'cleaning up waits for the next round');
      }
    }
  }

  // Each part tells of its own failure.
  const rounds = createRounds({
    platform,
    everyMs: EVERY_MS,
    firstMs: FIRST_MS,
    round: once,
    failed: () => undefined,
  });
  return { once, start: rounds.start, stop: rounds.stop };
}

/** Each alone: one that fails does not keep the others from their work. */
function parts({ store, platform, tables, forgetTalk }: Deps): Record<string, () => Promise<unknown>> {
  const now = platform.now();
  const past = (at: number): Query => ({ index: 'byTime', to: at });
  return {
    'sign-ins': () => removeAll(store, signIns, { index: 'byExpiry', to: now }),
    'try-links': () => removeAll(store, tryLinks, { index: 'byExpiry', to: now }),
    'sign-in-failures': () => removeAll(store, signInFailures, { index: 'byExpiry', to: now }),
    invitations: () =>
      removeAll(store, invitations, { index: 'byPurpose' }, ({ expiresAt }) => expiresAt <= now),
    quarantine: () => removeAll(store, quarantine, { index: 'byApp' }, ({ at }) => at <= now - DAY),
    presences: () => removeAll(store, presences, past(now)),
    'seen-older': () => removeAll(store, seenOlder, past(now - SEEN_MS)),
    'step-failures': () => removeAll(store, stepFailures, past(now - FAILURE_MS)),
    passages: () => removeAll(store, passages, { index: 'byAge', to: clockOf(now - PASSAGES_MS).day }),
    days: () => removeAll(store, days, { index: 'byAge', to: clockOf(now - PASSAGES_MS).day }),
    'unheard-texts': () => removeAll(store, unheardTexts, { index: 'byAge', to: now - UNHEARD_MS }),
    erasures: () => removeAll(store, erasures, past(now - ERASURE_MS)),
    tables: () => tables.sweep(),
    talk: forgetTalk,
  };
}

async function removeAll<T extends object>(
  store: Store,
  collection: Collection<T>,
  query: Query,
  due: (doc: Stored<T>) => boolean = () => true,
): Promise<void> {
  let after: string | undefined;
  do {
    const page = await store.find(collection, { ...query, limit: 500, ...(after ? { after } : {}) });
    const gone = page.items.filter(due);
    if (gone.length > 0) await store.batch(gone.map(({ id }) => ({ op: 'delete', collection, id })));
    after = page.next;
  } while (after !== undefined);
}
