/**
 * A new token pair for an old one. Zalo takes a refresh token once and forgets the old pair at once, so: one process at
 * a time, by a mark on the channel; the new pair is stored before anyone uses it; the old one stays until then; and a
 * call whose answer was lost is repeated with the same token at most once.
 */
import type { ChannelDoc } from '../../documents.ts';
import { type Platform, pause } from '../../platform.ts';
import type { Stored } from '../../store/store.ts';
import type { Refreshed, TokenPair } from './access.ts';
import type { ApiAnswer, ZaloApi } from './api-client.ts';
import { createSettle, type SettleDeps } from './settle.ts';

type Channel = Stored<ChannelDoc>;
type Tokens = NonNullable<ChannelDoc['tokens']>;

export interface RefreshDeps extends SettleDeps {
  api: Pick<ZaloApi, 'token'>;
  platform: SettleDeps['platform'] & Pick<Platform, 'monotonic' | 'after' | 'randomId'>;
}

/** A mark older than this is of a process that died: well above the time limit of the call. */
const MARK_MS = 60_000;
const WAIT_FOR_OTHERS_MS = 20_000;
const POLL_MS = 250;

/** Gives a function that renews a channel's tokens unless its access token is another than `stale` by now. */
export function createRefresher(deps: RefreshDeps): (id: string, stale: string) => Promise<Refreshed> {
  const running = new Map<string, Promise<Refreshed>>();
  const round = createRound(deps);
  const untilDone = async (id: string, stale: string): Promise<Refreshed> => {
    const began = deps.platform.monotonic();
    while (deps.platform.monotonic() - began < WAIT_FOR_OTHERS_MS) {
      const done = await round(id, stale);
      if (done) return done;
      await pause(deps.platform, POLL_MS);
    }
    return { kind: 'later', code: 'zalo.refresh-busy' };
  };
  return (id, stale) => {
    const current = running.get(id);
    if (current) return current;
    const started = untilDone(id, stale).finally(() => running.delete(id));
    running.set(id, started);
    return started;
  };
}

/** One look and, when it is our turn, one call. Undefined: look again. */
function createRound(deps: RefreshDeps) {
  const { directory, vault, platform } = deps;
  const me = platform.randomId();
  /** Issued and not yet stored, by channel: stored before anything else is tried. */
  const unsaved = new Map<string, { used: string; pair: TokenPair }>();
  const settle = createSettle(deps, unsaved);

  return async (id: string, stale: string): Promise<Refreshed | undefined> => {
    const channel = await directory.get(id);
    const tokens = channel?.tokens;
    if (!channel || !tokens || tokens.needsConsent || channel.appSecret === undefined)
      return { kind: 'needs-consent' };
    const access = await vault.open(channel, 'accessToken', tokens.sealedAccess);
    if (access !== stale) return { kind: 'ok', access };
    const kept = unsaved.get(id);
    if (kept?.used === tokens.sealedRefresh) return settle.save(channel, kept.used, kept.pair);
    const mark = tokens.refreshing;
    const age = platform.now() - (mark?.since ?? 0);
    if (mark && mark.by !== me && age >= 0 && age < MARK_MS) return undefined;
    const tries = (mark?.tries ?? 0) + 1;
    if (tries > 2) return settle.giveUp(channel, tokens.sealedRefresh, 'zalo.refresh-lost');
    const ours = { by: me, since: platform.now(), tries };
    const marked = await directory.change(id, (now) =>
      now.tokens && sameAttempt(now.tokens, tokens)
        ? { ...now, tokens: { ...now.tokens, refreshing: ours } }
        : undefined,
    );
    const got = marked?.tokens?.refreshing;
    if (got?.by !== me || got.since !== ours.since || got.tries !== tries) return undefined;
    return settle.answer(channel, tokens, await ask(deps, channel, tokens));
  };
}

const sameAttempt = (a: Tokens, b: Tokens): boolean =>
  a.sealedRefresh === b.sealedRefresh &&
  a.refreshing?.by === b.refreshing?.by &&
  a.refreshing?.since === b.refreshing?.since;

async function ask({ vault, api }: RefreshDeps, channel: Channel, tokens: Tokens): Promise<ApiAnswer> {
  const secret = await vault.open(channel, 'appSecret', channel.appSecret ?? '');
  const refresh = await vault.open(channel, 'refreshToken', tokens.sealedRefresh);
  return api.token(secret, {
    app_id: channel.appId,
    grant_type: 'refresh_token',
    refresh_token: refresh,
  });
}
