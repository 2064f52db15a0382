/** What administrators do with channels: connect, change, allow, prove, remove. Secrets go in and never come out. */
import { type ChannelDoc, channels } from '../documents.ts';
import { AppError, notFound } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { Store, Stored } from '../store/store.ts';
import { type ChannelAnswer, describeChannel } from './describe.ts';
import type { ZaloOa } from './zalo-oa/index.ts';
import { readSiteVerifier } from './zalo-oa/pages.ts';
import type { Proof } from './zalo-oa/prove.ts';

type Channel = Stored<ChannelDoc>;

export interface ChannelChange {
  name?: string | undefined;
  appSecret?: string | undefined;
  oaSecret?: string | undefined;
  siteVerifier?: string | undefined;
  buttonForm?: ChannelDoc['buttonForm'] | undefined;
}

export interface NewChannel extends Omit<ChannelChange, 'name'> {
  name: string;
  appId: string;
  oaId: string;
}

/** Each function sees the channels of one workspace only; `origin` is where Zalo reaches this server. */
export interface ManageChannels {
  list(workspace: string, origin: string): Promise<ChannelAnswer[]>;
  get(workspace: string, id: string, origin: string): Promise<ChannelAnswer>;
  create(workspace: string, given: NewChannel, origin: string): Promise<ChannelAnswer>;
  change(workspace: string, id: string, change: ChannelChange, origin: string): Promise<ChannelAnswer>;
  remove(workspace: string, id: string): Promise<void>;
  consent(workspace: string, id: string, origin: string): Promise<{ url: string }>;
  setTokens(workspace: string, id: string, pair: { access: string; refresh: string }): Promise<void>;
  prove(workspace: string, id: string): Promise<Proof>;
}

const problem = {
  taken: () =>
    new AppError(
      'channel.taken',
      {
        vi: 'OA này đã được kết nối với ứng dụng này. Hãy mở kênh có sẵn, hoặc kiểm tra lại ID ứng dụng và ID của OA.',
        en: 'This OA is connected with this app already. Open that channel, or check the ids of app and OA.',
      },
      409,
    ),
  siteVerifier: () =>
    new AppError(
      'channel.site-verifier',
      {
        vi: 'Không đọc được mã xác thực tên miền. Hãy dán tên tệp dạng zalo_verifier….html mà Zalo cho tải về.',
        en: 'The code for the proof of the domain cannot be read. Paste the name of the file zalo_verifier….html.',
      },
      422,
    ),
  noAppSecret: () =>
    new AppError(
      'channel.no-app-secret',
      {
        vi: 'Chưa có khóa bí mật của ứng dụng. Hãy nhập khóa đó trước, rồi bấm Cấp quyền.',
        en: 'The secret key of the app is missing. Enter it first, then ask for consent.',
      },
      409,
    ),
};

export interface ManageDeps {
  store: Store;
  zalo: ZaloOa;
  platform: Pick<Platform, 'now' | 'randomId' | 'log'>;
}

export function createManageChannels({ store, zalo, platform }: ManageDeps): ManageChannels {
  const { directory, vault } = zalo;

  const own = async (workspace: string, id: string): Promise<Channel> => {
    const channel = await directory.get(id);
    if (channel?.workspace !== workspace) throw notFound();
    return channel;
  };

  const fingerprint = async (channel: Channel, field: 'appSecret' | 'oaSecret') => {
    const sealed = channel[field];
    return sealed === undefined ? undefined : zalo.fingerprint(await vault.open(channel, field, sealed));
  };

  const describe = async (channel: Channel, origin: string): Promise<ChannelAnswer> =>
    describeChannel(channel, {
      origin,
      appSecretFingerprint: await fingerprint(channel, 'appSecret'),
      oaSecretFingerprint: await fingerprint(channel, 'oaSecret'),
      quarantined: await zalo.quarantine.count(channel.appId),
      now: platform.now(),
    });

  /** The fields of the document that a change sets. */
  const fieldsOf = async (owner: Pick<Channel, 'id' | 'workspace'>, change: ChannelChange) => {
    const { name, appSecret, oaSecret, siteVerifier, buttonForm } = change;
    const code = siteVerifier === undefined ? undefined : readSiteVerifier(siteVerifier);
    if (siteVerifier !== undefined && code === undefined) throw problem.siteVerifier();
    return {
      ...(name === undefined ? {} : { name }),
      ...(buttonForm === undefined ? {} : { buttonForm }),
      ...(code === undefined ? {} : { siteVerifier: code }),
      ...(appSecret === undefined ? {} : { appSecret: await vault.seal(owner, 'appSecret', appSecret) }),
      // Another secret proves itself anew.
      ...(oaSecret === undefined
        ? {}
        : { oaSecret: await vault.seal(owner, 'oaSecret', oaSecret), proven: false }),
    };
  };

  /** What waited for the secret is taken in behind the answer. */
  const replay = (appId: string) => {
    zalo
      .replay(appId)
      .catch((error: unknown) =>
        platform.log.warn({ err: error, app: appId }, 'the quarantine was not taken in'),
      );
  };

  return {
    async list(workspace, origin) {
      const { items } = await store.find(channels, {
        index: 'byWorkspace',
        equals: [workspace],
        limit: 1_000,
      });
      return Promise.all(items.map((channel) => describe(channel, origin)));
    },
    get: async (workspace, id, origin) => describe(await own(workspace, id), origin),
    async create(workspace, given, origin) {
      const owner = { id: platform.randomId(), workspace };
      const { name, appId, oaId, ...change } = given;
      const added = await directory.add({
        ...{ ...owner, kind: 'zalo-oa', name, appId, oaId, proven: false, buttonForm: 'buttons' },
        createdAt: platform.now(),
        ...(await fieldsOf(owner, change)),
      });
      if (!added) throw problem.taken();
      if (change.oaSecret !== undefined) replay(appId);
      return describe(await own(workspace, owner.id), origin);
    },
    async change(workspace, id, change, origin) {
      const channel = await own(workspace, id);
      const fields = await fieldsOf(channel, change);
      const changed = await directory.change(id, (current) => ({ ...current, ...fields }));
      if (!changed) throw notFound();
      if (change.oaSecret !== undefined) replay(channel.appId);
      return describe(changed, origin);
    },
    async remove(workspace, id) {
      const channel = await own(workspace, id);
      await directory.remove(channel);
      if ((await directory.ofApp(channel.appId)).length === 0) await zalo.quarantine.clear(channel.appId);
    },
    async consent(workspace, id, origin) {
      const channel = await own(workspace, id);
      if (channel.appSecret === undefined) throw problem.noAppSecret();
      return { url: await zalo.consent.url(channel, `${origin}/zalo/callback`) };
    },
    setTokens: async (workspace, id, pair) => zalo.tokens.set(await own(workspace, id), pair),
    prove: async (workspace, id) => zalo.prove(await own(workspace, id)),
  };
}
