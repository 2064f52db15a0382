import { type ChannelDoc, channels } from '../documents.ts';
import type { Platform } from '../platform.ts';
import type { Store, Stored } from '../store/store.ts';
import { Cache } from '../turn/cache.ts';

const FRESH_MS = 1_000;

/** The accounts that messages leave by: read often, changed seldom; and those that cannot send for a while. */
export interface Accounts {
  get(id: string): Promise<Stored<ChannelDoc> | undefined>;
  /** Nothing of this account can be sent for so long. */
  block(id: string, ms: number): void;
  /** Until when, on the wall clock, nothing can be sent; undefined when it can. */
  blockedUntil(id: string): number | undefined;
}

export function createAccounts({ store, platform }: { store: Store; platform: Platform }): Accounts {
  const known = new Cache<{ doc: Stored<ChannelDoc> | undefined; at: number }>(5_000);
  const blocked = new Map<string, number>();
  return {
    async get(id) {
      const entry = known.get(id);
      const now = platform.monotonic();
      if (entry && now - entry.at < FRESH_MS) return entry.doc;
      const doc = await store.get(channels, id);
      known.set(id, { doc, at: now });
      return doc;
    },
    block(id, ms) {
      blocked.set(id, platform.monotonic() + ms);
      // The adapter may have stored something on the way, such as that a consent is needed.
      known.delete(id);
    },
    blockedUntil(id) {
      const until = blocked.get(id);
      if (until === undefined) return undefined;
      const left = until - platform.monotonic();
      if (left > 0) return platform.now() + left;
      blocked.delete(id);
      return undefined;
    },
  };
}
