/** Every route of the table, whoever asks: made from the table, so that a new route is tested without being named here. */
import {
  apiRoutes,
  PERMISSIONS,
  permissionsOf,
  ROLES,
  type Role,
  type RouteDefinition,
} from '@danloi/server';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodies, requestOf, routeName } from './requests.ts';
import { furnish, MARK, openWorld, type World } from './world.ts';

let world: World;
let held: Record<string, Record<string, string>>;
let routes: RouteDefinition[];

beforeAll(async () => {
  world = await openWorld();
  held = await furnish(world, 'phuongtanan');
  routes = apiRoutes(world.services);
});
afterAll(() => world.close());

const codeOf = (answer: LightMyRequestResponse): string =>
  answer.headers['content-type']?.toString().startsWith('application/json')
    ? ((answer.json() as { error?: { code?: string } }).error?.code ?? '')
    : '';
const own = (role: Role) => ({ workspace: 'phuongtanan', role }) as const;
const foreign = (role: Role) => ({ workspace: 'phuongkhac', role }) as const;
/** Would end sessions or accounts that later requests of the same test need. */
const endsSessions = new Set(['POST /api/sign-out', 'PATCH /api/people/:id', 'POST /api/me/password']);
/** Set-up, signing in and out, invitations, forgotten passwords, trying a draft by a link: what a person without an account must reach. */
const PUBLIC = [
  'GET /api/state',
  'POST /api/setup',
  'POST /api/sign-in',
  'POST /api/sign-out',
  'GET /api/invitations/:token',
  'POST /api/invitations/:token/accept',
  'GET /api/password-links/:token',
  'POST /api/password-links/:token',
  'GET /api/try/:token',
  'POST /api/try/:token',
  'GET /api/try/:token/media/:media',
];

it('the table holds what the product does, each with a permission, each once', () => {
  expect(routes.length).toBeGreaterThan(60);
  expect(new Set(routes.map(routeName)).size).toBe(routes.length);
  for (const { permission } of routes) expect(['public', 'signed-in', ...PERMISSIONS]).toContain(permission);
  expect(routes.filter(({ permission }) => permission === 'public').map(routeName)).toEqual(PUBLIC);
  const used = new Set(routes.map(({ permission }) => permission));
  expect(PERMISSIONS.filter((permission) => !used.has(permission))).toEqual([]);
});

it('reads change nothing but records of reading', async () => {
  world.written.clear();
  for (const route of routes.filter(({ method }) => method === 'GET'))
    await world.ask(requestOf(route, held), own('owner'));
  expect([...world.written].filter((name) => name !== 'audit' && name !== 'sign-ins')).toEqual([]);
  expect(world.written).toContain('audit');
});

it('nobody gets past a closed route', async () => {
  for (const route of routes.filter(({ permission }) => permission !== 'public')) {
    const answer = await world.ask(requestOf(route, held));
    expect([routeName(route), answer.statusCode, codeOf(answer)]).toEqual([
      routeName(route),
      401,
      'sign-in.required',
    ]);
    const forged = await world.ask({
      ...requestOf(route, held),
      headers: { cookie: `danloi=${'A'.repeat(43)}` },
    });
    expect([routeName(route), forged.statusCode]).toEqual([routeName(route), 401]);
  }
});

describe.each(ROLES)('a person who is %s', (role) => {
  it('does what the role allows and nothing else', async () => {
    const allowed = new Set<string>(permissionsOf([role]));
    for (const route of routes.filter(
      ({ permission }) => permission !== 'public' && permission !== 'signed-in',
    )) {
      if (allowed.has(route.permission)) continue;
      const answer = await world.ask(requestOf(route, held), own(role));
      expect([routeName(route), answer.statusCode, codeOf(answer)]).toEqual([
        routeName(route),
        403,
        'permission.missing',
      ]);
    }
    for (const route of routes.filter(
      ({ permission, method }) => allowed.has(permission) && method === 'GET',
    )) {
      const answer = await world.ask(requestOf(route, held), own(role));
      // A photo that was not fetched yet is not there: the only good "no" of a read.
      const photo = route.url.endsWith('/media/:media');
      const good = photo ? [404] : [200];
      expect([routeName(route), good.includes(answer.statusCode), answer.statusCode]).toEqual([
        routeName(route),
        true,
        answer.statusCode,
      ]);
    }
  });

  it('of another public body finds nothing of this one', async () => {
    for (const route of routes.filter(({ permission }) => permission !== 'public')) {
      if (endsSessions.has(routeName(route)) && !route.url.includes(':')) continue;
      const answer = await world.ask(requestOf(route, held), foreign(role));
      expect(answer.body, routeName(route)).not.toContain(MARK);
      if (route.url.includes(':')) {
        const refused = [403, 404].includes(answer.statusCode);
        expect([routeName(route), refused, answer.statusCode]).toEqual([
          routeName(route),
          true,
          answer.statusCode,
        ]);
        if (answer.statusCode === 403) expect(codeOf(answer)).toBe('permission.missing');
      }
    }
  });
});

it('what another public body was refused is still there for its own', async () => {
  const kept = routes.filter(
    ({ method, url }) => method === 'GET' && url.includes(':') && !url.includes(':token'),
  );
  for (const route of kept) {
    const answer = await world.ask(requestOf(route, held), own('owner'));
    expect([routeName(route), answer.statusCode]).toEqual([
      routeName(route),
      route.url.endsWith('/media/:media') ? 404 : 200,
    ]);
  }
  const flows = (await world.ask({ url: '/api/flows' }, own('owner'))).json() as {
    items: { name: string }[];
  };
  expect(flows.items.map(({ name }) => name)).toContain(MARK);
});

