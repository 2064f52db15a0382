/** A TCP proxy that misbehaves on demand: what a network does to a database's client. */

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

export interface TcpProxy {
  port: number;
  /** Requests that hold this text are passed on, but their connection is cut before the answer; so many times. */
  cutAnswers(text: string, times: number): void;
  /** Requests that hold this text never arrive: their connection is cut; so many times. */
  cutRequests(text: string, times: number): void;
  /** How many were cut so far. */
  readonly cuts: number;
  close(): Promise<void>;
}

/** So long the server has to carry out a request whose answer will be lost. */
const HEAD_START_MS = 50;

export async function startProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let plan: { text: string; times: number; passOn: boolean } = { text: '', times: 0, passOn: false };
  let cuts = 0;
  const server: Server = createServer((client) => {
    const upstream = connect(target.port, target.host);
    let cut = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      // Whichever side goes takes the other with it.
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', (data) => {
      if (plan.times > 0 && data.includes(plan.text)) {
        plan.times--;
        cuts++;
        cut = true;
        if (plan.passOn) setTimeout(() => client.destroy(), HEAD_START_MS);
        else client.destroy();
      }
      if (!client.destroyed) upstream.write(data);
    });
    upstream.on('data', (data) => {
      if (!cut) client.write(data);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cutAnswers: (text, times) => {
      plan = { text, times, passOn: true };
    },
    cutRequests: (text, times) => {
      plan = { text, times, passOn: false };
    },
    get cuts() {
      return cuts;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
