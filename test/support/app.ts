/** Dẫn Lối as it is run, for tests: a server process with its data in a folder that goes away, and a way in. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sample from '../../templates/sample/workspace.json' with { type: 'json' };
import type { Emulator } from '../zalo-emulator/emulator.ts';
import type { Oa, App as ZaloApp } from '../zalo-emulator/identities.ts';
import { type Api, createApi } from './api.ts';
import { createServerProcess, freePort, type ServerProcess } from './server-process.ts';

/** The conversations of the sample were written down with this name in them. */
export const workspaceName = sample.name;
export const owner = {
  name: 'Phạm Quản Trị',
  email: 'quan.tri@vi-du.gov.vn',
  password: 'mot mat khau that dai 2026',
};

const PRINTED_WITHIN = 30_000;

export interface AppOptions {
  /** Where Zalo is. */
  zalo?: Emulator;
  /** Address of a fresh MongoDB database; SQLite without it. */
  mongoUri?: string;
  env?: Record<string, string>;
}

export interface App {
  server: ServerProcess;
  url: string;
  webhook: string;
  dataDir: string;
  api: Api;
  /** The one-time link that the server printed at its first start. */
  setupLink(): Promise<string>;
  /** Makes the administrator by the one-time link and signs in. */
  setUp(): Promise<void>;
  /** Enters an account of the emulator as an administrator would, and saves the webhook at Zalo. */
  connect(oa: Oa): Promise<{ id: string }>;
  /** Takes a flow's file in and publishes it. */
  publish(flow: unknown): Promise<{ id: string }>;
  /** Stops what runs and removes the data. */
  remove(): Promise<void>;
}

export async function startApp(options: AppOptions = {}): Promise<App> {
  const dataDir = await mkdtemp(join(tmpdir(), 'danloi-test-'));
  const { zalo, mongoUri, env = {} } = options;
  const server = createServerProcess(await freePort(), {
    DANLOI_DATA: dataDir,
    DANLOI_LOG: 'warn',
    ...(mongoUri ? { MONGODB_URI: mongoUri } : {}),
    ...(zalo ? { ZALO_OPENAPI_URL: zalo.url, ZALO_OAUTH_URL: zalo.url } : {}),
    ...env,
  });
  const api = createApi(server.url);
  const webhook = `${server.url}/webhooks/zalo`;

  /** It is printed a moment after the server is ready. */
  async function setupLink(): Promise<string> {
    for (let waited = 0; waited < PRINTED_WITHIN; waited += 20) {
      const link = /http\S+\/thiet-lap#[\w.-]+/.exec(server.output())?.[0];
      if (link) return link;
      await sleep(20);
    }
    throw new Error(`The server printed no link for the set-up:\n${server.output()}`);
  }

  const app: App = {
    server,
    url: server.url,
    webhook,
    dataDir,
    api,
    setupLink,
    async setUp() {
      const token = (await setupLink()).split('#')[1];
      await api.post('/api/setup', { token, workspaceName, ...owner });
    },
    async connect(oa) {
      if (!zalo) throw new Error('this app was started without an emulator');
      return connect(api, zalo, oa.app, oa, webhook);
    },
    async publish(flow) {
      const { id, rev } = await api.post<{ id: string; rev: number }>('/api/flows/import', { flow });
      await api.post(`/api/flows/${id}/publish`, { rev });
      return { id };
    },
    async remove() {
      await server.kill();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  try {
    await server.start();
  } catch (error) {
    await app.remove();
    throw error;
  }
  return app;
}

/** The order of the console: the secret of the account is shown only once the address is saved. */
async function connect(
  api: Api,
  zalo: Emulator,
  app: ZaloApp,
  oa: Oa,
  webhook: string,
): Promise<{ id: string }> {
  const first = { name: oa.name, appId: app.id, oaId: oa.id, appSecret: app.secret };
  const channel = await api.post<{ id: string }>('/api/channels', first);
  await zalo.saveWebhook(app, webhook);
  await api.patch(`/api/channels/${channel.id}`, { oaSecret: oa.secret });
  await api.post(`/api/channels/${channel.id}/tokens`, zalo.grant(oa));
  return channel;
}
