import { builtInTypes, createRegistry } from '@danloi/engine';
import { draw, worldOf } from '@danloi/engine/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createChats, createForgetTalk } from '../chats/index.ts';
import { people, sessions } from '../documents.ts';
import { createMedia } from '../media/index.ts';
import { type RuntimeParts, runtimeParts, until } from '../testing/runtime-parts.ts';
import { type Parts, serverParts } from '../testing/server-parts.ts';
import { form, type TestApp, testApp } from '../testing/test-app.ts';
import { realTurning } from '../turn/index.ts';
import { chatRoutes } from './chats.ts';

const HOUR = 3_600_000;
const CONTACT = '7003000000004321';
const registry = createRegistry(builtInTypes);
const choice = (id: string, label: string) => ({ id, label, kind: 'choice' });
const flow = draw('khai', {
  home: true,
  variables: { so_cccd: { type: 'text', class: 'sensitive' }, viec: 'text' },
  nodes: {
    viec: ['ask', { text: 'Việc gì?', kind: 'text', variable: 'viec' }, { next: 'cccd' }],
    cccd: ['ask', { text: 'Số căn cước?', kind: 'text', variable: 'so_cccd' }, { next: 'xem' }],
    xem: ['menu', { text: 'Số {{so_cccd}} đúng không?', options: [choice('co', 'Đúng')] }, { co: 'het' }],
    het: ['hand-over', { text: 'Đã chuyển cán bộ.', reason: 'Hỏi giấy tờ' }],
  },
});

let parts: Parts;
let run: RuntimeParts;
let app: TestApp;
let refuse: boolean;
let forgotten: string[];

beforeEach(async () => {
  refuse = false;
  forgotten = [];
  parts = await serverParts();
  const world = worldOf([flow], registry);
  run = await runtimeParts(parts.store, {
    contact: CONTACT,
    send: async () => (refuse ? { kind: 'refused', code: 'zalo.-213' } : { kind: 'accepted' }),
    forgetContact: async (_whose, files) => void forgotten.push(...files),
    turning: realTurning,
    worlds: { get: async () => world, invalidate: async () => {} },
  });
  for (const [id, name] of [
    ['canbo1', 'Lan'],
    ['canbo2', 'Minh'],
  ] as const)
    await parts.store.insert(people, {
      ...{ id, name, email: id, emailKey: id, passwordHash: '', workspace: 'phuongtanan' },
      ...{ roles: ['duty-officer'], status: 'active', createdAt: 0 },
    });
  const explain = (code: string) => ({ vi: `lý do ${code}`, en: `reason ${code}` });
  const submissions = { ofContact: async () => [] };
  const { store } = parts;
  const chats = createChats({ ...run.runtime, store, platform: run.platform, submissions, explain });
  const media = createMedia({ ...parts, platform: run.platform, http: { request: async () => never() } });
  app = await testApp(store, chatRoutes({ chats, media, store, platform: run.platform }));
  run.runtime.start();
  await run.ready();
});
afterEach(async () => {
  await app.close();
  await run.runtime.stop();
});

const never = (): never => {
  throw new Error('nothing is fetched');
};
/** What went to this citizen: the probe of the start is answered too, at its own time. */
const sent = () => run.sent.filter(({ contact }) => contact === CONTACT);
type Who = Parameters<TestApp['ask']>[1];
const officer = (person: string): Who => ({ role: 'duty-officer', person });
const get = async (url: string, who: Who = officer('canbo1')) => (await app.ask({ url }, who)).json();
const post = (url: string, payload: object = {}, who: Who = officer('canbo1')) =>
  app.ask({ method: 'POST', url, payload }, who);
const chat = Buffer.from(`kenhzalooa/${CONTACT}`).toString('base64url');
const at = (act = '') => `/api/chats/${chat}${act}`;
const linesOf = async (): Promise<[string, string][]> =>
  (await get(at())).lines.map((line: { from: string; text?: string; hidden?: true }) => [
    line.from,
    line.hidden ? '(kín)' : line.text,
  ]);
let n = 0;
const answer = (text: string, who?: Who) => post(at('/answers'), { key: `tra-loi-${n++}`, text }, who);

async function handedOver(): Promise<void> {
  for (const words of ['chào', 'Làm căn cước', '001 204 000123', 'Đúng']) await run.say(words);
}

