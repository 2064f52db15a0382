/** Signing in over HTTP as browsers do: cookies, one-time links, what ends a session. */
import { buildApp, createLog, createPlatform, documents, openServices, readConfig } from '@danloi/server';
import { openSqlite } from '@danloi/server/store';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

interface Server {
  app: FastifyInstance;
  token: string;
  logged: string[];
  close(): Promise<void>;
}

const lan = { name: 'Nguyễn Thị Lan', email: 'lan@vi-du.gov.vn', password: 'con đường mòn bên suối' };
let server: Server;

async function start(env: Record<string, string> = {}): Promise<Server> {
  const logged: string[] = [];
  const log = createLog({ level: 'trace', to: { write: (line) => void logged.push(line) } });
  const onFatal = (error: Error): never => {
    throw error;
  };
  const store = openSqlite({ file: ':memory:', collections: documents.collections, onFatal });
  const config = readConfig({ DANLOI_KEY: '5a'.repeat(32), DANLOI_DATA: '/nonexistent', ...env }, '/');
  const services = await openServices(config, createPlatform(log), store);
  const app = await buildApp(services);
  const close = async () => {
    await app.close();
    await services.stop();
  };
  return { app, token: await services.links.newSetup(), logged, close };
}

beforeEach(async () => {
  server = await start();
});
afterEach(() => server.close());

/** A browser: keeps cookies, sends its origin. */
function browser(origin = 'http://localhost', { app } = server) {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async ask(options: InjectOptions) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = { host: new URL(origin).host, origin, ...(cookie === '' ? {} : { cookie }) };
      const answer = await app.inject({ ...options, headers: { ...headers, ...options.headers } });
      for (const { name, value } of answer.cookies) {
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      return answer;
    },
  };
}

async function setUp(owner = browser()) {
  const payload = { token: server.token, workspaceName: 'Phường Tân An', ...lan };
  const answer = await owner.ask({ method: 'POST', url: '/api/setup', payload });
  expect(answer.statusCode).toBe(201);
  return owner;
}

const join = async (owner: ReturnType<typeof browser>, email: string, roles: string[]) => {
  const made = await owner.ask({ method: 'POST', url: '/api/people/invitations', payload: { roles } });
  const token = (made.json() as { link: string }).link.split('#')[1] ?? '';
  const joined = browser();
  const payload = { ...lan, email };
  const answer = await joined.ask({ method: 'POST', url: `/api/invitations/${token}/accept`, payload });
  expect(answer.statusCode).toBe(201);
  return { joined, token, id: (answer.json() as { person: { id: string } }).person.id };
};

describe('the session’s cookie', () => {
  it('is out of reach of scripts and of other sites', async () => {
    const owner = browser();
    const payload = { token: server.token, workspaceName: 'Phường Tân An', ...lan };
    const answer = await owner.ask({ method: 'POST', url: '/api/setup', payload });
    const set = answer.cookies.find(({ name }) => name === 'danloi');
    expect(set).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(set).not.toHaveProperty('domain');
    expect(answer.body).not.toContain(set?.value);
  });

  it('with https is one that no other host of the domain can set', async () => {
    await server.close();
    server = await start({ DANLOI_PUBLIC_URL: 'https://chat.vi-du.gov.vn' });
    const owner = await setUp(browser('https://chat.vi-du.gov.vn'));
    expect([...owner.cookies.keys()].toSorted()).toEqual(['__Host-danloi', '__Host-danloi-device']);
    const plain = { cookie: `danloi=${owner.cookies.get('__Host-danloi')}` };
    expect((await server.app.inject({ url: '/api/me', headers: plain })).statusCode).toBe(401);
    const page = await server.app.inject({ url: '/' });
    expect(page.headers['strict-transport-security']).toContain('max-age=');
  });

  it('is a new one after every sign-in, and the one before stops working', async () => {
    const owner = await setUp();
    const before = owner.cookies.get('danloi');
    const { email, password } = lan;
    const again = await owner.ask({ method: 'POST', url: '/api/sign-in', payload: { email, password } });
    expect(again.statusCode).toBe(200);
    expect(owner.cookies.get('danloi')).not.toBe(before);
    const old = await server.app.inject({ url: '/api/me', headers: { cookie: `danloi=${before}` } });
    expect(old.statusCode).toBe(401);
  });

  it('ends with the sign-out, also for one who has kept it', async () => {
    const owner = await setUp();
    const kept = owner.cookies.get('danloi');
    expect((await owner.ask({ method: 'POST', url: '/api/sign-out' })).statusCode).toBe(204);
    expect(owner.cookies.has('danloi')).toBe(false);
    const after = await server.app.inject({ url: '/api/me', headers: { cookie: `danloi=${kept}` } });
    expect(after.statusCode).toBe(401);
  });
});

