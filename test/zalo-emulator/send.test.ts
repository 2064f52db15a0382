import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from './clock.ts';
import type { Fault } from './faults.ts';
import { makePicture } from './pictures.ts';
import { startSmallWorld } from './testing.ts';

let world: Awaited<ReturnType<typeof startSmallWorld>>;

beforeEach(async () => {
  world = await startSmallWorld({ hang: 300 });
  await world.lan.says('Xin chào');
});
afterEach(() => world.zalo.stop());

const button = (change: object = {}) => ({
  title: 'Hộ tịch',
  type: 'oa.query.hide',
  payload: '#dl:a:1:b:c',
  ...change,
});
const withButtons = (...buttons: unknown[]) => ({
  text: 'Chọn lĩnh vực',
  attachment: { type: 'template', payload: { buttons } },
});
const element = (change: object = {}) => ({
  title: 'Hộ tịch',
  subtitle: 'Khai sinh',
  buttons: [button()],
  ...change,
});
const list = (...elements: unknown[]) => ({
  text: 'Chọn lĩnh vực',
  attachment: { type: 'template', payload: { template_type: 'list', elements } },
});
const media = (value: object, text = 'chú thích') => ({
  text,
  attachment: { type: 'template', payload: { template_type: 'media', elements: [value] } },
});

describe('what is taken', () => {
  it('a text of 2000 units, five buttons, links and calls', async () => {
    expect(await world.send({ text: 'ạ'.repeat(2_000) })).toBe(0);
    const open = { title: 'Hướng dẫn', type: 'oa.open.url', payload: { url: 'https://vi-du.gov.vn' } };
    const call = { title: 'Gọi 113', type: 'oa.open.phone', payload: { phone_code: '113' } };
    expect(await world.send(withButtons(button(), button(), button(), open, call))).toBe(0);
    expect(
      world.lan
        .bubbles()
        .at(-1)
        ?.buttons.map((it) => it.target),
    ).toEqual([undefined, undefined, undefined, 'https://vi-du.gov.vn', '113']);
    world.zalo.check();
  });

  it('answers with id, person, time and quota', async () => {
    const body = { recipient: { user_id: world.lan.id }, message: { text: 'Chào' } };
    const { json, headers } = await world.call('/v3.0/oa/message/cs', { body });
    const [bubble] = world.lan.bubbles();
    expect(json()).toMatchObject({
      error: 0,
      data: { message_id: bubble?.messageId, user_id: world.lan.id },
    });
    expect(json().data.quota).toMatchObject({ quota_type: 'reply', remain: '8' });
    expect(headers['x-ratelimit-limit']).toBe('4000');
  });
});

describe('shapes that are refused', () => {
  it.each([
    [-201, {}],
    [-201, { text: '' }],
    [-201, { text: 7 }],
    [-210, { text: 'a'.repeat(2_001) }],
    [-201, { text: 'nửa \ud83d' }],
    [-201, { text: 'Chào', markup: true }],
    [-201, { attachment: { type: 'image', payload: {} } }],
    [-233, { attachment: { type: 'template', payload: { template_type: 'button' } } }],
    [-201, withButtons()],
    [-210, withButtons(...Array.from({ length: 6 }, () => button()))],
    [-210, withButtons(button({ title: 'a'.repeat(101) }))],
    [-210, withButtons(button({ payload: 'a'.repeat(1_001) }))],
    [-201, withButtons(button({ payload: { text: 'a' } }))],
    [-201, withButtons(button({ image_icon: 'a' }))],
    [-201, withButtons({ title: 'a', type: 'oa.open.url', payload: { url: 'http://vi-du.gov.vn' } })],
    [-201, withButtons({ title: 'a', type: 'oa.open.phone', payload: { phone_code: '+84 24' } })],
    [-201, list()],
    [-201, list(element({ subtitle: '' }))],
    [-210, list(...Array.from({ length: 6 }, () => element()))],
    [-210, list(element({ buttons: [button(), button()] }))],
    [
      -233,
      {
        attachment: {
          type: 'template',
          payload: { template_type: 'list', elements: [element()], buttons: [button()] },
        },
      },
    ],
    [-100, media({ media_type: 'image', attachment_id: 'khong-co' })],
    [-201, media({ media_type: 'image', url: 'http://vi-du.gov.vn/a.png' })],
    [-100, { attachment: { type: 'file', payload: { token: 'khong-co' } } }],
  ])('%i for %j', async (code, message) => {
    expect(await world.send(message)).toBe(code);
    expect(world.lan.bubbles()).toHaveLength(0);
    expect(() => world.zalo.check()).toThrow();
    world.zalo.refusals.expect(code);
    expect(await world.send(message)).toBe(code);
    expect(world.zalo.refusals.unexpected()).toHaveLength(1);
  });
});

