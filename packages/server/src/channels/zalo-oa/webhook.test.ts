import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, it, vi } from 'vitest';
import { quarantine, unknownEvents } from '../../documents.ts';
import { StoreUnavailableError } from '../../store/store.ts';
import { MOST_PER_APP } from './quarantine.ts';
import { APP, APP_SECRET, CITIZEN, OA, signedEvent, type TestZalo, testZalo, textEvent } from './testing.ts';

let app: FastifyInstance;
afterEach(() => app?.close());

async function started(
  options: Parameters<typeof testZalo>[0] = {},
  fields: Parameters<TestZalo['connect']>[0] = {},
): Promise<TestZalo> {
  const test = await testZalo(options);
  await test.connect(fields);
  app = Fastify();
  await test.zalo.register(app);
  return test;
}

function post(body: Buffer | string, signature?: string, more: Record<string, string> = {}) {
  const headers = {
    'content-type': 'application/json',
    ...(signature === undefined ? {} : { 'x-zevent-signature': signature }),
    ...more,
  };
  return app.inject({ method: 'POST', url: '/webhooks/zalo', headers, payload: body });
}

const deliver = (event: object, options?: Parameters<typeof signedEvent>[1]) => {
  const { body, signature } = signedEvent(event, options);
  return post(body, signature);
};
const waiting = (test: TestZalo) => test.store.count(quarantine, { index: 'byApp', equals: [APP] });

it("answers the console's unsigned probe 200 before and after any secret is known", async () => {
  await started({}, { oaSecretText: '' });
  expect((await post('{}')).statusCode).toBe(200);
  await app.close();
  await started({}, { proven: true });
  expect((await post('{}')).statusCode).toBe(200);
});

it.each(['', 'không phải JSON', '[]', '"a"', 'null', '{"event_name":"user_send_text"}', '{"app_id":"1"}'])(
  'refuses %j with 400',
  async (body) => {
    await started();
    expect((await post(body)).statusCode).toBe(400);
  },
);

it('refuses a body above 256 KiB with 413', async () => {
  await started();
  expect((await post(`{"a":"${'x'.repeat(256 * 1024)}"}`)).statusCode).toBe(413);
});

it('takes a verified event into a turn, once proven, whatever the content type says', async () => {
  const test = await started();
  const { body, signature } = signedEvent(textEvent('Xin chào'));
  expect((await post(body, signature, { 'content-type': 'text/plain' })).statusCode).toBe(200);
  expect(test.received).toEqual([
    {
      channel: { id: 'kenhmot', workspace: 'phuongtanan' },
      contact: CITIZEN,
      event: { kind: 'text', text: 'Xin chào', id: 'kenhmot:user_send:m-1', at: 1_790_000_000_000 },
    },
  ]);
  await vi.waitFor(async () => expect((await test.channel()).proven).toBe(true));
  expect((await test.channel()).lastEventAt).toBe(1_790_000_000_000);
});

it('answers 404 for an app or an OA that is not connected', async () => {
  const test = await started();
  expect((await deliver(textEvent('a'), { appId: '1000000000000000009' })).statusCode).toBe(404);
  expect((await deliver({ ...textEvent('a'), recipient: { id: '4999' } })).statusCode).toBe(404);
  expect(test.received).toEqual([]);
  expect(test.zalo.counters()['account.unknown']).toBe(2);
});

it('keeps unverified events until the secret is right, then takes them in, in order and once', async () => {
  const test = await started({}, { oaSecretText: '' });
  for (const n of [1, 2, 2]) {
    test.clock.now += 1;
    expect((await deliver(textEvent(`câu ${n}`, `m-${n}`))).statusCode).toBe(200);
  }
  expect(await waiting(test)).toBe(2);
  expect(test.received).toEqual([]);
  const channel = await test.channel();
  const oaSecret = await test.zalo.vault.seal(channel, 'oaSecret', 'bi-mat-OA-thu-nghiem');
  await test.zalo.directory.change(channel.id, (current) => ({ ...current, oaSecret }));
  expect(await test.zalo.replay(APP)).toBe(2);
  expect(test.received.map((r) => r.event.kind === 'text' && r.event.text)).toEqual(['câu 1', 'câu 2']);
  expect(await waiting(test)).toBe(0);
});

it('does not prove an account by the secret of the app, nor by a wrong one', async () => {
  const test = await started();
  expect((await deliver(textEvent('a', 'm-1'), { secret: APP_SECRET })).statusCode).toBe(200);
  expect((await deliver(textEvent('a', 'm-2'), { secret: 'doan-mo' })).statusCode).toBe(200);
  expect(await waiting(test)).toBe(2);
  expect(test.received).toEqual([]);
  expect(await test.zalo.replay(APP)).toBe(0);
  expect((await test.channel()).proven).toBe(false);
});

it('takes the quarantine in after the first verified event', async () => {
  const test = await started();
  await deliver(textEvent('sai', 'm-1'), { secret: 'doan-mo' });
  const early = signedEvent(textEvent('sớm', 'm-2'));
  await test.store.insert(quarantine, {
    id: 'som',
    appId: APP,
    body: early.body.toString('base64'),
    headers: { signature: early.signature },
    at: test.clock.now,
  });
  await deliver(textEvent('đúng', 'm-3'));
  await vi.waitFor(async () => expect(await waiting(test)).toBe(1));
  expect(test.received.map((r) => r.event.id)).toEqual(['kenhmot:user_send:m-3', 'kenhmot:user_send:m-2']);
});

