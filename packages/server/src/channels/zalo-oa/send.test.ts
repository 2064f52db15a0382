import type { OutboundMessage } from '@danloi/engine';
import { describe, expect, it } from 'vitest';
import type { SendOutcome } from '../channel.ts';
import { explain } from './errors.ts';
import {
  CITIZEN,
  NOW,
  pair,
  type Reply,
  refused,
  SEND,
  sent,
  type TestZalo,
  TOKEN,
  testZalo,
} from './testing.ts';

const UPLOAD = '/v2.0/oa/upload/image';
const text: OutboundMessage = { text: 'Xin chào' };
const question: OutboundMessage = {
  text: 'Cần gì?',
  buttons: [
    { kind: 'choice', label: 'Căn cước', payload: '#dl:a' },
    { kind: 'link', label: 'Cổng', url: 'https://dichvucong.gov.vn' },
    { kind: 'phone', label: 'Gọi', phone: '024 3942 0000' },
  ],
};
const choices: OutboundMessage = { text: 'Cần gì?', buttons: question.buttons?.slice(0, 1) ?? [] };
const PNG = { bytes: Buffer.from('89504e470d0a1a0a', 'hex'), mime: 'image/png' };

async function send(test: TestZalo, message: OutboundMessage, id = 'e/0'): Promise<SendOutcome> {
  const channel = await test.channel();
  return test.zalo.adapter.send({ channel, contact: CITIZEN, message, id, lastInboundAt: NOW });
}

const bodies = (test: TestZalo) => test.calls.filter((call) => call.path === SEND).map((call) => call.body);

async function connected(options: Parameters<typeof testZalo>[0] = {}, fields = {}): Promise<TestZalo> {
  const test = await testZalo(options);
  await test.connect(fields);
  return test;
}

it('sends a text with the token in the header, and the id as a string', async () => {
  const test = await connected();
  test.answer(SEND, sent('f00d'));
  expect(await send(test, text)).toEqual({ kind: 'accepted', messageId: 'f00d' });
  expect(test.calls[0]).toMatchObject({
    headers: { access_token: 'access-0', 'content-type': 'application/json' },
    body: { recipient: { user_id: CITIZEN }, message: { text: 'Xin chào' } },
  });
  expect((await test.channel()).answeredAt).toBe(NOW);
});

it('asks Zalo for nothing once another server may be at the message', async () => {
  const test = await connected();
  test.answer(SEND, sent());
  const request = {
    channel: await test.channel(),
    contact: CITIZEN,
    message: text,
    id: 'e/0',
    lastInboundAt: NOW,
  };
  expect(await test.zalo.adapter.send({ ...request, mayGoOn: () => false })).toMatchObject({ kind: 'left' });
  expect(bodies(test)).toEqual([]);
  expect(await test.zalo.adapter.send({ ...request, mayGoOn: () => true })).toMatchObject({
    kind: 'accepted',
  });
});

it('sends buttons, lists and numbers in the shapes that Zalo takes', async () => {
  const test = await connected();
  test.answer(SEND, sent());
  for (const [index, buttonForm] of (['buttons', 'list', 'numbers'] as const).entries()) {
    await test.zalo.directory.change('kenhmot', (channel) => ({ ...channel, buttonForm }));
    await send(test, question, `e/${index}`);
  }
  const buttons = [
    { title: 'Căn cước', type: 'oa.query.hide', payload: '#dl:a' },
    { title: 'Cổng', type: 'oa.open.url', payload: { url: 'https://dichvucong.gov.vn' } },
    { title: 'Gọi', type: 'oa.open.phone', payload: { phone_code: '842439420000' } },
  ];
  const subtitles = ['Chạm để chọn', 'Chạm để mở trang', 'Chạm để gọi'];
  const elements = buttons.map((button, i) => ({
    title: button.title,
    subtitle: subtitles[i],
    buttons: [button],
  }));
  expect(bodies(test).map((body) => (body as { message: unknown }).message)).toEqual([
    { text: 'Cần gì?', attachment: { type: 'template', payload: { buttons } } },
    { text: 'Cần gì?', attachment: { type: 'template', payload: { template_type: 'list', elements } } },
    { text: expect.stringContaining('1. Căn cước') },
  ]);
});

