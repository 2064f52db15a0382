/** Connected accounts, keys of other systems, and events that are not trusted or known yet. */
import { defineCollection } from '../store/store.ts';

/** A connected account. Ids of app and OA are decimal strings. */
export interface ChannelDoc {
  workspace: string;
  kind: 'zalo-oa';
  name: string;
  appId: string;
  oaId: string;
  /** Sealed under the workspace's key; the API never gives them back. */
  appSecret?: string;
  oaSecret?: string;
  tokens?: {
    sealedAccess: string;
    sealedRefresh: string;
    expiresAt: number;
    refreshExpiresAt: number;
    /** A refresh was begun with this token and its outcome is unknown: see `tokens.ts`. */
    refreshing?: { by: string; since: number; tries: number };
    needsConsent?: boolean;
  };
  /** Consent in progress. */
  consent?: { state: string; verifier: string; expiresAt: number };
  /** True once an event's signature was verified with the present OA secret. */
  proven: boolean;
  buttonForm: 'buttons' | 'list' | 'numbers';
  lastEventAt?: number;
  /** When Zalo first accepted a message of this channel: the last tick of the check-list. */
  answeredAt?: number;
  /** Code of Zalo's `zalo_verifier<code>.html`, by which it proves that the domain is ours. */
  siteVerifier?: string;
  createdAt: number;
}

/** Global, since webhooks find the channel before the workspace is known; routes check `workspace`. */
export const channels = defineCollection<ChannelDoc>('channels', {
  byApp: { fields: ['appId', 'oaId'], unique: true },
  byWorkspace: { fields: ['workspace', 'createdAt'] },
});

/** A key of another system, used by name; id is the name. The value lies sealed under the workspace's key. */
export interface WorkspaceSecretDoc {
  name: string;
  sealed: string;
  fingerprint: string;
  updatedAt: number;
  updatedBy: string;
}

export const workspaceSecrets = defineCollection<WorkspaceSecretDoc & { workspace?: string }>(
  'workspace-secrets',
  { byName: { fields: ['workspace', 'name'] } },
);

/** A webhook that could not be verified yet: kept at most 24 h, bounded per app. */
export interface QuarantineDoc {
  appId: string;
  /** Raw bytes, base64. */
  body: string;
  headers: Record<string, string>;
  at: number;
}

export const quarantine = defineCollection<QuarantineDoc>(
  'quarantine',
  { byApp: { fields: ['appId', 'at'] } },
  ['body'],
);

/** A kind of event that this server does not know: the first one of each kind, sealed. id is `<channel>.<kind>`. */
export interface UnknownEventDoc {
  channel: string;
  name: string;
  sealedBody: string;
  at: number;
}

export const unknownEvents = defineCollection<UnknownEventDoc>('unknown-events', {
  byChannel: { fields: ['channel', 'at'] },
});