describe('rights', () => {
  it('that change end the person’s sessions at once; those of the owner who changes them stay', async () => {
    const owner = await setUp();
    const { joined, id } = await join(owner, 'binh@vi-du.gov.vn', ['duty-officer']);
    expect((await joined.ask({ url: '/api/submissions' })).statusCode).toBe(200);
    const changed = await owner.ask({
      method: 'PATCH',
      url: `/api/people/${id}`,
      payload: { roles: ['viewer'] },
    });
    expect(changed.json()).toMatchObject({ id, roles: ['viewer'] });
    expect((await joined.ask({ url: '/api/submissions' })).statusCode).toBe(401);
    expect((await owner.ask({ url: '/api/me' })).statusCode).toBe(200);
  });

  it('of oneself give a new session in the same answer', async () => {
    const owner = await setUp();
    const { person } = (await owner.ask({ url: '/api/me' })).json() as { person: { id: string } };
    const before = owner.cookies.get('danloi');
    const roles = ['owner', 'author'];
    await owner.ask({ method: 'PATCH', url: `/api/people/${person.id}`, payload: { roles } });
    expect(owner.cookies.get('danloi')).not.toBe(before);
    expect((await owner.ask({ url: '/api/me' })).json()).toMatchObject({ roles: ['author', 'owner'] });
  });

  it('cannot be given by an invitation to oneself, nor used up twice', async () => {
    const owner = await setUp();
    const { joined, token } = await join(owner, 'binh@vi-du.gov.vn', ['author']);
    const more = await joined.ask({
      method: 'POST',
      url: '/api/people/invitations',
      payload: { roles: ['owner'] },
    });
    expect(more.statusCode).toBe(403);
    const payload = { ...lan, email: 'ba@vi-du.gov.vn' };
    const again = await browser().ask({ method: 'POST', url: `/api/invitations/${token}/accept`, payload });
    expect(again.json()).toMatchObject({ error: { code: 'link.invalid' } });
  });
});

describe('a forgotten password', () => {
  const next = 'mười hai con giáp đứng quanh';
  const linkFor = (owner: ReturnType<typeof browser>, id: string) =>
    owner.ask({ method: 'POST', url: `/api/people/${id}/password-link` });
  const tokenOf = (answer: { json(): unknown }) =>
    (answer.json() as { link: string }).link.split('/mat-khau-moi#')[1] ?? '';
  const use = (token: string, password: string) =>
    browser().ask({ method: 'POST', url: `/api/password-links/${token}`, payload: { password } });
  const signIn = (email: string, password: string) =>
    browser().ask({ method: 'POST', url: '/api/sign-in', payload: { email, password } });
  const email = 'binh@vi-du.gov.vn';

  it('is set anew by a link of the owner, once, and every session ends', async () => {
    const owner = await setUp();
    const { joined, id } = await join(owner, email, ['author']);
    const before = tokenOf(await linkFor(owner, id));
    const made = await linkFor(owner, id);
    expect(made.statusCode).toBe(201);
    const token = tokenOf(made);
    expect((await browser().ask({ url: `/api/password-links/${before}` })).statusCode).toBe(404);
    const shown = await browser().ask({ url: `/api/password-links/${token}` });
    expect(shown.json()).toEqual({ workspaceName: 'Phường Tân An', email });
    // The link is no invitation, and neither in the list of them.
    expect((await owner.ask({ url: '/api/people' })).json()).toMatchObject({ invitations: [] });

    expect((await use(token, '1234567890')).json()).toMatchObject({ error: { code: 'password.weak' } });
    const done = await use(token, next);
    expect([done.statusCode, done.cookies]).toEqual([204, []]);
    expect((await joined.ask({ url: '/api/me' })).statusCode).toBe(401);
    expect((await signIn(email, lan.password)).statusCode).toBe(401);
    expect((await signIn(email, next)).statusCode).toBe(200);
    expect((await use(token, next)).json()).toMatchObject({ error: { code: 'link.invalid' } });
    expect((await owner.ask({ url: '/api/me' })).statusCode).toBe(200);
  });

  it('gives no way into one’s own or a suspended account', async () => {
    const owner = await setUp();
    const { id } = await join(owner, email, ['author']);
    const { person } = (await owner.ask({ url: '/api/me' })).json() as { person: { id: string } };
    expect((await linkFor(owner, person.id)).json()).toMatchObject({
      error: { code: 'person.own-password' },
    });
    const token = tokenOf(await linkFor(owner, id));
    await owner.ask({ method: 'PATCH', url: `/api/people/${id}`, payload: { status: 'suspended' } });
    expect((await use(token, next)).json()).toMatchObject({ error: { code: 'link.invalid' } });
    expect((await linkFor(owner, id)).json()).toMatchObject({ error: { code: 'person.suspended' } });
  });
});

it('too many wrong passwords are answered with the time to wait, the same for an account that is not there', async () => {
  await setUp();
  const attempt = async (email: string) =>
    (
      await browser().ask({ method: 'POST', url: '/api/sign-in', payload: { email, password: 'sai' } })
    ).json() as { error: { code: string; message: { vi: string } } };
  const codes = async (email: string) => {
    const all = [];
    for (let i = 0; i < 6; i += 1) all.push((await attempt(email)).error);
    return all.map(({ code, message }) => `${code} ${message.vi}`);
  };
  const known = await codes(lan.email);
  expect(known[4]).toContain('sign-in.wrong');
  expect(known[5]).toContain('sign-in.wait Đã sai nhiều lần. Hãy chờ 30 giây');
  expect(await codes('khong-co@vi-du.gov.vn')).toEqual(known);
});

it('nothing of names, passwords and links is in the log', async () => {
  const owner = await setUp();
  const { token } = await join(owner, 'binh@vi-du.gov.vn', ['author']);
  await browser().ask({ url: `/api/invitations/${token}` });
  await browser().ask({
    method: 'POST',
    url: '/api/sign-in',
    payload: { email: lan.email, password: 'bí mật sai' },
  });
  await browser().ask({ method: 'POST', url: '/api/setup', payload: `{"token":"${server.token}"` });
  const all = server.logged.join('');
  expect(all).toContain('/api/invitations/:token');
  for (const secret of [
    token,
    server.token,
    lan.password,
    'bí mật sai',
    lan.email,
    lan.name,
    ...owner.cookies.values(),
  ])
    expect(all).not.toContain(secret);
});
