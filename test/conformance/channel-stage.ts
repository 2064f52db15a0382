/** The Zalo channel alone, between a store in memory and the emulator: no flows, only what goes in and out. */
import { type FastifyInstance, fastify } from 'fastify';
import type { SendOutcome } from '../../packages/server/src/channels/channel.ts';
import { createZaloOa, type ZaloOa } from '../../packages/server/src/channels/index.ts';
import { createHttpClient } from '../../packages/server/src/http-client/index.ts';
import { serverParts } from '../../packages/server/src/testing/server-parts.ts';
import type { Received } from '../../packages/server/src/turn/receive.ts';
import { type Emulator, startEmulator } from '../zalo-emulator/emulator.ts';
import type { App, Oa } from '../zalo-emulator/identities.ts';
import { makePicture } from '../zalo-emulator/pictures.ts';
import type { Settings } from '../zalo-emulator/settings.ts';

export interface ChannelStage {
  zalo: Emulator;
  app: App;
  oa: Oa;
  channel: ZaloOa;
  server: FastifyInstance;
  url: string;
  received: Received[];
  /** As an outbox would; the id is new each time unless given. */
  send(
    contact: string,
    message: Parameters<ZaloOa['adapter']['send']>[0]['message'],
    id?: string,
  ): Promise<SendOutcome>;
  /** The channel as it is stored now. */
  stored(): Promise<NonNullable<Awaited<ReturnType<ZaloOa['directory']['get']>>>>;
  stop(): Promise<void>;
}

const OWNER = { id: 'kenhmot', workspace: 'phuongtanan' };

export async function startChannelStage(
  settings: Partial<Settings> = {},
  publicUrl: string | undefined = 'https://danloi.example.vn',
): Promise<ChannelStage> {
  const zalo = await startEmulator(settings);
  const parts = await serverParts({ now: () => zalo.clock.now() });
  const http = createHttpClient({ platform: parts.platform, trusted: [zalo.url] });
  const received: Received[] = [];
  const channel = createZaloOa({
    ...parts,
    http,
    media: {
      read: async (_store, id) =>
        id.startsWith('pdf')
          ? { bytes: Buffer.from(`%PDF-1.7 ${id}`), mime: 'application/pdf' }
          : { bytes: makePicture(Number(id)), mime: 'image/png' },
    },
    publicUrl,
    openApiUrl: zalo.url,
    oauthUrl: zalo.url,
    receive: async (event) => {
      received.push(event);
      return 'taken';
    },
  });
  const server = fastify({ forceCloseConnections: true });
  await channel.register(server);
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const app = zalo.addApp({ callback: `${url}/zalo/callback` });
  const oa = zalo.addOa(app, { buttons: zalo.settings.buttons, events: 'all' });
  await zalo.saveWebhook(app, `${url}/webhooks/zalo`);
  await channel.directory.add({
    ...{ ...OWNER, kind: 'zalo-oa', name: oa.name, appId: app.id, oaId: oa.id },
    ...{ proven: false, buttonForm: 'buttons', createdAt: zalo.clock.now() - 86_400_000 },
    appSecret: await channel.vault.seal(OWNER, 'appSecret', app.secret),
    oaSecret: await channel.vault.seal(OWNER, 'oaSecret', oa.secret),
  });
  const stored = async () => {
    const found = await channel.directory.get(OWNER.id);
    if (!found) throw new Error('the channel is gone');
    return found;
  };
  const { accessToken: access, refreshToken: refresh } = zalo.grant(oa);
  await channel.tokens.set(await stored(), { access, refresh });

  let count = 0;
  return {
    ...{ zalo, app, oa, channel, server, url, received, stored },
    send: async (contact, message, id = `e/${count++}`) =>
      channel.adapter.send({
        ...{ channel: await stored(), contact, message, id },
        lastInboundAt: zalo.clock.now(),
      }),
    async stop() {
      channel.stop();
      await server.close();
      await http.close();
      await zalo.stop();
      await parts.store.close();
    },
  };
}