describe('a request that another site makes a browser send', () => {
  const writes = () => routes.filter(({ method }) => method !== 'GET');
  it.each([
    ['a foreign origin', { origin: 'https://la.example' }],
    ['no origin at all', { origin: undefined }],
    ['a site header that says so, whatever the origin', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['a null origin', { origin: 'null' }],
    ['the same host on http instead of https', { origin: 'https://localhost' }],
  ])('is refused: %s', async (_, headers) => {
    world.written.clear();
    for (const route of writes()) {
      const request = requestOf(route, held);
      const answer = await world.ask(
        { ...request, headers: { ...request.headers, ...headers } } as typeof request,
        own('owner'),
      );
      expect([routeName(route), answer.statusCode, codeOf(answer)]).toEqual([
        routeName(route),
        403,
        'request.cross-site',
      ]);
    }
    expect([...world.written]).toEqual([]);
  });

  it('gets no permission to read answers either', async () => {
    const answer = await world.ask(
      { url: '/api/me', headers: { origin: 'https://la.example' } },
      own('owner'),
    );
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('a body', () => {
  const withBody = () => routes.filter(({ schema }) => schema.body !== undefined);

  it('is known to these tests for every route that takes one', () => {
    const known = Object.keys(bodies('x')).toSorted();
    expect(withBody().map(routeName).toSorted()).toEqual(known);
  });

  it('with a field that the route does not name is refused', async () => {
    for (const route of withBody()) {
      const request = requestOf(route, held);
      const payload = { ...(request.payload as object), isAdmin: true };
      const answer = await world.ask({ ...request, payload }, own('owner'));
      expect([routeName(route), answer.statusCode, codeOf(answer)]).toEqual([
        routeName(route),
        400,
        'request.invalid',
      ]);
      expect(answer.json()).toMatchObject({ error: { details: { field: '/isAdmin' } } });
    }
  });

  it('that reaches for a prototype is refused before anything reads it', async () => {
    for (const route of withBody()) {
      const request = requestOf(route, held);
      const text = JSON.stringify(request.payload).slice(0, -1);
      for (const poison of ['"__proto__":{"isAdmin":true}', '"constructor":{"prototype":{"isAdmin":true}}']) {
        const payload = `${text}${text === '{' ? '' : ','}${poison}}`;
        const headers = { 'content-type': 'application/json' };
        const answer = await world.ask({ ...request, payload, headers }, own('owner'));
        expect([routeName(route), answer.statusCode]).toEqual([routeName(route), 400]);
        const pointer = poison.startsWith('"__proto__') ? '/__proto__' : '/constructor';
        expect(answer.json()).toMatchObject({
          error: { code: 'request.forbidden-name', details: { pointer } },
        });
      }
    }
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it('of another kind than declared never reaches a handler', async () => {
    for (const route of withBody()) {
      const request = requestOf(route, held);
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'application/json+x',
        'multipart/form-data',
      ]) {
        const answer = await world.ask(
          { ...request, payload: JSON.stringify(request.payload), headers: { 'content-type': type } },
          own('owner'),
        );
        expect([routeName(route), type, answer.statusCode]).toEqual([routeName(route), type, 415]);
      }
      const answer = await world.ask(
        { ...request, payload: '{"a":', headers: { 'content-type': 'application/json' } },
        own('owner'),
      );
      expect([routeName(route), answer.statusCode, codeOf(answer)]).toEqual([
        routeName(route),
        400,
        'request.not-json',
      ]);
    }
  });

  it('is not converted: a number is no text and a text no number', async () => {
    const named = await world.ask({ method: 'POST', url: '/api/flows', payload: { name: 5 } }, own('owner'));
    expect(named.json()).toMatchObject({ error: { code: 'request.invalid', details: { field: '/name' } } });
    const url = `/api/flows/${held.flows?.id}/publish`;
    const counted = await world.ask({ method: 'POST', url, payload: { rev: '1' } }, own('owner'));
    expect(counted.json()).toMatchObject({ error: { code: 'request.invalid', details: { field: '/rev' } } });
  });

  it('that is too large is refused', async () => {
    const payload = { name: 'x'.repeat(300_000) };
    const answer = await world.ask({ method: 'POST', url: '/api/flows', payload }, own('owner'));
    expect([answer.statusCode, codeOf(answer)]).toEqual([413, 'request.too-large']);
  });
});

describe('every answer', () => {
  it('carries the headers that keep pages to themselves, and no cookie that scripts can read', async () => {
    for (const url of ['/', '/api/me', '/khong-co/trang']) {
      const answer = await world.ask({ url }, own('owner'));
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe-eval');
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('in error says nothing of the inside', async () => {
    const answer = await world.ask({ url: '/api/khong-co' }, own('owner'));
    expect([answer.statusCode, codeOf(answer)]).toEqual([404, 'route.not-found']);
    const cursor = await world.ask({ url: '/api/knowledge?after=khong-phai' }, own('owner'));
    expect(cursor.statusCode).toBe(400);
    expect(cursor.body).not.toMatch(/node_modules|\.ts:|SQLITE|stack/);
  });
});

it('the description of the API names every route with its permission', async () => {
  const described = (await world.ask({ url: '/api/openapi.json' })).json() as {
    paths: Record<string, Record<string, { 'x-permission'?: string }>>;
  };
  for (const { method, url, permission } of routes) {
    const path = described.paths[url.replace(/:(\w+)/g, '{$1}')];
    expect([url, path?.[method.toLowerCase()]?.['x-permission']]).toEqual([url, permission]);
  }
});