describe('recipients that are refused', () => {
  it('numbers, strangers, the account itself', async () => {
    const message = { text: 'Chào' };
    expect(await world.send(message, { user_id: Number(world.lan.id) })).toBe(-201);
    expect(await world.send(message, { user_id: world.lan.user.idByApp })).toBe(-201);
    expect(await world.send(message, { user_id: world.oa.id })).toBe(-201);
    expect(await world.send(message, {})).toBe(-201);
    const stranger = world.zalo.addUser(world.zalo.addOa(world.app));
    expect(await world.send(message, { user_id: stranger.id })).toBe(-201);
  });

  it('people who block, are away or have withdrawn', async () => {
    world.lan.user.refuses.add('text');
    expect(await world.send({ text: 'Chào' })).toBe(-244);
    world.lan.user.unreachable = true;
    expect(await world.send({ text: 'Chào' })).toBe(-227);
  });
});

describe('windows and money', () => {
  it('is free for 48 hours, paid for 7 days, then impossible', async () => {
    await world.zalo.clock.advance(24 * HOUR);
    expect(await world.send({ text: 'Chào' })).toBe(0);
    await world.zalo.clock.advance(25 * HOUR - 1_000);
    const { accessToken: token } = world.zalo.grant(world.oa);
    const body = { recipient: { user_id: world.lan.id }, message: { text: 'Chào' } };
    const error = async () => (await world.call('/v3.0/oa/message/cs', { body, token })).json().error;
    expect(await error()).toBe(-320);
    world.oa.balance = 60;
    expect(await error()).toBe(0);
    expect(await error()).toBe(-321);
    expect(world.oa.ledger).toHaveLength(1);
    expect(() => world.zalo.check()).toThrow('55 đ');
    await world.zalo.clock.advance(5 * DAY);
    const { accessToken } = world.zalo.grant(world.oa);
    expect((await world.call('/v3.0/oa/message/cs', { body, token: accessToken })).json().error).toBe(-230);
  });

  it('lets three messages to somebody who only followed', async () => {
    const silent = world.zalo.addUser(world.oa);
    expect(await world.send({ text: 'Chào' }, { user_id: silent.id })).toBe(-232);
    await silent.follows();
    const codes = [];
    for (let i = 0; i < 4; i++) codes.push(await world.send({ text: 'Chào' }, { user_id: silent.id }));
    expect(codes).toEqual([0, 0, 0, -232]);
  });
});

describe('button profiles', () => {
  it('B takes lists only, C neither', async () => {
    world.oa.buttons = 'B';
    expect(await world.send(withButtons(button()))).toBe(-233);
    expect(await world.send(list(element()))).toBe(0);
    expect(world.lan.bubbles().at(-1)?.buttons).toMatchObject([{ title: 'Hộ tịch', payload: '#dl:a:1:b:c' }]);
    world.oa.buttons = 'C';
    expect(await world.send(list(element()))).toBe(-233);
    expect(await world.send({ text: '1. Hộ tịch' })).toBe(0);
  });

  it('a tap comes as a text equal to the payload, a link sends nothing', async () => {
    const link = { title: 'Mở', type: 'oa.open.url', payload: { url: 'https://vi-du.gov.vn' } };
    await world.send(withButtons(button(), link));
    expect(await world.lan.taps('Mở')).toBeUndefined();
    await world.lan.taps('Hộ tịch');
    expect(world.zalo.journal.of('event').at(-1)).toMatchObject({
      name: 'user_send_text',
      text: '#dl:a:1:b:c',
    });
    await world.send({ text: 'Mời chọn:\n1. Cư trú\n2. Căn cước' });
    await world.lan.chooses('Căn cước');
    expect(world.zalo.journal.of('event').at(-1)?.text).toBe('2');
  });
});

