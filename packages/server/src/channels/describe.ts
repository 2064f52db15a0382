import { isoTime } from '../api/http.ts';
import type { ChannelDoc } from '../documents.ts';
import type { Platform } from '../platform.ts';
import type { Stored } from '../store/store.ts';
import type { ZaloOa } from './zalo-oa/index.ts';
import { type Check, setupChecks } from './zalo-oa/setup-checks.ts';

/** A channel as people see it: secrets only as fingerprints. */
export interface ChannelAnswer {
  id: string;
  name: string;
  kind: ChannelDoc['kind'];
  appId: string;
  oaId: string;
  appSecretFingerprint?: string;
  oaSecretFingerprint?: string;
  siteVerifier?: string;
  webhookUrl: string;
  callbackUrl: string;
  proven: boolean;
  buttonForm: ChannelDoc['buttonForm'];
  lastEventAt?: string;
  tokenExpiresAt?: string;
  needsConsent: boolean;
  checks: Check[];
}

interface DescribeDeps {
  zalo: Pick<ZaloOa, 'vault' | 'fingerprint' | 'quarantine'>;
  platform: Pick<Platform, 'now'>;
}

/** Builds the answer; `origin` is where Zalo and browsers reach this server. */
export async function describeChannel(
  { zalo, platform }: DescribeDeps,
  channel: Stored<ChannelDoc>,
  origin: string,
): Promise<ChannelAnswer> {
  const { id, name, kind, appId, oaId, proven, buttonForm, lastEventAt, tokens, siteVerifier } = channel;
  const fingerprint = async (field: 'appSecret' | 'oaSecret') => {
    const sealed = channel[field];
    return sealed === undefined ? undefined : zalo.fingerprint(await zalo.vault.open(channel, field, sealed));
  };
  const appSecretFingerprint = await fingerprint('appSecret');
  const oaSecretFingerprint = await fingerprint('oaSecret');
  const webhookUrl = `${origin}/webhooks/zalo`;
  const callbackUrl = `${origin}/zalo/callback`;
  const checks = setupChecks({
    ...{ channel, webhookUrl, callbackUrl, now: platform.now() },
    quarantined: await zalo.quarantine.count(channel.appId),
    sameSecrets: appSecretFingerprint !== undefined && appSecretFingerprint === oaSecretFingerprint,
  });
  return {
    ...{ id, name, kind, appId, oaId, proven, buttonForm, webhookUrl, callbackUrl, checks },
    ...(appSecretFingerprint === undefined ? {} : { appSecretFingerprint }),
    ...(oaSecretFingerprint === undefined ? {} : { oaSecretFingerprint }),
    ...(siteVerifier === undefined ? {} : { siteVerifier }),
    ...(lastEventAt === undefined ? {} : { lastEventAt: isoTime(lastEventAt) }),
    ...(tokens === undefined ? {} : { tokenExpiresAt: isoTime(tokens.expiresAt) }),
    needsConsent: tokens === undefined || tokens.needsConsent === true,
  };
}
