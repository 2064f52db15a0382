import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEnvelope, readTime } from './envelope.ts';
import { classOf, knownEventNames } from './event-names.ts';
import { type Inbound, normalise } from './inbound.ts';

const OA = '4000000000000000004';
const CITIZEN = '2000000000000000002';
const from = { sender: { id: CITIZEN }, recipient: { id: OA } };

function inbound(name: string, fields: object = {}): Inbound {
  const raw = { app_id: '1000000000000000001', event_name: name, timestamp: '1760000000123', ...fields };
  const envelope = readEnvelope(raw);
  if (!envelope) throw new Error('no envelope');
  const body = Buffer.from(JSON.stringify(raw));
  return normalise(envelope, { channel: 'kenh', oaId: OA, now: 5, body });
}

const attachment = (type: string, payload: object) => ({ attachments: [{ type, payload }] });
const message = (fields: object) => ({ ...from, message: { msg_id: 'abc', ...fields } });
const taken = (content: object) => ({
  contact: CITIZEN,
  event: { id: 'kenh:user_send:abc', at: 1_760_000_000_123, ...content },
});

describe("a citizen's message", () => {
  it.each<[string, object, object]>([
    ['user_send_text', { text: 'Cho em hỏi ' }, { kind: 'text', text: 'Cho em hỏi' }],
    ['user_send_text', { text: 'Tie\u0302\u0301ng' }, { kind: 'text', text: 'Tiếng' }],
    ['user_send_text', {}, { kind: 'text', text: '' }],
    ['user_send_sticker', attachment('sticker', { id: '1', url: 'http://a/b' }), { kind: 'sticker' }],
    [
      'user_send_location',
      attachment('location', { coordinates: { latitude: '21.0285', longitude: ' 105.854 ' } }),
      { kind: 'location', latitude: 21.0285, longitude: 105.854 },
    ],
    [
      'user_send_location',
      { text: 'ở đây', ...attachment('location', { coordinates: { latitude: '91', longitude: '1' } }) },
      { kind: 'text', text: 'ở đây' },
    ],
    [
      'user_send_location',
      attachment('location', { coordinates: { latitude: '', longitude: '' } }),
      { kind: 'text', text: '' },
    ],
    [
      'user_send_link',
      { text: 'xem', ...attachment('link', { url: 'https://a.vn', description: 'd' }) },
      { kind: 'text', text: 'xem' },
    ],
    ['user_send_link', attachment('link', { url: 'https://a.vn' }), { kind: 'text', text: 'https://a.vn' }],
    [
      'user_send_business_card',
      attachment('link', { url: 'https://a.vn', description: '{"phone":"84912345678","qrCodeUrl":"x"}' }),
      { kind: 'contact', phone: '84912345678' },
    ],
    [
      'user_send_business_card',
      attachment('link', { url: 'https://a.vn', description: '{"phone":' }),
      { kind: 'text', text: 'https://a.vn' },
    ],
  ])('%s %#', (name, content, event) => {
    expect(inbound(name, message(content))).toEqual(taken(event));
  });

  it.each([
    ['user_send_image', 'image'],
    ['user_send_gif', 'image'],
    ['user_send_audio', 'audio'],
    ['user_send_video', 'video'],
    ['user_send_file', 'file'],
  ])('%s brings files to fetch, with the same ids each time', (name, kind) => {
    const payload = { url: 'http://cdn.zalo/1', name: 'đơn.pdf', size: '12' };
    const files = { attachments: [{ payload }, { payload: { url: 'javascript:1' } }, { payload }] };
    const first = inbound(name, message({ text: 'đây', ...files }));
    expect(first).toEqual(inbound(name, message({ text: 'đây', ...files })));
    if ('ignored' in first || first.event.kind !== 'media') throw new Error('no media');
    expect(first.event.media.map((m) => [m.kind, m.name])).toEqual([
      [kind, 'đơn.pdf'],
      [kind, 'đơn.pdf'],
    ]);
    expect(first.event.text).toBe('đây');
    expect(first.fetch).toEqual(first.event.media.map(({ id }) => ({ media: id, url: 'http://cdn.zalo/1' })));
    expect(new Set(first.event.media.map((m) => m.id)).size).toBe(2);
  });

  it('without a file is at least a text', () => {
    expect(inbound('user_send_image', message({}))).toEqual(taken({ kind: 'text', text: '' }));
  });

  it('keeps all digits of ids, and refuses one that lost digits as a number', () => {
    const numbers = { sender: { id: 42 }, recipient: { id: OA }, message: { msg_id: 'abc', text: 'a' } };
    expect(inbound('user_send_text', numbers)).toMatchObject({ contact: '42' });
    const lost = { ...numbers, sender: { id: Number('2000000000000000002') } };
    expect(inbound('user_send_text', lost)).toEqual({ ignored: 'unreadable' });
  });
});

describe('the id of an event', () => {
  it('is the same for the same message, whatever its kind is called', () => {
    const ids = ['user_send_image', 'user_send_text'].map((name) => {
      const made = inbound(name, message({}));
      return 'event' in made ? made.event.id : '';
    });
    expect(new Set(ids)).toEqual(new Set(['kenh:user_send:abc']));
  });

  it('is a hash of the bytes where Zalo gives none, and of an id with odd signs', () => {
    const a = inbound('follow', { oa_id: OA, follower: { id: CITIZEN } });
    const b = inbound('follow', { oa_id: OA, follower: { id: CITIZEN }, timestamp: '1760000000999' });
    const c = inbound('user_send_text', message({ msg_id: 'This is message id' }));
    const ids = [a, b, c].map((made) => ('event' in made ? made.event.id : ''));
    expect(ids[0]).toMatch(/^kenh:follow:[0-9a-f]{40}$/);
    expect(ids[1]).not.toBe(ids[0]);
    expect(ids[2]).toMatch(/^kenh:user_send:[0-9a-f]{40}$/);
  });
});

