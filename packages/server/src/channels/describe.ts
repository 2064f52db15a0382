import { isoTime } from '../api/http.ts';
import type { ChannelDoc } from '../documents.ts';
import type { Stored } from '../store/store.ts';
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

export interface DescribeFacts {
  /** Where Zalo and browsers reach this server. */
  origin: string;
  appSecretFingerprint: string | undefined;
  oaSecretFingerprint: string | undefined;
  quarantined: number;
  now: number;
}

/** Builds the answer from a channel and what is known about it. */
export function describeChannel(channel: Stored<ChannelDoc>, facts: DescribeFacts): ChannelAnswer {
  const { id, name, kind, appId, oaId, proven, buttonForm, lastEventAt, tokens, siteVerifier } = channel;
  const { appSecretFingerprint, oaSecretFingerprint, now, quarantined } = facts;
  const webhookUrl = `${facts.origin}/webhooks/zalo`;
  const callbackUrl = `${facts.origin}/zalo/callback`;
  const sameSecrets = appSecretFingerprint !== undefined && appSecretFingerprint === oaSecretFingerprint;
  return {
    ...{ id, name, kind, appId, oaId, proven, buttonForm, webhookUrl, callbackUrl },
    ...(appSecretFingerprint === undefined ? {} : { appSecretFingerprint }),
    ...(oaSecretFingerprint === undefined ? {} : { oaSecretFingerprint }),
    ...(siteVerifier === undefined ? {} : { siteVerifier }),
    ...(lastEventAt === undefined ? {} : { lastEventAt: isoTime(lastEventAt) }),
    ...(tokens === undefined ? {} : { tokenExpiresAt: isoTime(tokens.expiresAt) }),
    needsConsent: tokens === undefined || tokens.needsConsent === true,
    checks: setupChecks({ channel, webhookUrl, callbackUrl, quarantined, sameSecrets, now }),
  };
}