it('lists who waits, the longest first, without a word of what was said, for those alone who may read', async () => {
  expect(await get('/api/chats')).toEqual({ items: [] });
  await handedOver();
  const { items } = await get('/api/chats');
  expect(items).toMatchObject([{ chat, channel: 'OA', contactTail: '4321', reason: 'Hỏi giấy tờ' }]);
  expect(items[0].waitingSince).toBeDefined();
  expect(JSON.stringify(items)).not.toMatch(/căn cước|000123|7003/);
  expect((await get('/api/chats', { workspace: 'phuongkhac' })).items).toEqual([]);
  expect((await app.ask({ url: at() }, { workspace: 'phuongkhac' })).statusCode).toBe(404);
  for (const role of ['author', 'approver', 'viewer'] as const)
    expect((await app.ask({ url: at() }, { role })).statusCode).toBe(403);
});

it('shows both sides and what the flow knows; what is confidential stays closed in every line', async () => {
  await handedOver();
  const whole = await get(at());
  expect(await linesOf()).toEqual([
    ['citizen', 'chào'],
    ['bot', 'Việc gì?'],
    ['citizen', 'Làm căn cước'],
    ['bot', 'Số căn cước?'],
    ['citizen', '(kín)'],
    ['bot', 'Số ••• đúng không?'],
    ['citizen', 'Đúng'],
    ['bot', 'Đã chuyển cán bộ.'],
  ]);
  expect(whole.window).toMatchObject({ state: 'free', open: true });
  expect(JSON.stringify(whole)).not.toMatch(/000123/);
});

it('notes a reading once while the chat stays open', async () => {
  await handedOver();
  for (let i = 0; i < 3; i++) await get(at());
  expect(app.audited).toEqual([`chat.read ${chat}`]);
  run.pass(HOUR);
  await get(at());
  expect(app.audited).toHaveLength(2);
});

it('is taken by one officer, who alone answers; a colleague takes it over knowingly', async () => {
  await handedOver();
  expect((await post(at('/take'))).statusCode).toBe(200);
  const refused = await post(at('/take'), {}, officer('canbo2'));
  expect([refused.statusCode, refused.json().error.code]).toEqual([409, 'chat.taken']);
  expect(refused.json().error.message.vi).toContain('Lan');
  expect((await answer('Chào', officer('canbo2'))).json().error.code).toBe('chat.taken');
  expect((await answer('Anh/chị mang theo căn cước cũ.')).statusCode).toBe(200);
  await until(() => sent().at(-1)?.message.text === 'Anh/chị mang theo căn cước cũ.', 'it is sent');
  expect((await get('/api/chats')).items[0].waitingSince).toBeUndefined();
  await run.say('Cảm ơn');
  expect((await get('/api/chats')).items[0]).toMatchObject({ by: { name: 'Lan', you: true } });
  expect((await get('/api/chats')).items[0].waitingSince).toBeDefined();
  expect((await post(at('/take'), { over: true }, officer('canbo2'))).statusCode).toBe(200);
  expect((await get('/api/chats')).items[0].by).toEqual({ name: 'Minh', you: false });
  expect((await post(at('/hand-back'), { goOn: false })).json().error.code).toBe('chat.taken');
});

it('sends an answer once under its key, and takes a chat that waits by answering it', async () => {
  await handedOver();
  const before = sent().length;
  for (let i = 0; i < 3; i++) await post(at('/answers'), { key: 'mot-khoa-thoi', text: 'Chào anh/chị.' });
  await until(() => sent().length > before, 'it is sent');
  await run.say('dạ');
  expect(sent().filter(({ message }) => message.text === 'Chào anh/chị.')).toHaveLength(1);
  expect((await get(at())).by).toEqual({ name: 'Lan', you: true });
  expect((await answer('   ')).json().error.code).toBe('chat.empty');
});

it('tells which answer could not be sent, and why', async () => {
  await handedOver();
  refuse = true;
  await answer('Không tới được');
  const last = async () => (await get(at())).lines.at(-1);
  await until(async () => (await last()).sending === 'failed', 'it failed');
  expect(await last()).toMatchObject({ by: 'Lan', failure: { vi: 'lý do zalo.-213' } });
});

