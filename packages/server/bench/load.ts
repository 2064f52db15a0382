/** Requests over plain sockets: a load that costs little itself, so that two cores measure the server. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Load {
  /** Events a second that were answered 200. */
  perSecond: number;
  /** Others than 200. */
  refused: number;
  p50Ms: number;
  p99Ms: number;
}

/** One connection: one request at a time, the status of its answer. */
class Connection {
  readonly #socket: Socket;
  #received = '';
  #answered: ((status: number) => void) | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay();
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => this.#take(chunk));
    socket.on('close', () => this.#answered?.(0));
  }

  static async open(port: number): Promise<Connection> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new Connection(socket);
  }

  send(request: Buffer): Promise<number> {
    return new Promise((resolve) => {
      this.#answered = resolve;
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: string): void {
    this.#received += chunk;
    const head = this.#received.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(this.#received.slice(0, head))?.[1] ?? 0);
    if (this.#received.length < head + 4 + length) return;
    const status = Number(this.#received.slice(9, 12));
    this.#received = '';
    this.#answered?.(status);
  }
}

/** So many connections, each sending the next request as soon as the last is answered, until the time or the requests end. */
export async function flood(
  port: number,
  requests: Buffer[],
  connections: number,
  ms: number,
): Promise<Load> {
  const began = performance.now();
  const times: number[] = [];
  let refused = 0;
  let next = 0;
  const work = async (): Promise<void> => {
    const connection = await Connection.open(port);
    while (performance.now() - began < ms) {
      const request = requests[next++];
      if (!request) break;
      const sent = performance.now();
      if ((await connection.send(request)) === 200) times.push(performance.now() - sent);
      else refused++;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, work));
  return {
    perSecond: Math.round((times.length * 1_000) / (performance.now() - began)),
    refused,
    ...percentiles(times),
  };
}

/** One request after the other at a steady pace, whatever the answers; gives when each was sent. */
export async function trickle(
  port: number,
  requests: Buffer[],
  perSecond: number,
): Promise<Load & { sentAt: number[] }> {
  const connections = await Promise.all(Array.from({ length: 50 }, () => Connection.open(port)));
  const times: number[] = [];
  const sentAt: number[] = [];
  let refused = 0;
  const began = performance.now();
  const running = requests.map(async (request, i) => {
    await new Promise((resolve) => setTimeout(resolve, (i * 1_000) / perSecond));
    const connection = connections.pop() ?? (await Connection.open(port));
    sentAt[i] = performance.timeOrigin + performance.now();
    const sent = performance.now();
    if ((await connection.send(request)) === 200) times.push(performance.now() - sent);
    else refused++;
    connections.push(connection);
  });
  await Promise.all(running);
  for (const connection of connections) connection.close();
  const seconds = (performance.now() - began) / 1_000;
  return { perSecond: Math.round(times.length / seconds), refused, ...percentiles(times), sentAt };
}

export function percentiles(times: number[]): { p50Ms: number; p99Ms: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { p50Ms: at(0.5), p99Ms: at(0.99) };
}

export const round = (value: number): number => Math.round(value * 100) / 100;

export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
