import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SignedBody, signatureDigest, verifySignature } from './signature.ts';

const APP = '1000000000000000001';
const SECRET = 'bi-mat-OA-thu-nghiem';

const VECTORS = [
  {
    name: 'text',
    secret: 'OASECRET-demo',
    timestamp: '1760000000123',
    body: '{"app_id":"1000000000000000001","event_name":"user_send_text","timestamp":"1760000000123","message":{"text":"Xin chào"}}',
    mac: '17048a4918773667a8bb5bd8aa270f91c5c8f17926a4bd3fe39a5caa817937c3',
  },
  {
    name: 'text with ids',
    secret: SECRET,
    timestamp: '1790000000000',
    body: '{"app_id":"1000000000000000001","sender":{"id":"2000000000000000002"},"user_id_by_app":"3000000000000000003","recipient":{"id":"4000000000000000004"},"event_name":"user_send_text","message":{"text":"Xin chào","msg_id":"00aa11bb22cc33dd44ee"},"timestamp":"1790000000000"}',
    mac: '30811dcd7f18b19998f53b8b2b677335e642847e13771bdd88c6ea1397a0bfac',
  },
  {
    name: 'follow with odd spaces and an escape',
    secret: SECRET,
    timestamp: '1790000000001',
    body: '{"event_name": "follow", "app_id":"1000000000000000001","oa_id":"4000000000000000004", "follower":{"id":"2000000000000000002"},"user_id_by_app":"3000000000000000003","source":"oa_profile","timestamp":"1790000000001","ghi_chu":"Quan t\\u00e2m"}',
    mac: 'be755c41d2b446a2caddc8f9883d211f92ec9ccca86d5c88161dddbc1df2fcaa',
  },
] as const;

const signed = (vector: (typeof VECTORS)[number], signature: string | undefined): SignedBody => ({
  appId: APP,
  body: Buffer.from(vector.body),
  timestamp: vector.timestamp,
  signature,
});

describe.each(VECTORS)('the documented vector: $name', (vector) => {
  it.each([
    ['bare', vector.mac],
    ['mac=', `mac=${vector.mac}`],
    ['sha256=', `sha256=${vector.mac}`],
    ['upper case', `MAC=${vector.mac.toUpperCase()}`],
  ])('is taken as %s', (_, header) => {
    expect(verifySignature(signed(vector, header), vector.secret)).toBe('body-timestamp');
  });

  it('is refused with another secret, app, timestamp or one changed byte', () => {
    const good = signed(vector, vector.mac);
    const changed = Buffer.from(good.body);
    changed.writeUInt8(changed.readUInt8(5) ^ 1, 5);
    expect(verifySignature(good, 'khac')).toBe('none');
    expect(verifySignature({ ...good, appId: '1' }, vector.secret)).toBe('none');
    expect(verifySignature({ ...good, timestamp: '1' }, vector.secret)).toBe('none');
    expect(verifySignature({ ...good, body: changed }, vector.secret)).toBe('none');
  });
});

it('refuses the same JSON written again: only the raw bytes count', () => {
  const vector = VECTORS[2];
  const again = Buffer.from(JSON.stringify(JSON.parse(vector.body)));
  expect(verifySignature({ ...signed(vector, vector.mac), body: again }, SECRET)).toBe('none');
  const overAgain = createHash('sha256').update(APP).update(again).update(vector.timestamp).update(SECRET);
  expect(verifySignature(signed(vector, overAgain.digest('hex')), SECRET)).toBe('none');
});

it('refuses an HMAC with the same secret', () => {
  const vector = VECTORS[0];
  const hmac = createHmac('sha256', vector.secret).update(`${APP}${vector.body}${vector.timestamp}`);
  expect(verifySignature(signed(vector, hmac.digest('hex')), vector.secret)).toBe('none');
});

it('falls back to the timestamp header when the body timestamp does not fit', () => {
  const vector = VECTORS[0];
  const mac = createHash('sha256')
    .update(APP)
    .update(vector.body)
    .update('1760000000999')
    .update(vector.secret)
    .digest('hex');
  const good = { ...signed(vector, `mac=${mac}`), timestampHeader: '1760000000999' };
  expect(verifySignature(good, vector.secret)).toBe('header-timestamp');
  expect(verifySignature({ ...good, timestampHeader: undefined }, vector.secret)).toBe('none');
});

it('never takes an empty secret, and never throws on a strange header', () => {
  const body = Buffer.from('{}');
  const mac = createHash('sha256').update('').update(body).update('').update('').digest('hex');
  expect(verifySignature({ appId: '', body, timestamp: '', signature: mac }, '')).toBe('none');
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constant(undefined)), (header) => {
      expect(verifySignature({ appId: APP, body, timestamp: '1', signature: header }, SECRET)).toBe('none');
    }),
  );
  expect(signatureDigest(`mac=${'a'.repeat(63)}`)).toBeUndefined();
  expect(signatureDigest(`hmac=${'a'.repeat(64)}`)).toBeUndefined();
});