describe('what an answer means', () => {
  const untilMinute = 60_000 - (NOW % 60_000) + 500;
  it.each<[string, Reply, SendOutcome]>([
    ['rate', refused(-32), { kind: 'retry', code: 'zalo.-32', afterMs: untilMinute }],
    ['unspecific', refused(-200), { kind: 'retry', code: 'zalo.-200', afterMs: 5_000 }],
    ['bad parameter', refused(-201), { kind: 'refused', code: 'zalo.-201' }],
    ['OA deleted', refused(-204), { kind: 'blocked', code: 'zalo.-204', afterMs: 600_000 }],
    ['app inactive', refused(-209), { kind: 'blocked', code: 'zalo.-209', afterMs: 600_000 }],
    ['quota', refused(-211), { kind: 'refused', code: 'zalo.-211' }],
    ['does not follow', refused(-213), { kind: 'refused', code: 'zalo.-213' }],
    ['permission', refused(-223), { kind: 'blocked', code: 'zalo.-223', afterMs: 600_000 }],
    ['away', refused(-227), { kind: 'refused', code: 'zalo.-227' }],
    ['window', refused(-230), { kind: 'refused', code: 'zalo.-230' }],
    ['window', refused('-232'), { kind: 'refused', code: 'zalo.-232' }],
    ['blocked kind', refused(-244), { kind: 'refused', code: 'zalo.-244' }],
    ['no money', refused(-321), { kind: 'refused', code: 'zalo.-321' }],
    ['a new code', refused(-999), { kind: 'refused', code: 'zalo.-999' }],
    ['success as text', { json: { error: '0', data: {} } }, { kind: 'accepted' }],
    ['too many', { text: '', status: 429 }, { kind: 'retry', code: 'zalo.http-429', afterMs: untilMinute }],
    ['HTML 502', { text: '<html>', status: 502 }, { kind: 'retry', code: 'zalo.http-502' }],
    ['500 with JSON', { json: { error: -1 }, status: 500 }, { kind: 'retry', code: 'zalo.http-500' }],
    ['500', { text: '', status: 500 }, { kind: 'retry', code: 'zalo.http-500' }],
    ['404', { text: 'empty api', status: 404 }, { kind: 'refused', code: 'zalo.http-404' }],
    ['empty 200', { text: '' }, { kind: 'unknown', code: 'zalo.unreadable' }],
    ['truncated', { text: '{"error":0,"da' }, { kind: 'unknown', code: 'zalo.unreadable' }],
    ['timeout', { fails: 'http.timeout' }, { kind: 'unknown', code: 'http.timeout' }],
    ['reset', { fails: 'http.broken' }, { kind: 'unknown', code: 'http.broken' }],
    ['unreachable', { fails: 'http.unreachable' }, { kind: 'retry', code: 'http.unreachable' }],
  ])('%s %#', async (_, reply, outcome) => {
    const test = await connected();
    test.answer(SEND, reply);
    expect(await send(test, text)).toEqual(outcome);
    expect(bodies(test)).toHaveLength(1);
    if (outcome.kind !== 'accepted')
      for (const words of Object.values(explain(outcome.code))) expect(words.length).toBeGreaterThan(20);
  });

  it('tries an unspecific failure once more, and no more', async () => {
    const test = await connected();
    test.answer(SEND, refused(-200));
    expect(await send(test, text)).toMatchObject({ kind: 'retry' });
    expect(await send(test, text)).toEqual({ kind: 'refused', code: 'zalo.-200' });
  });
});

describe('a token that is no longer taken', () => {
  it('is renewed once, and the message sent again', async () => {
    const test = await connected();
    test.answer(SEND, refused(-216), sent());
    test.answer(TOKEN, pair(1));
    expect(await send(test, text)).toEqual({ kind: 'accepted', messageId: 'm1' });
    expect(test.calls.map((call) => call.headers.access_token ?? call.path)).toEqual([
      'access-0',
      TOKEN,
      'access-1',
    ]);
  });

  it('blocks the account when the new one is not taken either', async () => {
    const test = await connected();
    test.answer(SEND, refused(-220));
    test.answer(TOKEN, pair(1));
    expect(await send(test, text)).toMatchObject({ kind: 'blocked', code: 'zalo.-216' });
    expect(bodies(test)).toHaveLength(2);
  });

  it('blocks the account when an administrator must allow it again', async () => {
    const test = await connected();
    test.answer(SEND, refused(-216));
    test.answer(TOKEN, refused(-14014));
    expect(await send(test, text)).toMatchObject({ kind: 'blocked', code: 'zalo.needs-consent' });
    expect((await test.channel()).tokens?.needsConsent).toBe(true);
  });
});

describe('a form of buttons that the account does not take', () => {
  it.each([-233, -240, -201])('%d: the next plainer form is sent and remembered', async (code) => {
    const test = await connected();
    test.answer(SEND, refused(code), refused(code), sent());
    expect(await send(test, choices)).toMatchObject({ kind: 'accepted' });
    expect((await test.channel()).buttonForm).toBe('numbers');
    await send(test, choices, 'e/1');
    expect(bodies(test)).toHaveLength(4);
  });

  it('-201 about a message with a link does not change the account', async () => {
    const test = await connected();
    test.answer(SEND, refused(-201), sent());
    expect(await send(test, question)).toMatchObject({ kind: 'accepted' });
    expect((await test.channel()).buttonForm).toBe('buttons');
  });

  it('a message refused in every form does not change the account', async () => {
    const test = await connected();
    test.answer(SEND, refused(-233));
    expect(await send(test, choices)).toEqual({ kind: 'refused', code: 'zalo.-233' });
    expect((await test.channel()).buttonForm).toBe('buttons');
  });
});

