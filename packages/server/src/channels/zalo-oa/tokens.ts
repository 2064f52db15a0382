import type { ChannelDoc } from '../../documents.ts';
import type { Stored } from '../../store/store.ts';
import { ACCESS_LIFE_MS, REFRESH_LIFE_MS, type Refreshed } from './access.ts';
import { createRefresher, type RefreshDeps } from './refresh.ts';
import { sealPair } from './settle.ts';

type Channel = Stored<ChannelDoc>;

/** The access tokens of channels: renewed in time by a timer, and at once when Zalo no longer takes one. */
export interface Tokens {
  /** A token to call with; renews one that has expired. */
  access(channel: Channel): Promise<Refreshed>;
  /** Zalo refused this token: gives a newer one. */
  renew(channel: Channel, refused: string): Promise<Refreshed>;
  /** Keeps a pair that an administrator took from Zalo's console. */
  set(channel: Channel, pair: { access: string; refresh: string }): Promise<void>;
  /** Renews all that are due; what a timer does from `start` on. */
  renewDue(): Promise<void>;
  start(): void;
  stop(): void;
}

const RENEW_BEFORE_MS = 2 * 3_600_000;
const LOOK_EVERY_MS = 5 * 60_000;
const FIRST_LOOK_MS = 2_000;

export function createTokens(deps: RefreshDeps): Tokens {
  const { directory, vault, platform } = deps;
  const refresh = createRefresher(deps);
  let cancel: (() => void) | undefined;

  const tokens: Tokens = {
    async access(channel) {
      const kept = channel.tokens;
      if (!kept) return { kind: 'needs-consent' };
      const access = await vault.open(channel, 'accessToken', kept.sealedAccess);
      if (kept.expiresAt <= platform.now() && !kept.needsConsent) return refresh(channel.id, access);
      return { kind: 'ok', access };
    },
    renew: (channel, refused) => refresh(channel.id, refused),
    async set(channel, pair) {
      const now = platform.now();
      // When it was issued is not known: at worst it is renewed at the first refusal.
      const life = { expiresAt: now + ACCESS_LIFE_MS, refreshExpiresAt: now + REFRESH_LIFE_MS };
      const sealed = await sealPair(vault, channel, { ...pair, ...life });
      await directory.change(channel.id, (current) => ({ ...current, tokens: sealed }));
    },
    async renewDue() {
      for await (const channel of directory.all()) {
        const { id, tokens: kept } = channel;
        if (!kept || kept.needsConsent || kept.expiresAt - RENEW_BEFORE_MS > platform.now()) continue;
        // One account's failure is no reason to leave the others.
        const renewal = vault
          .open(channel, 'accessToken', kept.sealedAccess)
          .then((access) => refresh(id, access));
        await renewal.catch((error: unknown) =>
          platform.log.error(
            { err: error, channel: id, code: 'zalo.refresh-failed' },
            'tokens were not renewed',
          ),
        );
      }
    },
    start() {
      const look = () => {
        tokens
          .renewDue()
          .catch((error: unknown) => platform.log.error({ err: error }, 'channels could not be read'))
          .finally(() => {
            if (cancel) cancel = platform.after(LOOK_EVERY_MS, look);
          });
      };
      cancel = platform.after(FIRST_LOOK_MS, look);
    },
    stop() {
      cancel?.();
      cancel = undefined;
    },
  };
  return tokens;
}
