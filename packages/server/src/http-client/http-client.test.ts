import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from './client.ts';
import { isPublicAddress } from './public-address.ts';

const platform = {
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

let server: Server;
let origin: string;
let port: number;
let connections = 0;
let seen: IncomingMessage[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request);
    answer(request, response);
  });
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  origin = `http://127.0.0.1:${port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const clients: HttpClient[] = [];
const client = (trusted: string[] = [], addresses: string[] = ['127.0.0.1']) => {
  const made = createHttpClient({ platform, trusted, resolve: async () => addresses });
  clients.push(made);
  return made;
};
afterAll(() => Promise.all(clients.map((made) => made.close())));

describe('addresses', () => {
  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...['192.0.2.1', '198.18.0.1', '203.0.113.9', '224.0.0.1', '240.0.0.1', '255.255.255.255', '192.88.99.1'],
    ...['::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:7f00:1'],
    ...['::7f00:1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', 'not an address', ''],
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '118.102.1.1', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('what may be called', () => {
  it.each([
    (p: number) => `http://127.0.0.1:${p}/`,
    (p: number) => `https://127.0.0.1:${p}/`,
    () => 'https://127.0.0.1/',
    () => 'http://2130706433/',
    () => 'http://0x7f.1/',
    () => 'http://0177.0.0.1/',
    () => 'http://①②⑦.⓪.⓪.①/',
    () => 'http://0/',
    () => 'http://[::1]/',
    () => 'http://[::ffff:7f00:1]/',
    () => 'http://[64:ff9b::7f00:1]/',
    () => 'http://localhost/',
    () => 'http://trong-mang.example/',
    () => 'https://trong-mang.example/',
    () => 'https://user:secret@cong-khai.example/',
    () => 'https://cong-khai.example:8443/',
    () => 'ftp://cong-khai.example/',
    () => 'file:///etc/passwd',
    () => 'data:text/plain,hi',
    () => 'not an address',
    () => '//cong-khai.example/',
  ])('refuses %s without a connection', async (url) => {
    const before = connections;
    const calling = client().request({ url: url(port), plain: true });
    await expect(calling).rejects.toMatchObject({ code: 'http.refused', sent: false });
    expect(connections).toBe(before);
  });

  it('refuses a name with one private address among public ones', async () => {
    const calling = client([], ['8.8.8.8', '10.0.0.1']).request({ url: 'https://hai-mat.example/' });
    await expect(calling).rejects.toMatchObject({ code: 'http.refused', sent: false });
  });

  it('takes plain http only when asked', async () => {
    const calling = client([], ['8.8.8.8']).request({ url: 'http://cong-khai.example/' });
    await expect(calling).rejects.toMatchObject({ code: 'http.refused', sent: false });
  });

  it('takes an origin that the operator named, and only that one', async () => {
    answer = (_, response) => response.end('chào');
    const trusting = client([`${origin}/some/path`]);
    const { status, body } = await trusting.request({ url: `${origin}/x?y=1` });
    expect([status, body.toString()]).toEqual([200, 'chào']);
    await expect(trusting.request({ url: `http://localhost:${port}/` })).rejects.toMatchObject({
      code: 'http.refused',
    });
  });
});

describe('redirects', () => {
  const goTo = (location: string) => {
    answer = (request, response) => {
      if (request.url === '/end') response.end('end');
      else response.writeHead(302, { location }).end();
    };
  };

  it('are followed on the same origin', async () => {
    goTo('/end');
    expect((await client([origin]).request({ url: `${origin}/a` })).body.toString()).toBe('end');
  });

  it('are checked anew: no way into a private network', async () => {
    goTo('http://169.254.169.254/latest/meta-data');
    const calling = client([origin]).request({ url: `${origin}/a`, plain: true });
    await expect(calling).rejects.toMatchObject({ code: 'http.refused' });
  });

  it('end after three', async () => {
    seen = [];
    goTo('/again');
    await expect(client([origin]).request({ url: `${origin}/a` })).rejects.toMatchObject({
      code: 'http.refused',
    });
    expect(seen).toHaveLength(4);
  });

  it('carry no secret to another host', async () => {
    const other = createServer((request, response) => response.end(JSON.stringify(request.headers)));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const otherOrigin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    goTo(`${otherOrigin}/`);
    const headers = { access_token: 'secret', authorization: 'secret' };
    const { body } = await client([origin, otherOrigin]).request({ url: `${origin}/a`, headers });
    expect(body.toString()).not.toContain('secret');
    other.close();
    other.closeAllConnections();
  });

  it('are not followed for a POST', async () => {
    goTo('/end');
    const { status } = await client([origin]).request({ url: `${origin}/a`, method: 'POST', body: '{}' });
    expect(status).toBe(302);
  });
});

describe('limits', () => {
  it('stops a body that is too large', async () => {
    answer = (_, response) => response.end('x'.repeat(2_000));
    const calling = client([origin]).request({ url: origin, maxBytes: 1_999 });
    await expect(calling).rejects.toMatchObject({ code: 'http.too-large', sent: true });
    expect((await client([origin]).request({ url: origin, maxBytes: 2_000 })).body).toHaveLength(2_000);
  });

  it('stops waiting, and says that the request may have arrived', async () => {
    answer = () => {};
    const calling = client([origin]).request({ url: origin, timeoutMs: 50 });
    await expect(calling).rejects.toMatchObject({ code: 'http.timeout', sent: true });
    answer = (_, response) => response.write('slow');
    const slow = client([origin]).request({ url: origin, timeoutMs: 50 });
    await expect(slow).rejects.toMatchObject({ code: 'http.timeout' });
  });

  it('tells "nobody there" from "broke off"', async () => {
    const nobody = client(['http://127.0.0.1:1']).request({ url: 'http://127.0.0.1:1/' });
    await expect(nobody).rejects.toMatchObject({ code: 'http.unreachable', sent: false });
    answer = (request) => request.socket.destroy();
    await expect(client([origin]).request({ url: origin })).rejects.toMatchObject({
      code: 'http.broken',
      sent: true,
    });
  });
});

describe('a list of its own that a caller brings', () => {
  it('is asked of every address, those that answers point to too', async () => {
    const asked: string[] = [];
    answer = (request, response) => {
      if (request.url === '/start') response.writeHead(302, { location: '/elsewhere' }).end();
      else response.end('there');
    };
    const allow = (url: URL) => {
      asked.push(url.pathname);
      return url.pathname !== '/elsewhere';
    };
    const calls = client([origin]);
    await expect(calls.request({ url: `${origin}/start`, allow })).rejects.toMatchObject({
      code: 'http.refused',
    });
    expect(asked).toEqual(['/start', '/elsewhere']);
    const { body } = await calls.request({ url: `${origin}/start`, allow: () => true });
    expect(body.toString()).toBe('there');
  });

  it('opens no address that the client itself refuses', async () => {
    const refused = client().request({ url: `${origin}/x`, allow: () => true });
    await expect(refused).rejects.toMatchObject({ code: 'http.refused' });
  });
});