describe('a message of several bubbles', () => {
  const long: OutboundMessage = {
    text: ['một', 'hai', 'ba'].map((word) => `${word} `.repeat(300).trim()).join('\n\n'),
    buttons: choices.buttons ?? [],
  };

  it('goes on behind the last accepted bubble on a later try', async () => {
    const test = await connected();
    test.answer(SEND, sent(), { text: '', status: 500 }, sent('last'));
    expect(await send(test, long)).toMatchObject({ kind: 'retry' });
    expect(await send(test, long)).toEqual({ kind: 'accepted', messageId: 'last' });
    const texts = bodies(test).map((body) => (body as { message: { text: string } }).message.text);
    expect(texts[1]).toBe(texts[2]);
    expect(new Set(texts).size).toBe(texts.length - 1);
  });

  it('is not sent twice by two calls at once', async () => {
    const test = await connected();
    test.answer(SEND, sent());
    await Promise.all([send(test, text), send(test, text)]);
    expect(bodies(test)).toHaveLength(1);
  });

  it('is cut once more when Zalo finds it too long, with nothing lost', async () => {
    const test = await connected();
    test.answer(SEND, refused(-210), sent());
    const words = Array.from({ length: 250 }, (_, i) => `chữ${i}`).join(' ');
    expect(await send(test, { text: words })).toMatchObject({ kind: 'accepted' });
    const [whole, ...parts] = bodies(test).map(
      (body) => (body as { message: { text: string } }).message.text,
    );
    expect(whole).toBe(words);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join(' ')).toBe(words);
  });
});

describe('a picture', () => {
  const picture: OutboundMessage = { text: 'Sơ đồ', picture: { media: 'm1', alt: 'Sơ đồ đường đi' } };
  const uploaded = (id: string): Reply => ({ json: { error: 0, data: { attachment_id: id } } });
  const media = { read: async () => PNG };

  it('is uploaded once and used again', async () => {
    const test = await connected({ media });
    test.answer(UPLOAD, uploaded('a1'));
    test.answer(SEND, sent());
    await send(test, picture);
    await send(test, picture, 'e/1');
    const elements = [{ media_type: 'image', attachment_id: 'a1' }];
    const expected = {
      text: 'Sơ đồ',
      attachment: { type: 'template', payload: { template_type: 'media', elements } },
    };
    expect(bodies(test).map((body) => (body as { message: unknown }).message)).toEqual([expected, expected]);
    expect(test.calls.filter((call) => call.path === UPLOAD)).toHaveLength(1);
    test.clock.now += 6 * 86_400_000;
    test.answer(TOKEN, pair(1));
    await send(test, picture, 'e/2');
    expect(test.calls.filter((call) => call.path === UPLOAD)).toHaveLength(2);
  });

  it('that Zalo forgot is uploaded once more', async () => {
    const test = await connected({ media });
    test.answer(UPLOAD, uploaded('a1'), uploaded('a2'));
    test.answer(SEND, refused(-100), sent());
    expect(await send(test, picture)).toMatchObject({ kind: 'accepted' });
    expect(JSON.stringify(bodies(test).at(-1))).toContain('"a2"');
  });

  it.each<[string, Reply]>([
    ['is refused', refused(-210)],
    ['gets no id', { json: { error: 0, data: {} } }],
  ])('that %s is sent as its words', async (_, reply) => {
    const test = await connected({ media });
    test.answer(UPLOAD, reply);
    test.answer(SEND, sent());
    expect(await send(test, { picture: { media: 'm1', alt: 'Sơ đồ' } })).toMatchObject({ kind: 'accepted' });
    expect(bodies(test)).toMatchObject([{ message: { text: '[Hình ảnh: Sơ đồ]' } }]);
  });

  it('that is gone does not keep its text from the citizen', async () => {
    const test = await connected();
    test.answer(SEND, sent());
    expect(await send(test, picture)).toMatchObject({ kind: 'accepted' });
    expect(bodies(test)).toMatchObject([{ message: { text: 'Sơ đồ' } }]);
  });

  it('waits while Zalo takes no uploads', async () => {
    const test = await connected({ media });
    test.answer(UPLOAD, { fails: 'http.timeout' });
    expect(await send(test, picture)).toEqual({ kind: 'retry', code: 'http.timeout' });
  });
});
