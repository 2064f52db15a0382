import type { Text } from '@danloi/engine/manifest';
import { request } from '../api/client.ts';

export const BUTTON_FORMS = ['buttons', 'list', 'numbers'] as const;
export type ButtonForm = (typeof BUTTON_FORMS)[number];

/** One step on the way to a connected account. */
export interface Check {
  id: string;
  state: 'done' | 'todo' | 'problem';
  title: Text;
  help: Text;
}

/** A connected account; secrets are never in it, only their fingerprints. */
export interface ChannelAnswer {
  id: string;
  name: string;
  kind: string;
  appId: string;
  oaId: string;
  appSecretFingerprint?: string;
  oaSecretFingerprint?: string;
  /** Name of the file by which Zalo knows that the domain is ours, or its code. */
  siteVerifier?: string;
  webhookUrl: string;
  callbackUrl: string;
  proven: boolean;
  buttonForm: ButtonForm;
  lastEventAt?: string;
  tokenExpiresAt?: string;
  needsConsent: boolean;
  checks: Check[];
}

export interface NewChannel {
  name: string;
  appId: string;
  oaId: string;
  appSecret?: string;
  oaSecret?: string;
}

export interface ChannelChange {
  name?: string;
  appSecret?: string;
  oaSecret?: string;
  siteVerifier?: string;
  buttonForm?: ButtonForm;
}

export const CHANNELS = ['channels'] as const;

const path = (id: string): string => `/api/channels/${encodeURIComponent(id)}`;

export const getChannels = () => request<{ items: ChannelAnswer[] }>('GET', '/api/channels');
export const getChannel = (id: string) => request<ChannelAnswer>('GET', path(id));
export const addChannel = (channel: NewChannel) => request<ChannelAnswer>('POST', '/api/channels', channel);
export const changeChannel = (id: string, change: ChannelChange) =>
  request<ChannelAnswer>('PATCH', path(id), change);
export const removeChannel = (id: string) => request<void>('DELETE', path(id));
export const askConsent = (id: string) => request<{ url: string }>('POST', `${path(id)}/consent`);
export const putTokens = (id: string, tokens: { accessToken: string; refreshToken: string }) =>
  request<unknown>('POST', `${path(id)}/tokens`, tokens);
export const prove = (id: string) =>
  request<{ ok: boolean; oaName?: string; message: Text }>('POST', `${path(id)}/prove`);