it('takes a chat that the assistant has, and gives it back where the flow stood', async () => {
  await run.say('chào');
  const running = async () =>
    (await get('/api/running-chats')).items.map((one: { chat: string }) => one.chat);
  expect(await running()).toContain(chat);
  expect((await answer('Chào')).json().error.code).toBe('chat.with-bot');
  await post(at('/take'));
  expect(await running()).not.toContain(chat);
  const before = sent().length;
  await run.say('Làm căn cước');
  await answer('Tôi xem giúp.');
  await until(() => sent().length === before + 1, 'only the officer speaks');
  expect((await post(at('/hand-back'), { goOn: true })).statusCode).toBe(200);
  await until(() => sent().at(-1)?.message.text === 'Việc gì?', 'the open question is asked again');
  expect((await get('/api/chats')).items).toEqual([]);
  await run.say('Làm căn cước', 'lan-hai');
  await until(() => sent().at(-1)?.message.text === 'Số căn cước?', 'the flow goes on');
});

it('ends a chat without a word; the next one begins anew', async () => {
  await handedOver();
  await post(at('/take'));
  const before = sent().length;
  expect((await post(at('/hand-back'), { goOn: false })).statusCode).toBe(200);
  expect(sent().length).toBe(before);
  expect((await get('/api/chats')).items).toEqual([]);
  await run.say('chào lại');
  await until(() => sent().at(-1)?.message.text === 'Việc gì?', 'the bot answers');
  expect(app.audited).toContain(`chat.end ${chat}`);
});

it('keeps silent words of the inbox apart and refuses beyond 48 hours, saying so', async () => {
  await run.say('chào');
  const { platform, runtime } = run;
  const event = { id: 'tay', at: platform.now(), kind: 'staff-message', text: 'Từ hộp thư Zalo' } as const;
  await runtime.receiver.receive({
    channel: { id: 'kenhzalooa', workspace: 'phuongtanan' },
    contact: CONTACT,
    event,
  });
  expect((await linesOf()).at(-1)).toEqual(['staff', 'Từ hộp thư Zalo']);
  expect((await get('/api/chats')).items[0].waitingSince).toBeUndefined();
  run.pass(49 * HOUR);
  expect((await get(at())).window).toMatchObject({ state: 'paid', open: false });
  expect((await answer('Muộn rồi')).json().error.code).toBe('chat.window-closed');
});

it('sends a picture that was given to it, and none of another workspace', async () => {
  await handedOver();
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const upload = { method: 'POST', url: at('/pictures'), ...form({ name: 'a.png', bytes: png }) } as const;
  expect((await app.ask(upload, { role: 'viewer' })).statusCode).toBe(403);
  const { id } = (await app.ask(upload, officer('canbo1'))).json();
  expect((await post(at('/answers'), { key: 'co-anh-day', picture: id })).statusCode).toBe(200);
  await until(() => sent().at(-1)?.message.picture?.media === id, 'the picture is sent');
  expect((await get(at())).lines.at(-1)).toMatchObject({ from: 'staff', picture: id });
  expect((await post(at('/answers'), { key: 'anh-cua-ai', picture: 'khong-co' })).statusCode).toBe(404);
});

it('forgets the lines after their time, and everything of who withdraws', async () => {
  await handedOver();
  await answer('Chào');
  const forget = createForgetTalk({ ...parts, platform: run.platform, sessions: run.runtime.sessions });
  await forget();
  expect(await linesOf()).not.toEqual([]);
  run.pass(31 * 24 * HOUR);
  await forget();
  expect(await linesOf()).toEqual([]);
  const media = [{ id: 'anh1', kind: 'image' as const }];
  const common = { channel: { id: 'kenhzalooa', workspace: 'phuongtanan' }, contact: CONTACT };
  await run.runtime.receiver.receive({
    ...common,
    event: { id: 'anh', at: run.platform.now(), kind: 'media', media },
  });
  await run.runtime.receiver.receive({
    ...common,
    event: { id: 'thoi', at: run.platform.now(), kind: 'withdraw' },
  });
  await until(async () => (await run.session()) === undefined, 'the session is gone');
  expect(forgotten).toEqual(['anh1']);
});

it('keeps a conversation small, however long it is', async () => {
  for (let i = 0; i < 40; i++) await run.say(`câu ${i} ${'dài '.repeat(500)}`, `dai-${i}`);
  const [doc] = (
    await parts.store.find(sessions, { index: 'byChannel', equals: ['kenhzalooa'] })
  ).items.filter(({ contact }) => contact === CONTACT);
  expect(JSON.stringify(doc?.talk).length).toBeLessThan(12_000);
});
