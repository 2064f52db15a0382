/** What the webhook takes, keeps, refuses and does twice over: everything that a real network sends to it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from '../support/app.ts';
import { greetingFlow } from '../support/flows.ts';
import { startMongo, type TestMongo } from '../support/mongo.ts';
import { startProxy } from '../support/proxy.ts';
import type { Citizen } from '../zalo-emulator/citizen.ts';
import { type Emulator, startEmulator } from '../zalo-emulator/emulator.ts';
import type { Oa } from '../zalo-emulator/identities.ts';
import type { Signing } from '../zalo-emulator/signature.ts';

const answer = 'Chào anh/chị.';
let zalo: Emulator;
let app: App;
let oa: Oa;
let channel: { id: string };

beforeAll(async () => {
  zalo = await startEmulator({});
  app = await startApp({ zalo });
  await app.setUp();
  await app.publish(greetingFlow(answer));
  oa = zalo.addOa(zalo.addApp(), { events: 'all' });
});
afterAll(async () => {
  await app?.remove();
  await zalo?.stop();
});

/** A new person each time: what one test leaves in a session is nothing to the next. */
const somebody = (): Citizen => zalo.addUser(oa);

async function post(body: string | Buffer, headers: Record<string, string> = {}): Promise<number> {
  const reply = await request(app.webhook, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  await reply.body.dump();
  return reply.statusCode;
}

describe('before the account has proven itself', () => {
  it('answers the console’s unsigned probe, and events of an account that nobody has entered with 404', async () => {
    await zalo.saveWebhook(oa.app, app.webhook);
    expect(
      (await zalo.send(oa, { event_name: 'user_send_text', app_id: oa.app.id }, { once: true })).status,
    ).not.toBe(200);
    const stranger = zalo.addUser(zalo.addOa(zalo.addApp({ webhook: app.webhook }), { events: 'all' }));
    for (let i = 0; i < 3; i++) expect((await stranger.says('xin chào', { once: true })).status).toBe(404);
    const told = app.server
      .output()
      .split('\n')
      .filter((line) => line.includes(stranger.user.oa.id));
    expect(told).toHaveLength(1);
  });

  it('keeps words that it cannot verify yet, and answers them once the secret is right', async () => {
    const about = { name: oa.name, appId: oa.app.id, oaId: oa.id, appSecret: oa.app.secret };
    channel = await app.api.post<{ id: string }>('/api/channels', about);
    await app.api.post(`/api/channels/${channel.id}/tokens`, zalo.grant(oa));
    const early = somebody();
    expect(await early.says('xin chào')).toMatchObject({ status: 200 });
    await early.hearsNothing(400);
    await app.api.patch(`/api/channels/${channel.id}`, { oaSecret: oa.secret });
    await somebody().says('xin chào');
    await early.hears(answer);
    const { proven } = await app.api.get<{ proven: boolean }>(`/api/channels/${channel.id}`);
    expect(proven).toBe(true);
  });
});

describe('from then on', () => {
  it.each([
    { form: 'bare' },
    { form: 'upper' },
    { form: 'sha256=' },
    { timestampHeader: 'equal' },
    { timestampHeader: 'other' },
  ] as Partial<Signing>[])('takes a right signature spelt as %o', async (signing) => {
    const citizen = somebody();
    expect(await citizen.says('xin chào', { signing })).toMatchObject({ status: 200 });
    await citizen.hears(answer);
  });

  it.each([
    { secret: 'wrong' },
    { secret: 'app' },
    { secret: 'other-oa' },
    { unsigned: true },
    { tampered: true },
    { reserialised: true },
    { hmac: true },
  ] as Partial<Signing>[])('refuses %o with 401 and takes no turn', async (signing) => {
    const citizen = somebody();
    expect(await citizen.says('xin chào', { signing, once: true })).toMatchObject({ status: 401 });
    await citizen.hearsNothing(300);
  });

  it('still answers the unsigned probe', async () => {
    expect(await post('{}')).toBe(200);
  });

  it.each([
    ['not JSON', 'xin chào'],
    ['half JSON', '{"app_id":"1'],
    ['a list', '[]'],
    ['a number', '7'],
    ['nothing', ''],
  ])('refuses a body that is %s', async (_what, body) => {
    const status = await post(body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it('refuses a body that is too large, and another type', async () => {
    const large = JSON.stringify({ app_id: oa.app.id, message: { text: 'a'.repeat(1_200_000) } });
    expect(await post(large)).toBe(413);
    expect(await post('xin chào', { 'content-type': 'text/plain' })).toBeLessThan(500);
    expect(await (await fetch(`${app.url}/readyz`)).status).toBe(200);
  });

  it('acknowledges kinds that it does not know, with missing and odd parts, and goes on', async () => {
    const citizen = somebody();
    const base = {
      app_id: oa.app.id,
      recipient: { id: oa.id },
      sender: { id: citizen.id },
      timestamp: '1790000000000',
    };
    const odd = [
      { ...base, event_name: 'user_does_something_new', message: { msg_id: 'x1' } },
      { ...base, event_name: 'user_send_text' },
      { ...base, event_name: 'user_send_text', message: { msg_id: 'x2' } },
      { ...base, event_name: 'user_send_text', message: { msg_id: 'x3', text: '' } },
      { ...base, event_name: 'user_send_image', message: { msg_id: 'x4', attachments: [] } },
      { ...base, event_name: 'user_send_image', message: { msg_id: 'x5', attachments: 'none' } },
      {
        ...base,
        event_name: 'user_send_location',
        message: { msg_id: 'x6', attachments: [{ type: 'location' }] },
      },
      { ...base, event_name: 'oa_send_text', sender: { id: oa.id }, recipient: { id: citizen.id } },
      { ...base, event_name: 'user_seen_message', message: { msg_ids: ['x7'] } },
      {
        ...base,
        timestamp: 1_790_000_000,
        event_name: 'user_reacted_message',
        message: { react_icon: '/-strong' },
      },
      { app_id: oa.app.id, oa_id: oa.id, event_name: 'add_user_to_tag', timestamp: '1790000000000' },
    ];
    for (const body of odd)
      expect((await zalo.send(oa, body, { once: true })).status, JSON.stringify(body)).toBe(200);
    expect(await zalo.sendConsoleSample(oa)).toMatchObject({ status: expect.any(Number) });
    const other = somebody();
    await other.says('xin chào');
    await other.hears(answer);
  });

  it('answers an event once, however often and at once it comes', async () => {
    const citizen = somebody();
    const delivery = await citizen.says('xin chào');
    const again = await Promise.all(Array.from({ length: 5 }, () => zalo.repeat(oa, delivery)));
    expect(again).toEqual([200, 200, 200, 200, 200]);
    await citizen.hears(answer);
    await citizen.hearsNothing(500);
  });

  it('is not moved by its own echoes and receipts, and falls silent when a clerk writes', async () => {
    zalo.settings.echo = 'before-reply';
    const citizen = somebody();
    await citizen.says('xin chào');
    await citizen.hears(answer);
    await citizen.hearsNothing(400);
    await citizen.isAnsweredByClerk('Chào anh, tôi là cán bộ trực.');
    await citizen.says('vâng ạ');
    await citizen.hearsNothing(600);
    zalo.settings.echo = 'same-id';
  });

  it('sends again what Zalo failed to take', async () => {
    zalo.faults.next('send', 'http-502-html');
    const citizen = somebody();
    await citizen.says('xin chào');
    await citizen.hears(answer);
    await citizen.hearsNothing(400);
  });

  it('sends at most once more what Zalo may have taken', async () => {
    zalo.faults.next('send', 'reset-after', 3);
    const citizen = somebody();
    await citizen.says('xin chào');
    await citizen.hears(answer);
    await sleep(8_000);
    zalo.faults.calm();
    expect(citizen.bubbles().length).toBeLessThanOrEqual(2);
  });

  it('renews a token that has died, once, and sends', async () => {
    zalo.world.tokens.revoke(oa);
    await app.api.post(`/api/channels/${channel.id}/tokens`, zalo.grant(oa));
    zalo.faults.next('send', 'code-216');
    const citizen = somebody();
    await citizen.says('xin chào');
    await citizen.hears(answer);
    const refreshes = zalo.journal.of('oauth').filter((entry) => entry.what === 'refresh');
    expect(refreshes).toHaveLength(1);
  });

  it('has done nothing that Zalo would object to', () => {
    zalo.check();
    expect(app.server.output()).not.toContain(zalo.world.tokens.current(oa)?.accessToken);
    expect(app.server.output()).not.toContain('xin chào');
  });
});

describe('when the database is away', () => {
  let mongo: TestMongo;
  beforeAll(async () => {
    mongo = await startMongo();
  });
  afterAll(() => mongo.stop());

  it('says 503, and answers once when Zalo tries again', async () => {
    const uri = new URL(mongo.freshUri());
    const proxy = await startProxy({ host: uri.hostname, port: Number(uri.port || 27_017) });
    const far = new URL(uri);
    far.host = `127.0.0.1:${proxy.port}`;
    const zalo = await startEmulator({ echo: 'off', receipts: 'off', webhookDeadline: 10_000 });
    const app = await startApp({ zalo, mongoUri: far.href });
    try {
      await app.setUp();
      await app.publish(greetingFlow(answer));
      const oa = zalo.addOa(zalo.addApp(), { events: 'all' });
      await app.connect(oa);
      const citizen = zalo.addUser(oa);
      await zalo.addUser(oa).says('xin chào');
      proxy.cutRequests('', Number.POSITIVE_INFINITY);
      const delivery = await citizen.says('xin chào');
      expect(delivery).toMatchObject({ accepted: false, status: 503 });
      proxy.cutRequests('', 0);
      await sleep(500);
      await zalo.clock.advance(30_000);
      await zalo.clock.advance(300_000);
      expect(delivery.accepted).toBe(true);
      await citizen.hears(answer, { within: 20_000 });
      await citizen.hearsNothing(500);
    } finally {
      await app.remove();
      await zalo.stop();
      await proxy.close();
    }
  });
});
