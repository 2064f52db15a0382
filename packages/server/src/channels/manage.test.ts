import { afterEach, describe, expect, it, vi } from 'vitest';
import { channelsRoutes } from '../api/channels.ts';
import { quarantine } from '../documents.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { createManageChannels } from './manage.ts';
import {
  APP,
  APP_SECRET,
  OA,
  OA_SECRET,
  refused,
  signedEvent,
  type TestZalo,
  testZalo,
  textEvent,
} from './zalo-oa/testing.ts';

let app: TestApp;
afterEach(() => app?.close());

const ORIGIN = 'https://danloi.vi-du.vn';
const OWNER = { role: 'owner', workspace: 'phuongtanan', person: 'an' } as const;
const FOREIGN = { ...OWNER, workspace: 'phuongkhac' } as const;
const GETOA = '/v2.0/oa/getoa';

async function started(): Promise<TestZalo> {
  const test = await testZalo();
  const channels = createManageChannels(test);
  app = await testApp(test.store, channelsRoutes({ channels, publicUrl: ORIGIN }));
  return test;
}

type Who = Parameters<TestApp['ask']>[1];

async function ask(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  payload?: object,
  who: Who = OWNER,
) {
  const answer = await app.ask({ method, url: `/api/channels${path}`, ...(payload ? { payload } : {}) }, who);
  return {
    status: answer.statusCode,
    body: answer.body === '' ? undefined : answer.json(),
    text: answer.body,
  };
}

const given = { name: 'Công an phường', appId: APP, oaId: OA, appSecret: APP_SECRET };
const create = async () => (await ask('POST', '', given)).body;
const checks = (channel: { checks: { id: string; state: string }[] }) =>
  Object.fromEntries(channel.checks.map((check) => [check.id, check.state]));

describe('connecting an account', () => {
  it('answers with addresses and a check-list, never with a secret', async () => {
    await started();
    const { status, body, text } = await ask('POST', '', given);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'Công an phường',
      kind: 'zalo-oa',
      webhookUrl: `${ORIGIN}/webhooks/zalo`,
      callbackUrl: `${ORIGIN}/zalo/callback`,
      appSecretFingerprint: expect.stringMatching(/^[0-9a-f]{8}$/),
      proven: false,
      needsConsent: true,
      buttonForm: 'buttons',
    });
    expect(body).not.toHaveProperty('oaSecretFingerprint');
    expect(text).not.toContain(APP_SECRET);
    expect(checks(body)).toEqual({
      app: 'done',
      domain: 'todo',
      webhook: 'todo',
      consent: 'todo',
      event: 'todo',
      answer: 'todo',
    });
    expect(body.checks.find((c: { id: string }) => c.id === 'webhook').help.vi).toContain(body.webhookUrl);
    expect(app.audited).toEqual([`channel.create ${body.id}`]);
  });

  it('refuses the same app and OA twice, and ids that are no digits', async () => {
    await started();
    await create();
    expect(await ask('POST', '', given)).toMatchObject({
      status: 409,
      body: { error: { code: 'channel.taken' } },
    });
    expect((await ask('POST', '', { ...given, oaId: '12a' })).status).toBe(400);
    expect((await ask('POST', '', { ...given, proven: true })).status).toBe(400);
  });

  it('takes in what waited, once the secret of the OA is entered', async () => {
    const test = await started();
    const channel = await create();
    const { body, signature } = signedEvent(textEvent('chờ'));
    await test.store.insert(quarantine, {
      ...{ id: 'q', appId: APP, body: body.toString('base64'), headers: { signature }, at: test.clock.now },
    });
    const wrong = (await ask('PATCH', `/${channel.id}`, { oaSecret: 'sai' })).body;
    expect(checks(wrong)).toMatchObject({ webhook: 'problem' });
    await ask('PATCH', `/${channel.id}`, { oaSecret: OA_SECRET });
    await vi.waitFor(async () => expect((await ask('GET', `/${channel.id}`)).body.proven).toBe(true));
    expect(test.received).toMatchObject([{ event: { kind: 'text', text: 'chờ' } }]);
  });

  it('sees that one secret was pasted into both boxes', async () => {
    await started();
    const channel = await create();
    const { body } = await ask('PATCH', `/${channel.id}`, { oaSecret: APP_SECRET });
    expect(checks(body)).toMatchObject({ app: 'problem' });
  });

  it('reads the code that proves the domain from what was pasted', async () => {
    await started();
    const channel = await create();
    for (const siteVerifier of ['zalo_verifierAbc123.html', '<meta content="Abc123" />', 'Abc123']) {
      const { body } = await ask('PATCH', `/${channel.id}`, { siteVerifier });
      expect([body.siteVerifier, checks(body).domain]).toEqual(['Abc123', 'done']);
    }
    expect((await ask('PATCH', `/${channel.id}`, { siteVerifier: '<script>' })).status).toBe(422);
  });
});

