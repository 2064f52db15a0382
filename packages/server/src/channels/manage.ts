/** What administrators do with channels: connect, change, allow, prove, remove. Secrets go in and never come out. */
import { type ChannelDoc, channels } from '../documents.ts';
import { notFound } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { Store, Stored } from '../store/store.ts';
import { type ChannelAnswer, describeChannel } from './describe.ts';
import { type ChannelChange, fieldsOf, type NewChannel } from './fields.ts';
import { problem } from './problems.ts';
import type { ZaloOa } from './zalo-oa/index.ts';
import type { Proof } from './zalo-oa/prove.ts';

type Channel = Stored<ChannelDoc>;

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

export interface ManageDeps {
  store: Store;
  zalo: ZaloOa;
  platform: Pick<Platform, 'now' | 'randomId' | 'log'>;
}

export function createManageChannels(deps: ManageDeps): ManageChannels {
  const { store, zalo, platform } = deps;
  const { directory, vault } = zalo;

  const own = async (workspace: string, id: string): Promise<Channel> => {
    const channel = await directory.get(id);
    if (channel?.workspace !== workspace) throw notFound();
    return channel;
  };

  const describe = (channel: Channel, origin: string) => describeChannel(deps, channel, origin);

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
        ...(await fieldsOf(vault, owner, change)),
      });
      if (!added) throw problem.taken();
      if (change.oaSecret !== undefined) replay(appId);
      return describe(await own(workspace, owner.id), origin);
    },
    async change(workspace, id, change, origin) {
      const channel = await own(workspace, id);
      const fields = await fieldsOf(vault, channel, change);
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
