import { timingSafeEqual } from 'node:crypto';
import type { ChannelDoc } from '../../documents.ts';
import type { Platform } from '../../platform.ts';
import type { Stored } from '../../store/store.ts';
import { readPair } from './access.ts';
import type { ZaloApi } from './api-client.ts';
import type { Directory } from './directory.ts';
import { looseId, looseObject } from './loose.ts';
import { challengeOf, newVerifier } from './pkce.ts';
import { sealPair } from './settle.ts';
import type { Vault } from './vault.ts';

type Channel = Stored<ChannelDoc>;

/** What Zalo's redirect brings. */
interface CallbackQuery {
  code?: string | undefined;
  oaId?: string | undefined;
  state?: string | undefined;
}

type ConsentResult = { ok: true; channel: string } | { ok: false; channel?: string; code: string };

/** An administrator of the OA allows the app: the link, and what comes back from it. */
export interface Consent {
  url(channel: Channel, redirectUri: string): Promise<string>;
  finish(query: CallbackQuery): Promise<ConsentResult>;
}

export interface ConsentDeps {
  directory: Directory;
  vault: Vault;
  api: ZaloApi;
  platform: Pick<Platform, 'now' | 'randomBytes' | 'log'>;
}

/** As long as Zalo's code lives. */
const CONSENT_MS = 10 * 60_000;

export function createConsent(deps: ConsentDeps): Consent {
  const { directory, vault, api, platform } = deps;
  return {
    async url(channel, redirectUri) {
      const verifier = newVerifier(platform);
      const state = `${channel.id}.${platform.randomBytes(24).toString('hex')}`;
      const consent = {
        state,
        verifier: await vault.seal(channel, 'verifier', verifier),
        expiresAt: platform.now() + CONSENT_MS,
      };
      await directory.change(channel.id, (current) => ({ ...current, consent }));
      return api.consentUrl({
        app_id: channel.appId,
        redirect_uri: redirectUri,
        code_challenge: challengeOf(verifier),
        state,
      });
    },

    async finish(query) {
      const channel = await pending(deps, query);
      if (!channel?.consent || !query.code) return { ok: false, code: 'channel.no-consent-begun' };
      const failed = (code: string): ConsentResult => {
        platform.log.warn({ code, channel: channel.id }, 'Zalo did not give tokens');
        return { ok: false, channel: channel.id, code };
      };
      if (channel.appSecret === undefined) return failed('channel.no-app-secret');
      const answer = await api.token(await vault.open(channel, 'appSecret', channel.appSecret), {
        app_id: channel.appId,
        grant_type: 'authorization_code',
        code: query.code,
        code_verifier: await vault.open(channel, 'verifier', channel.consent.verifier),
      });
      if (answer.kind === 'error') return failed(`zalo.oauth.${answer.code}`);
      const pair = answer.kind === 'ok' ? readPair(answer.whole, platform.now()) : undefined;
      if (!pair) return failed('zalo.oauth.no-answer');
      // Tokens of another account must not be kept here: who answered for them decides, not the address bar.
      const whose = await api.get('/v2.0/oa/getoa', pair.access);
      const account = whose.kind === 'ok' ? oaIdOf(whose.data) : undefined;
      if (account !== undefined && account !== channel.oaId) return failed('channel.other-oa');
      const tokens = await sealPair(vault, channel, pair);
      await directory.change(channel.id, ({ consent: _, ...current }) => ({ ...current, tokens }));
      return { ok: true, channel: channel.id };
    },
  };
}

/** `getoa` names the id in two ways. */
export function oaIdOf(data: unknown): string | undefined {
  const { oa_id, oaid } = looseObject(data);
  return looseId(oa_id) ?? looseId(oaid);
}

/** The channel whose consent this is: by the state, or, where Zalo gives none back, the only one that waits for this OA. */
async function pending(deps: ConsentDeps, { oaId, state }: CallbackQuery): Promise<Channel | undefined> {
  const { directory, platform } = deps;
  const waits = (channel: Channel) => (channel.consent?.expiresAt ?? 0) > platform.now();
  if (state !== undefined && state !== '') {
    const channel = await directory.get(state.split('.')[0] ?? '');
    return channel?.consent && waits(channel) && same(channel.consent.state, state) ? channel : undefined;
  }
  if (oaId === undefined) return undefined;
  const found: Channel[] = [];
  for await (const channel of directory.all())
    if (channel.oaId === oaId && waits(channel)) found.push(channel);
  return found.length === 1 ? found[0] : undefined;
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
