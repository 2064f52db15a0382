import type { ChannelDoc } from '../../documents.ts';
import type { Platform } from '../../platform.ts';
import type { Stored } from '../../store/store.ts';
import { type Refreshed, readPair, type TokenPair } from './access.ts';
import type { ApiAnswer } from './api-client.ts';
import type { Directory } from './directory.ts';
import type { Vault } from './vault.ts';

type Channel = Stored<ChannelDoc>;
type Tokens = NonNullable<ChannelDoc['tokens']>;

export interface SettleDeps {
  directory: Directory;
  vault: Vault;
  platform: Pick<Platform, 'now' | 'log'>;
}

/** The refresh token is wrong, expired or used: no further try can help. */
const FINAL = new Set([-14014, -14020, -118]);

/** What an answer of the token endpoint makes of the stored tokens. Undefined: look again. */
export function createSettle(
  { directory, vault, platform }: SettleDeps,
  unsaved: Map<string, { used: string; pair: TokenPair }>,
) {
  /** Changes the tokens as long as they are still those that were used. */
  const change = (id: string, used: string, step: (tokens: Tokens) => Tokens) =>
    directory.change(id, (now) =>
      now.tokens?.sealedRefresh === used ? { ...now, tokens: step(now.tokens) } : undefined,
    );

  const settle = {
    async save(channel: Channel, used: string, pair: TokenPair): Promise<Refreshed | undefined> {
      unsaved.set(channel.id, { used, pair });
      const sealed = await sealPair(vault, channel, pair);
      await change(channel.id, used, () => sealed);
      unsaved.delete(channel.id);
      const now = (await directory.get(channel.id))?.tokens;
      if (now?.sealedRefresh === sealed.sealedRefresh) return { kind: 'ok', access: pair.access };
      return undefined;
    },

    async giveUp(channel: Channel, used: string, code: string): Promise<Refreshed | undefined> {
      const now = await change(channel.id, used, ({ refreshing: _, ...tokens }) => ({
        ...tokens,
        needsConsent: true,
      }));
      // Someone else stored a new pair meanwhile: then that one counts.
      if (now?.tokens?.sealedRefresh !== used) return undefined;
      platform.log.error({ code, channel: channel.id }, 'an account must be allowed again in Zalo');
      return { kind: 'needs-consent' };
    },

    async later(channel: Channel, tokens: Tokens, code: string): Promise<Refreshed> {
      await change(channel.id, tokens.sealedRefresh, ({ refreshing: _, ...rest }) => ({
        ...rest,
        // An earlier call of unknown outcome stays counted.
        ...(tokens.refreshing === undefined ? {} : { refreshing: { ...tokens.refreshing, since: 0 } }),
      }));
      platform.log.warn({ code, channel: channel.id }, 'tokens were not renewed yet');
      return { kind: 'later', code };
    },

    async answer(channel: Channel, tokens: Tokens, answer: ApiAnswer): Promise<Refreshed | undefined> {
      const pair = answer.kind === 'ok' ? readPair(answer.whole, platform.now()) : undefined;
      if (pair !== undefined) return settle.save(channel, tokens.sealedRefresh, pair);
      if (answer.kind === 'error') {
        const code = `zalo.oauth.${answer.code}`;
        if (FINAL.has(answer.code)) return settle.giveUp(channel, tokens.sealedRefresh, code);
        return settle.later(channel, tokens, code);
      }
      if (answer.kind === 'http') return settle.later(channel, tokens, `zalo.oauth.http-${answer.status}`);
      if (answer.kind === 'not-sent') return settle.later(channel, tokens, answer.code);
      // The answer was lost: the mark stays, and the next round counts it.
      return undefined;
    },
  };
  return settle;
}

/** A pair as the channel keeps it. */
export async function sealPair(vault: Vault, channel: Channel, pair: TokenPair): Promise<Tokens> {
  return {
    sealedAccess: await vault.seal(channel, 'accessToken', pair.access),
    sealedRefresh: await vault.seal(channel, 'refreshToken', pair.refresh),
    expiresAt: pair.expiresAt,
    refreshExpiresAt: pair.refreshExpiresAt,
  };
}
