/** For the emulator's own tests: an emulator with one app, one account, one person and a webhook that records. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import { startEmulator } from './emulator.ts';
import type { Settings } from './settings.ts';

export interface Received {
  body: string;
  headers: IncomingHttpHeaders;
}

/** A webhook that keeps what comes and answers with the next of `statuses`, or 200. */
export async function startReceiver(statuses: number[] = []) {
  const received: Received[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    received.push({ body: Buffer.concat(chunks).toString(), headers: incoming.headers });
    const status = statuses.shift() ?? 200;
    // 0 stands for a connection that breaks.
    if (status === 0) incoming.socket.destroy();
    else outgoing.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    received,
    statuses,
    url: `http://127.0.0.1:${port}/webhooks/zalo`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export async function startSmallWorld(settings: Partial<Settings> = {}) {
  const zalo = await startEmulator({ echo: 'off', receipts: 'off', ...settings });
  const app = zalo.addApp();
  const oa = zalo.addOa(app, { events: 'all' });
  const lan = zalo.addUser(oa, { name: 'Trần Thị Lan' });
  const tokens = zalo.grant(oa);

  async function call(
    path: string,
    options: { method?: string; body?: unknown; headers?: object; token?: string } = {},
  ) {
    const { method = 'POST', body, token = tokens.accessToken } = options;
    const answer = await request(zalo.url + path, {
      method: method as 'GET' | 'POST',
      headers: { access_token: token, 'content-type': 'application/json', ...options.headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.body.text();
    return { status: answer.statusCode, headers: answer.headers, text, json: () => JSON.parse(text) };
  }

  /** Sends a message to Lan and gives the error number. */
  async function send(message: unknown, recipient: unknown = { user_id: lan.id }): Promise<number> {
    return (await call('/v3.0/oa/message/cs', { body: { recipient, message } })).json().error;
  }

  return { zalo, app, oa, lan, tokens, call, send };
}