describe('tokens', () => {
  it('are asked for with the address of the way back', async () => {
    await started();
    const channel = await create();
    const { body } = await ask('POST', `/${channel.id}/consent`);
    expect(body.url).toContain(`redirect_uri=${encodeURIComponent(`${ORIGIN}/zalo/callback`)}`);
  });

  it('can be pasted, and are proven by the name of the OA', async () => {
    const test = await started();
    const channel = await create();
    expect((await ask('POST', `/${channel.id}/prove`)).body).toMatchObject({ ok: false });
    const set = await ask('POST', `/${channel.id}/tokens`, { accessToken: 'moi-a', refreshToken: 'moi-r' });
    expect(set.body).toMatchObject({ needsConsent: false, tokenExpiresAt: expect.any(String) });
    expect(set.text).not.toContain('moi-');
    test.answer(GETOA, { json: { error: 0, data: { oaid: OA, name: 'Công an phường Tân An' } } });
    expect((await ask('POST', `/${channel.id}/prove`)).body).toMatchObject({
      ok: true,
      oaName: 'Công an phường Tân An',
    });
  });

  it.each<[string, Parameters<TestZalo['answer']>[1], string]>([
    ['of another OA', { json: { error: 0, data: { oa_id: '4999', name: 'Khác' } } }, '4999'],
    ['refused', refused(-209), 'developers.zalo.me'],
    ['without an answer', { fails: 'http.timeout' }, 'mạng'],
  ])('%s are told in words', async (_, reply, words) => {
    const test = await started();
    const channel = await create();
    await ask('POST', `/${channel.id}/tokens`, { accessToken: 'moi-a', refreshToken: 'moi-r' });
    test.answer(GETOA, reply);
    const { body } = await ask('POST', `/${channel.id}/prove`);
    expect(body).toMatchObject({ ok: false, message: { vi: expect.stringContaining(words) } });
  });
});

describe('an account', () => {
  it('belongs to one workspace', async () => {
    await started();
    const { id } = await create();
    expect((await ask('GET', '', undefined, FOREIGN)).body).toEqual({ items: [] });
    expect((await ask('GET', '')).body.items).toHaveLength(1);
    for (const [method, path, payload] of [
      ['GET', '', undefined],
      ['PATCH', '', { name: 'Của tôi' }],
      ['DELETE', '', undefined],
      ['POST', '/consent', undefined],
      ['POST', '/tokens', { accessToken: 'a', refreshToken: 'b' }],
      ['POST', '/prove', undefined],
    ] as const)
      expect((await ask(method, `/${id}${path}`, payload, FOREIGN)).status).toBe(404);
  });

  it('is managed by owners only', async () => {
    await started();
    const { id } = await create();
    const author = { ...OWNER, role: 'author' } as const;
    expect((await ask('GET', `/${id}`, undefined, author)).status).toBe(200);
    expect((await ask('PATCH', `/${id}`, { name: 'x' }, author)).status).toBe(403);
  });

  it('leaves with its quarantine', async () => {
    const test = await started();
    const { id } = await create();
    await test.store.insert(quarantine, { id: 'q', appId: APP, body: '', headers: {}, at: test.clock.now });
    expect((await ask('DELETE', `/${id}`)).status).toBe(204);
    expect((await ask('GET', `/${id}`)).status).toBe(404);
    expect(await test.store.count(quarantine, { index: 'byApp', equals: [APP] })).toBe(0);
  });
});