describe('the way there', () => {
  it('a token in the query, no token, a foreign path and type', async () => {
    const body = { recipient: { user_id: world.lan.id }, message: { text: 'Chào' } };
    const query = `/v3.0/oa/message/cs?access_token=${world.tokens.accessToken}`;
    expect((await world.call(query, { body, token: '' })).status).toBe(404);
    expect((await world.call('/v3.0/oa/message/text', { body })).status).toBe(404);
    const plain = { headers: { 'content-type': 'text/plain' }, body };
    expect((await world.call('/v3.0/oa/message/cs', plain)).json().error).toBe(-201);
    expect((await world.call('/v2.0/oa/message', { body })).json().error).toBe(-240);
    expect((await world.call('/v3.0/oa/message/cs', { body, token: 'sai' })).json().error).toBe(-216);
  });

  it('more calls than the minute allows', async () => {
    world.zalo.settings.ratePerMinute = 2;
    const codes = [];
    for (let i = 0; i < 3; i++) codes.push(await world.send({ text: `Tin ${i}` }));
    // A new minute may begin between the calls.
    expect([...codes, await world.send({ text: 'Tin 3' })]).toContain(-32);
  });
});

describe('faults', () => {
  it.each([
    ['http-500', 0],
    ['http-502-html', 0],
    ['code-32', 0],
    ['code-216', 0],
    ['hang-before', 0],
    ['reset-before', 0],
    ['hang-after', 1],
    ['reset-after', 1],
    ['empty-200', 1],
    ['truncated-json', 1],
    ['error-as-text', 1],
  ] as [Fault, number][])('%s leaves %i messages', async (fault, count) => {
    world.zalo.faults.next('send', fault);
    await world.send({ text: 'Chào' }).catch(() => undefined);
    expect(world.lan.bubbles()).toHaveLength(count);
    expect(await world.send({ text: 'Chào' })).toBe(0);
    // An injected fault is nobody's mistake.
    world.zalo.check();
  });

  it('come by chance from the seed', async () => {
    world.zalo.faults.byChance('send', 0.5, ['code-200']);
    const codes = [];
    for (let i = 0; i < 20; i++) codes.push(await world.send({ text: `Tin ${i}` }));
    expect(new Set(codes)).toEqual(new Set([0, -200]));
    world.zalo.faults.calm();
    expect(await world.send({ text: 'Chào' })).toBe(0);
  });
});

describe('uploads', () => {
  async function upload(kind: string, bytes: Buffer, name: string, field = 'file') {
    const form = new FormData();
    form.set(field, new Blob([new Uint8Array(bytes)]), name);
    const answer = await fetch(`${world.zalo.url}/v2.0/oa/upload/${kind}`, {
      method: 'POST',
      headers: { access_token: world.zalo.world.tokens.current(world.oa)?.accessToken ?? '' },
      body: form,
    });
    return (await answer.json()) as { error: number; data?: { attachment_id?: string; token?: string } };
  }

  it('gives an id for a picture, which lives for a week', async () => {
    const { data } = await upload('image', makePicture(1), 'anh.png');
    const picture = media({ media_type: 'image', attachment_id: data?.attachment_id });
    expect(await world.send(picture)).toBe(0);
    await world.zalo.clock.advance(7 * DAY);
    world.lan.user.lastInteraction = world.zalo.clock.now();
    const { accessToken: token } = world.zalo.grant(world.oa);
    const body = { recipient: { user_id: world.lan.id }, message: picture };
    expect((await world.call('/v3.0/oa/message/cs', { body, token })).json().error).toBe(-100);
  });

  it('looks at size, name, content and field', async () => {
    expect((await upload('image', Buffer.alloc(1024 * 1024 + 1), 'anh.png')).error).toBe(-210);
    expect((await upload('image', makePicture(1), 'anh.webp')).error).toBe(-201);
    expect((await upload('image', Buffer.from('<html>'), 'anh.png')).error).toBe(-201);
    expect((await upload('image', makePicture(1), 'anh.png', 'image')).error).toBe(-201);
    expect(await upload('image', makePicture(1), 'anh')).toMatchObject({ error: 0, data: {} });
    expect((await upload('file', Buffer.from('%PDF-1.7'), 'mau.pdf')).data?.token).toBeTypeOf('string');
  });
});

it('reads people by a JSON parameter only', async () => {
  const get = async (query: string) =>
    (await world.call(`/v3.0/oa/user/detail?${query}`, { method: 'GET' })).json();
  const data = encodeURIComponent(JSON.stringify({ user_id: world.lan.id }));
  expect((await get(`data=${data}`)).data).toMatchObject({
    user_id: world.lan.id,
    display_name: 'Trần Thị Lan',
  });
  expect((await get(`user_id=${world.lan.id}`)).error).toBe(-201);
  expect((await get(`data=${encodeURIComponent(`{"user_id":${world.lan.id}}`)}`)).error).toBe(-201);
});
