/** Zalo OA as a channel: everything put together. */
import type { FastifyInstance } from 'fastify';
import type { HttpClient } from '../../http-client/index.ts';
import type { Media } from '../../media/media.ts';
import type { Platform } from '../../platform.ts';
import type { Secrets } from '../../secrets/index.ts';
import type { Store } from '../../store/store.ts';
import type { Receiver } from '../../turn/receive.ts';
import type { ChannelAdapter } from '../channel.ts';
import { type Admission, createAdmission } from './admission.ts';
import { createZaloApi } from './api-client.ts';
import { type Consent, createConsent } from './consent.ts';
import { createCounters } from './counters.ts';
import { createDirectory, type Directory } from './directory.ts';
import { explain } from './errors.ts';
import { zaloPages } from './pages.ts';
import { type Proof, prove } from './prove.ts';
import { createImageUrl, publicPictures } from './public-pictures.ts';
import { createQuarantine, type Quarantine } from './quarantine.ts';
import { createReconcile, type Reconcile } from './reconcile.ts';
import { createSend } from './send.ts';
import { createTokens, type Tokens } from './tokens.ts';
import { createKeepUnknown } from './unknown-events.ts';
import { createUploads } from './upload.ts';
import { createVault, type Vault } from './vault.ts';
import { createVerify } from './verify.ts';
import { zaloWebhook } from './webhook.ts';

export interface ZaloOaDeps {
  store: Store;
  platform: Platform;
  secrets: Pick<Secrets, 'seal' | 'open' | 'workspaceKey' | 'fingerprint'>;
  /** The guarded client; the two addresses below must be among its trusted ones. */
  http: Pick<HttpClient, 'request'>;
  media: Pick<Media, 'read'>;
  openApiUrl: string;
  oauthUrl: string;
  /** Where Zalo reaches this server, over https. */
  publicUrl?: string | undefined;
  /** Called late, so that the receiver may be made after the channel that it answers by. */
  receive: Receiver['receive'];
}

export interface ZaloOa {
  /** For the outbox. */
  adapter: ChannelAdapter;
  directory: Directory;
  vault: Vault;
  tokens: Tokens;
  consent: Consent;
  quarantine: Pick<Quarantine, 'count' | 'clear'>;
  /** Takes one event in, as its bytes arrived; what the webhook's route does. */
  admit: Admission['admit'];
  /** Takes the quarantine of an app in again, after one of its secrets was set. */
  replay: Admission['replay'];
  reconcile: Reconcile;
  prove(channel: Parameters<typeof prove>[1]): Promise<Proof>;
  fingerprint(text: string): string;
  counters(): Readonly<Record<string, number>>;
  /** Adds `/webhooks/zalo`, `/zalo/callback` and the proof of the domain. */
  register(app: FastifyInstance): Promise<void>;
  /** Renews tokens and looks for missed events from now on. */
  start(): void;
  stop(): void;
}

/** Zalo allows so many calls a minute to one app. */
const CALLS_PER_MINUTE = 4_000;

export function createZaloOa(deps: ZaloOaDeps): ZaloOa {
  const { platform, receive, secrets } = deps;
  const api = createZaloApi(deps);
  const directory = createDirectory(deps);
  const vault = createVault(deps);
  const counters = createCounters();
  const quarantine = createQuarantine(deps);
  const parts = { ...deps, api, directory, vault, quarantine, counters };
  const tokens = createTokens(parts);
  const consent = createConsent(parts);
  const admission = createAdmission({
    ...parts,
    verify: createVerify(parts),
    keepUnknown: createKeepUnknown(parts),
  });
  const reconcile = createReconcile({ directory, api, tokens, receive, platform });
  const imageUrl = createImageUrl(deps.publicUrl);
  const send = createSend({ api, directory, tokens, platform, uploads: createUploads(parts), imageUrl });

  return {
    adapter: { kind: 'zalo-oa', send, ratePerMinute: CALLS_PER_MINUTE, explain },
    directory,
    vault,
    tokens,
    consent,
    quarantine,
    admit: admission.admit,
    replay: admission.replay,
    reconcile,
    prove: (channel) => prove({ api, tokens }, channel),
    fingerprint: secrets.fingerprint,
    counters: counters.all,
    async register(app) {
      await app.register(zaloWebhook, { admission, platform });
      await app.register(zaloPages, { consent, directory, platform });
      await app.register(publicPictures, deps);
    },
    start() {
      tokens.start();
      reconcile.start();
    },
    stop() {
      tokens.stop();
      reconcile.stop();
    },
  };
}
