import { afterEach, beforeEach, expect, it } from 'vitest';
import { deadLetters } from '../documents.ts';
import { logOf } from '../testing/few-words-flow.ts';
import { type RuntimeParts, runtimeParts, until } from '../testing/runtime-parts.ts';
import { type Parts, serverParts } from '../testing/server-parts.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { operationsRoutes } from './operations.ts';

const SECRET = 'số của tôi là 0987654321';
const refused = new Set<string>();
let parts: Parts;
let run: RuntimeParts;
let app: TestApp;

beforeEach(async () => {
  refused.clear();
  parts = await serverParts();
  run = await runtimeParts(parts.store, {
    contact: '7003000000004321',
    send: async ({ contact }) =>
      refused.has(contact) ? { kind: 'refused', code: 'zalo.-213' } : { kind: 'accepted' },
    turning: {
      turnWithReads: async (_world, session, event) => {
        const words = event.kind === 'text' ? event.text : '';
        if (words.startsWith('poison')) throw new Error(words);
        const vars = { log: [...logOf(session), event.id] };
        const next = { ...session, context: { ...session.context, vars } };
        const handOver = { since: event.at, reason: 'asked' };
        return {
          session: words === 'person' ? { ...next, handOver } : next,
          effects: words.startsWith('send') ? [{ kind: 'send', message: { text: words } }] : [],
          path: [],
          notes: [],
          ...(words === 'bug' ? { failures: [{ node: 'hoi', reason: 'TypeError at compile' }] } : {}),
        };
      },
      fallback: (_world, session) => ({ session, effects: [], path: [], notes: [] }),
    },
  });
  const explain = (code: string) => ({ vi: `lý do ${code}`, en: `reason ${code}` });
  app = await testApp(parts.store, operationsRoutes({ ...run, store: parts.store, explain }));
  run.runtime.start();
  await run.ready();
});
afterEach(async () => {
  await app.close();
  await run.runtime.stop();
});

const get = async (url: string, who: Parameters<TestApp['ask']>[1] = {}) =>
  (await app.ask({ url }, who)).json();

it('says in one sentence that all is well, and shows nothing of others', async () => {
  const status = await get('/api/status');
  expect(status).toMatchObject({ ok: true, waiting: 0, parked: 0, deadLetters: 0, handOvers: 0 });
  expect(status.sentence.vi).toBe('Mọi thứ đang chạy bình thường.');
  refused.add('7003000000004321');
  await run.say(`send ${SECRET}`);
  await run.say(`poison ${SECRET}`);
  await until(async () => (await get('/api/status')).parked === 1, 'parked');
  expect(await get('/api/status')).toMatchObject({ ok: false, deadLetters: 1, parked: 1 });
  const foreign = { workspace: 'phuongkhac' };
  expect(await get('/api/status', foreign)).toMatchObject({ ok: true, deadLetters: 0, parked: 0 });
  for (const list of ['dead-letters', 'parked', 'hand-overs'])
    expect(await get(`/api/${list}`, foreign)).toEqual({ items: [] });
});

it('lists what failed without a word of the citizen, with why', async () => {
  refused.add('7003000000004321');
  await run.say(`send ${SECRET}`);
  await run.say(`poison ${SECRET}`);
  await until(async () => (await get('/api/parked')).items.length === 1, 'parked');
  const [letter] = (await get('/api/dead-letters')).items;
  expect(letter).toMatchObject({ code: 'zalo.-213', contactTail: '4321', reason: { vi: 'lý do zalo.-213' } });
  const [event] = (await get('/api/parked')).items;
  expect(event).toMatchObject({ code: 'turn.failed', contactTail: '4321' });
  const both = JSON.stringify([letter, event]);
  expect(both).not.toContain('0987654321');
  expect(both).not.toContain('7003000000004321');
});

it('sends a dead letter again, or lets it go, by people who may; each is on record', async () => {
  refused.add('7003000000004321');
  await run.say('send one');
  await run.say('send two');
  await until(async () => (await get('/api/dead-letters')).items.length === 2, 'two letters');
  refused.clear();
  const [second, first] = (await get('/api/dead-letters')).items;
  const again = { method: 'POST', url: `/api/dead-letters/${first.id}/send-again` } as const;
  expect((await app.ask(again, { role: 'author' })).statusCode).toBe(403);
  expect((await app.ask(again, { role: 'duty-officer', workspace: 'phuongkhac' })).statusCode).toBe(404);
  expect((await app.ask(again, { role: 'duty-officer' })).statusCode).toBe(200);
  await until(() => run.sent.at(-1)?.message.text === 'send one', 'sent again');
  const drop = { method: 'DELETE', url: `/api/dead-letters/${second.id}` } as const;
  expect((await app.ask(drop, { workspace: 'phuongkhac' })).statusCode).toBe(404);
  expect((await app.ask(drop)).statusCode).toBe(204);
  expect(await parts.store.count(deadLetters, { index: 'byWorkspace' })).toBe(0);
  expect(app.audited).toEqual([`dead-letter.send-again ${first.id}`, `dead-letter.drop ${second.id}`]);
});

it('finds a chat that a person has and gives it back', async () => {
  await run.say('person');
  const [chat] = (await get('/api/hand-overs')).items;
  expect(chat).toMatchObject({ channel: 'OA', contactTail: '4321', reason: 'Người dân muốn gặp cán bộ' });
  const release = { method: 'POST', url: `/api/hand-overs/${chat.session}/release` } as const;
  expect((await app.ask(release, { workspace: 'phuongkhac' })).statusCode).toBe(404);
  expect((await app.ask(release, { role: 'viewer' })).statusCode).toBe(403);
  expect((await app.ask(release, { role: 'duty-officer' })).statusCode).toBe(200);
  expect(await get('/api/hand-overs')).toEqual({ items: [] });
  expect((await run.session())?.state.handOver).toBeUndefined();
});

it('counts a step whose code fails, and names it beside what was parked', async () => {
  for (const id of ['a', 'b', 'c']) await run.say('bug', id);
  await until(async () => (await get('/api/parked')).items.length === 1, 'it is counted');
  await until(async () => (await get('/api/parked')).items[0].reason.vi.includes('(3 lần)'), 'three times');
  const [failed] = (await get('/api/parked')).items;
  expect(failed).toMatchObject({ code: 'turn.step-failed', contactTail: '' });
  expect(failed.reason.vi).toContain('Lỗi ở bước “hoi”');
  const status = await get('/api/status');
  expect([status.ok, status.stepFailures, status.parked]).toEqual([false, 1, 0]);
  expect(status.sentence.vi).toContain('1 bước');
  expect((await get('/api/parked', { workspace: 'phuongkhac' })).items).toEqual([]);
});
