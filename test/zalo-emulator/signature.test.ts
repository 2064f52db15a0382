import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Emulator } from './emulator.ts';
import { mac, type Signing } from './signature.ts';
import { startReceiver, startSmallWorld } from './testing.ts';

const app = '1000000000000000001';
const secret = 'bi-mat-OA-thu-nghiem';

it.each([
  [
    'OASECRET-demo',
    '1760000000123',
    '{"app_id":"1000000000000000001","event_name":"user_send_text","timestamp":"1760000000123","message":{"text":"Xin chào"}}',
    '17048a4918773667a8bb5bd8aa270f91c5c8f17926a4bd3fe39a5caa817937c3',
  ],
  [
    secret,
    '1790000000000',
    '{"app_id":"1000000000000000001","sender":{"id":"2000000000000000002"},"user_id_by_app":"3000000000000000003","recipient":{"id":"4000000000000000004"},"event_name":"user_send_text","message":{"text":"Xin chào","msg_id":"00aa11bb22cc33dd44ee"},"timestamp":"1790000000000"}',
    '30811dcd7f18b19998f53b8b2b677335e642847e13771bdd88c6ea1397a0bfac',
  ],
  [
    secret,
    '1790000000001',
    '{"event_name": "follow", "app_id":"1000000000000000001","oa_id":"4000000000000000004", "follower":{"id":"2000000000000000002"},"user_id_by_app":"3000000000000000003","source":"oa_profile","timestamp":"1790000000001","ghi_chu":"Quan t\\u00e2m"}',
    'be755c41d2b446a2caddc8f9883d211f92ec9ccca86d5c88161dddbc1df2fcaa',
  ],
])('signs the known vector with secret %s at %s', (key, timestamp, body, expected) => {
  expect(mac(app, body, timestamp, key)).toBe(expected);
});

let world: Awaited<ReturnType<typeof startSmallWorld>>;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let zalo: Emulator;

beforeAll(async () => {
  world = await startSmallWorld();
  receiver = await startReceiver();
  zalo = world.zalo;
  await zalo.saveWebhook(world.app, receiver.url);
});
afterAll(async () => {
  await zalo.stop();
  await receiver.stop();
});

/** What a right verifier makes of the last request. */
function verified(): boolean {
  const { body, headers } = receiver.received.at(-1) ?? { body: '', headers: {} };
  const stamp = headers['x-zevent-timestamp'] ?? JSON.parse(body).timestamp;
  const hash = mac(world.app.id, body, String(stamp), world.oa.secret);
  const given = String(headers['x-zevent-signature'] ?? '').toLowerCase();
  return [`mac=${hash}`, `sha256=${hash}`, hash].includes(given);
}

it('probes the address with an unsigned {} before anything else', () => {
  expect(receiver.received[0]).toMatchObject({ body: '{}' });
  expect(receiver.received[0]?.headers).not.toHaveProperty('x-zevent-signature');
});

it('signs the bytes that it sends, which no re-serialising gives back', async () => {
  for (let i = 0; i < 50; i++) {
    await world.lan.says(`Cho em hỏi thủ tục số ${i}: làm căn cước / hộ tịch 🪪?`);
    const body = receiver.received.at(-1)?.body ?? '';
    expect(verified(), body).toBe(true);
    expect(JSON.stringify(JSON.parse(body))).not.toBe(body);
    expect(JSON.parse(body).message.text).toBe(`Cho em hỏi thủ tục số ${i}: làm căn cước / hộ tịch 🪪?`);
  }
});

it.each([
  { form: 'bare' },
  { form: 'upper' },
  { form: 'sha256=' },
  { timestampHeader: 'equal' },
  { timestampHeader: 'other' },
] as Partial<Signing>[])('spells a right signature as %o', async (signing) => {
  await world.lan.says('Xin chào', { signing });
  expect(verified()).toBe(true);
});

it.each([
  { secret: 'app' },
  { secret: 'wrong' },
  { secret: 'other-oa' },
  { unsigned: true },
  { tampered: true },
  { reserialised: true },
  { hmac: true },
] as Partial<Signing>[])('makes a wrong signature as %o', async (signing) => {
  await world.lan.says('Xin chào', { signing });
  expect(verified()).toBe(false);
  expect(() => JSON.parse(receiver.received.at(-1)?.body ?? '')).not.toThrow();
});