it('refuses a wrong or missing signature with 401 once the account is proven', async () => {
  const test = await started({}, { proven: true });
  expect((await deliver(textEvent('a'), { secret: 'doan-mo' })).statusCode).toBe(401);
  expect((await post(signedEvent(textEvent('a')).body)).statusCode).toBe(401);
  expect(test.zalo.counters()['signature.wrong']).toBe(2);
  expect(await waiting(test)).toBe(0);
  expect(test.received).toEqual([]);
});

it('refuses a wrong signature in the very next event after the first good one', async () => {
  const test = await started();
  // A store across a network, which answers a moment later.
  const { replace } = test.store;
  vi.spyOn(test.store, 'replace').mockImplementation(async (...args: Parameters<typeof replace>) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return replace.apply(test.store, args);
  });
  expect((await deliver(textEvent('đúng', 'm-1'))).statusCode).toBe(200);
  expect((await deliver(textEvent('sai', 'm-2'), { secret: 'doan-mo' })).statusCode).toBe(401);
  expect(await waiting(test)).toBe(0);
});

it('does not let an answer of a proven account wait for what is noted of it', async () => {
  const test = await started({}, { proven: true });
  vi.spyOn(test.store, 'replace').mockReturnValue(new Promise(() => {}));
  expect((await deliver(textEvent('a'))).statusCode).toBe(200);
});

it('refuses the same JSON written again', async () => {
  const test = await started({}, { proven: true });
  const { body, signature } = signedEvent(textEvent('a'));
  const again = Buffer.from(JSON.stringify(JSON.parse(body.toString())));
  expect(again.equals(body)).toBe(false);
  expect((await post(again, signature)).statusCode).toBe(401);
  expect(test.received).toEqual([]);
});

it('bounds the quarantine by number, size and time', async () => {
  const test = await started({}, { oaSecretText: '' });
  await test.store.batch(
    Array.from({ length: MOST_PER_APP }, (_, i) => ({
      op: 'insert' as const,
      collection: quarantine,
      doc: { id: `q${i}`, appId: APP, body: '', headers: {}, at: test.clock.now },
    })),
  );
  expect((await deliver(textEvent('a'))).statusCode).toBe(200);
  expect(await waiting(test)).toBe(MOST_PER_APP);
  test.clock.now += 25 * 3_600_000;
  await deliver(textEvent('x'.repeat(70_000), 'm-2'));
  expect(await waiting(test)).toBe(MOST_PER_APP);
  await deliver(textEvent('b', 'm-3'));
  expect(await waiting(test)).toBe(1);
  expect(test.zalo.counters()).toMatchObject({ 'quarantine.full': 2, 'quarantine.kept': 1 });
});

it('acknowledges and keeps a kind of event that it does not know, sealed, once per kind', async () => {
  const test = await started({}, { proven: true });
  for (const id of ['m-1', 'm-2'])
    expect((await deliver({ ...textEvent('bí mật', id), event_name: 'user_send_hologram' })).statusCode).toBe(
      200,
    );
  const { items } = await test.store.find(unknownEvents, { index: 'byChannel', equals: ['kenhmot'] });
  expect(items).toMatchObject([{ name: 'user_send_hologram' }]);
  const [kept] = items;
  expect(JSON.stringify(kept)).not.toContain('bí mật');
  expect(await test.zalo.vault.open(await test.channel(), 'event', kept?.sealedBody ?? '')).toContain(
    'bí mật',
  );
  expect(await test.store.increment(`unknown-events/${kept?.id}`, 0)).toBe(2);
  expect(test.received).toEqual([]);
});

it('answers 503 with a time to come again when an event cannot be stored', async () => {
  const receive = async () => {
    throw new StoreUnavailableError();
  };
  await started({ receive }, { proven: true });
  const answer = await deliver(textEvent('a'));
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '30']);
});

it('acknowledges receipts and echoes without a turn', async () => {
  const test = await started({}, { proven: true });
  const ours = {
    sender: { id: OA },
    recipient: { id: CITIZEN },
    message: { msg_ids: ['1'], msg_id: '1', text: 'a' },
  };
  for (const event_name of ['user_received_message', 'user_seen_message', 'oa_send_text'])
    expect((await deliver({ event_name, ...ours })).statusCode).toBe(200);
  expect(test.received).toEqual([]);
});

it('tells apart two accounts, and lets the secret of one not speak for the other', async () => {
  const test = await started({}, { proven: true });
  const other = { id: 'kenhhai', workspace: 'phuongkhac' };
  await test.zalo.directory.add({
    ...{ ...other, kind: 'zalo-oa', name: 'Khác', appId: APP, oaId: '4000000000000000005', createdAt: 0 },
    ...{ proven: false, buttonForm: 'buttons' },
  });
  const event = { ...textEvent('a'), recipient: { id: '4000000000000000005' } };
  expect((await deliver(event)).statusCode).toBe(200);
  expect(test.received).toEqual([]);
  expect(await waiting(test)).toBe(1);
});

it('takes a withdrawal that names no account', async () => {
  const test = await started({}, { proven: true });
  expect((await deliver({ event_name: 'user_withdraw', user_id: CITIZEN })).statusCode).toBe(200);
  expect(test.received).toMatchObject([{ contact: CITIZEN, event: { kind: 'withdraw' } }]);
});

it('proves the domain with codes that an administrator entered, and with no other', async () => {
  await started({}, { siteVerifier: 'ABcd1234' });
  const good = await app.inject('/zalo_verifierABcd1234.html');
  expect([good.statusCode, good.body]).toEqual([200, expect.stringContaining('content="ABcd1234"')]);
  expect((await app.inject('/zalo_verifierOther123.html')).statusCode).toBe(404);
});