describe('what is no message', () => {
  it.each<[string, object, object]>([
    ['follow', { oa_id: OA, follower: { id: CITIZEN } }, { kind: 'follow' }],
    ['unfollow', { oa_id: OA, follower: { id: CITIZEN } }, { kind: 'unfollow' }],
    ['user_withdraw', { oa_id: OA, user_id: CITIZEN }, { kind: 'withdraw' }],
    [
      'user_submit_info',
      {
        ...from,
        info: { name: 'Lan', phone: 84912345678, address: '1 Lý Thái Tổ', ward: 'Tân An', city: 'Huế' },
      },
      { kind: 'contact', name: 'Lan', phone: '84912345678', address: '1 Lý Thái Tổ, Tân An, Huế' },
    ],
    [
      'user_submit_info',
      { ...from, info: { name: 'Lan', full_address: 'Xã A', address: 'khác' } },
      { kind: 'contact', name: 'Lan', address: 'Xã A' },
    ],
  ])('%s becomes an event', (name, fields, event) => {
    const made = inbound(name, fields);
    expect(made).toMatchObject({ contact: CITIZEN, event: { ...event, at: 1_760_000_000_123 } });
  });

  it.each(['user_received_message', 'user_seen_message', 'user_reacted_message', 'oa_reacted_message'])(
    '%s never starts a turn, on whichever side the OA is',
    (name) => {
      const ids = { message: { msg_ids: ['1'], msg_id: '1' } };
      expect(inbound(name, { ...from, ...ids })).toEqual({ ignored: 'receipt' });
      expect(inbound(name, { sender: { id: OA }, recipient: { id: CITIZEN }, ...ids })).toEqual({
        ignored: 'receipt',
      });
    },
  );

  it("ignores our own sends, but a clerk's word hands the chat over", () => {
    const echo = { sender: { id: OA }, recipient: { id: CITIZEN }, message: { msg_id: 'e1', text: 'x' } };
    expect(inbound('oa_send_text', echo)).toEqual({ ignored: 'echo' });
    expect(inbound('user_send_text', echo)).toEqual({ ignored: 'echo' });
    expect(inbound('oa_send_text', { ...echo, sender: { id: OA, admin_id: '9990000000000000009' } })).toEqual(
      {
        contact: CITIZEN,
        event: { kind: 'staff-message', text: 'x', id: 'kenh:oa_send_text:e1', at: 1_760_000_000_123 },
      },
    );
  });

  it('says why it ignores the rest', () => {
    expect(inbound('anonymous_send_text', message({ text: 'a' }))).toEqual({ ignored: 'anonymous' });
    expect(inbound('user_send_group_text', message({ text: 'a' }))).toEqual({ ignored: 'group' });
    expect(inbound('user_click_chatnow', { oa_id: OA, user_id: CITIZEN })).toEqual({
      ignored: 'not-for-flows',
    });
    expect(inbound('user_send_hologram', message({}))).toEqual({ ignored: 'unknown-event' });
    expect(inbound('user_send_text', {})).toEqual({ ignored: 'unreadable' });
  });

  it('takes every known name without an exception, with nothing but a name', () => {
    for (const name of knownEventNames) {
      expect(classOf(name)).toBeDefined();
      expect(inbound(name)).toHaveProperty('ignored');
    }
  });
});

it('reads times in seconds and ms, as text and number', () => {
  expect([
    readTime('1760000000123'),
    readTime(1760000000),
    readTime('99'),
    readTime('x'),
    readTime(-1),
  ]).toEqual([1_760_000_000_123, 1_760_000_000_000, 99_000, undefined, undefined]);
});

it('never throws, whatever JSON it is given', () => {
  const odd = fc.jsonValue();
  const near = fc.record(
    {
      app_id: fc.oneof(fc.constant('1'), odd),
      event_name: fc.oneof(fc.constantFrom(...knownEventNames), fc.string()),
      timestamp: odd,
      sender: fc.oneof(fc.record({ id: odd, admin_id: odd }), odd),
      recipient: fc.oneof(fc.record({ id: fc.oneof(fc.constant(OA), odd) }), odd),
      follower: fc.oneof(fc.record({ id: odd }), odd),
      oa_id: odd,
      info: fc.oneof(fc.record({ name: odd, phone: odd, address: odd }), odd),
      message: fc.oneof(
        fc.record({
          msg_id: odd,
          text: odd,
          attachments: fc.oneof(
            fc.array(
              fc.record({
                payload: fc.record({
                  url: odd,
                  coordinates: odd,
                  description: fc.oneof(fc.json(), odd),
                  name: odd,
                }),
              }),
            ),
            odd,
          ),
        }),
        odd,
      ),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(near, odd), (value) => {
      const envelope = readEnvelope(value);
      if (!envelope) return;
      const made = normalise(envelope, { channel: 'k', oaId: OA, now: 1, body: Buffer.from('x') });
      if ('ignored' in made) return;
      expect(made.contact).toMatch(/^[0-9A-Za-z_-]{1,64}$/);
      expect(made.contact).not.toBe(OA);
      expect(made.event.id).toMatch(/^k:[a-z_]+:[\w.-]+$/);
      expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    }),
    { numRuns: 3_000 },
  );
});
