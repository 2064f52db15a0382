/** Deadlines and schedules with the engine itself, over SQLite, with a clock that the test moves. */
import { builtInTypes, compileFlow, createRegistry } from '@danloi/engine';
import { draw } from '@danloi/engine/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { flows, schedules, sessions, versions } from '../documents.ts';
import { forWorkspace, type Store } from '../store/index.ts';
import { CHANNEL, type RuntimeParts, until } from '../testing/runtime-parts.ts';
import { STORES, startedRuntimes } from '../testing/started-runtimes.ts';
import { realTurning } from '../turn/index.ts';
import { createSchedules, type Schedules } from './index.ts';

const HOUR = 3_600_000;
const registry = createRegistry(builtInTypes);
const { started, stopAll } = startedRuntimes();
let store: Store;
let parts: RuntimeParts;
let clock: Schedules | undefined;

beforeEach(async () => {
  store = STORES.SQLite?.() as Store;
  parts = await started(store, { turning: realTurning, registry });
});
afterEach(async () => {
  await clock?.stop();
  clock = undefined;
  await stopAll();
});

async function live(document: ReturnType<typeof draw>): Promise<void> {
  const own = forWorkspace(store, CHANNEL.workspace);
  const { id } = document;
  const compiled = compileFlow(document, registry, '1');
  const published = { publishedAt: 0, publishedBy: 'p' };
  await own.insert(versions, { id: `${id}.1`, flow: id, number: 1, document, compiled, ...published });
  await own.insert(flows, {
    ...{ id, name: id, draft: document, draftRev: 1, lastVersion: 1, live: 1 },
    ...{ sameAsLive: true, createdAt: 0, updatedAt: 0 },
  });
  await parts.runtime.worlds.invalidate(CHANNEL.workspace);
}
const heard = () => parts.sent.map(({ message }) => message.text ?? '');
const hears = (words: string) => until(() => heard().some((text) => text.includes(words)), words);

test('who does not answer in time is led on, and a late answer is none', async () => {
  await live(
    draw('hoi', {
      variables: { ten: 'text' },
      nodes: {
        hoi: [
          'ask',
          { text: 'Tên ạ?', kind: 'text', variable: 'ten', deadline: 60 },
          { next: 'chao', late: 'tre' },
        ],
        chao: ['end', { text: 'Chào {{ten}}.' }],
        tre: ['end', { text: 'Anh/chị chưa trả lời.' }],
      },
    }),
  );
  await parts.say('hoi', 'e1');
  await hears('Tên ạ?');
  parts.pass(59 * 60_000);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(heard()).not.toContain('Anh/chị chưa trả lời.');
  parts.pass(2 * 60_000);
  await hears('Anh/chị chưa trả lời.');
  expect(await store.count(sessions, { index: 'byTimer' })).toBe(0);
  await parts.say('Lan', 'e2');
  expect(heard().filter((text) => text.startsWith('Chào Lan'))).toEqual([]);
});

test('who waits goes on after a restart of the server, once', async () => {
  await live(
    draw('hen', {
      nodes: {
        cho: ['wait', { kind: 'duration', minutes: 120, reply: 'stay' }, { done: 'nhac' }],
        nhac: ['end', { text: 'Đến giờ rồi ạ.' }],
      },
    }),
  );
  await parts.say('hen', 'e1');
  await until(async () => (await parts.session())?.timerAt !== undefined, 'the deadline is kept');
  await parts.runtime.stop();
  const again = await started(store, { turning: realTurning, registry, contact: '7002' });
  again.pass(121 * 60_000);
  const nudges = () => again.sent.filter(({ message }) => message.text === 'Đến giờ rồi ạ.').length;
  await until(() => nudges() > 0, 'the nudge');
  again.pass(HOUR);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(nudges()).toBe(1);
});

test('a flow that begins by the clock reaches a contact', async () => {
  const now = new Date(parts.platform.now() + 7 * HOUR);
  const time = `${String((now.getUTCHours() + 1) % 24).padStart(2, '0')}:00`;
  const flow = draw('nhac', { nodes: { nhac: ['end', { text: 'Mai đến hạn nộp hồ sơ.' }] } });
  await live({ ...flow, triggers: [{ id: 'sang', kind: 'schedule', at: { time } }] });
  await parts.say('xin chào', 'e1');
  const { platform, runtime } = parts;
  const deps = { store, platform, receiver: runtime.receiver, waiting: () => runtime.outbox.waiting() };
  clock = createSchedules(deps);
  await clock.sync(CHANNEL.workspace);
  clock.start();
  parts.pass(HOUR + 1_000 - (parts.platform.now() % HOUR));
  await hears('Mai đến hạn nộp hồ sơ.');
  expect((await store.get(schedules, `${CHANNEL.workspace}/nhac/sang`))?.nextAt).toBeGreaterThan(
    parts.platform.now(),
  );
});
