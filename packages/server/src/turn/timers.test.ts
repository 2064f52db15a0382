import { afterEach, describe, expect, test } from 'vitest';
import { parked, sessions } from '../documents.ts';
import type { Store } from '../store/index.ts';
import { logOf } from '../testing/few-words-flow.ts';
import { CHANNEL, type RuntimeParts, until } from '../testing/runtime-parts.ts';
import { STORES, startedRuntimes } from '../testing/started-runtimes.ts';

const { started, stopAll } = startedRuntimes();
afterEach(stopAll);

const taken = async (store: Store, contact = '7001') => {
  const doc = await store.get(sessions, `${CHANNEL.id}/${contact}`);
  return doc === undefined ? [] : logOf(doc.state);
};
const dueIn = async (parts: RuntimeParts) =>
  ((await parts.session())?.timerAt ?? Number.NaN) - parts.platform.now();

describe.each(Object.entries(STORES))('over %s', (_name, openStore) => {
  test('a deadline stands in its index and comes once, when its time has come', async () => {
    const store = openStore();
    const parts = await started(store);
    await parts.say('wait');
    expect(await dueIn(parts)).toBeGreaterThan(4_000);
    parts.pass(4_000);
    await parts.say('send');
    expect(await taken(store)).toEqual(['wait', 'send']);
    parts.pass(2_000);
    await until(async () => (await taken(store)).includes('timer:wait'), 'the deadline');
    parts.pass(3_600_000);
    await parts.say('send', 'later');
    expect(await taken(store)).toEqual(['wait', 'send', 'timer:wait', 'later']);
    expect(await parts.session()).not.toHaveProperty('timerAt');
  });

  test('what became due while no server ran is taken after the start', async () => {
    const store = openStore();
    const before = await started(store);
    await before.say('wait');
    await before.runtime.stop();
    const after = await started(store, { contact: '7002' });
    after.pass(10_000);
    await until(async () => (await taken(store)).includes('timer:wait'), 'the deadline');
  });

  test('two servers take it once between them', async () => {
    const store = openStore();
    const one = await started(store, { exclusive: false });
    const other = await started(store, { exclusive: false, contact: '7002' });
    await one.say('wait');
    one.pass(10_000);
    other.pass(10_000);
    await until(async () => (await taken(store)).includes('timer:wait'), 'the deadline');
    await other.say('send', 'after');
    expect((await taken(store)).filter((id) => id === 'timer:wait')).toHaveLength(1);
  });

  test('a deadline that cannot be turned is parked and does not come again', async () => {
    const store = openStore();
    const parts = await started(store);
    await parts.say('wait');
    const doc = await parts.session();
    const timer = { id: 'poison', due: parts.platform.now() };
    if (doc === undefined) throw new Error('no session');
    await store.replace(
      sessions,
      { ...doc, timerAt: 1, state: { ...doc.state, context: { ...doc.state.context, timer } } },
      doc.rev,
    );
    await until(async () => (await parts.session())?.timerAt === undefined, 'it left the index');
    await until(async () => (await store.count(parked, { index: 'byWorkspace' })) === 1, 'it is parked');
  });
});

test('many that are due at once are worked off in batches', async () => {
  const store = STORES.SQLite?.() as Store;
  const parts = await started(store);
  const contacts = Array.from({ length: 450 }, (_, i) => `w${i}`);
  for (const contact of contacts) {
    const event = { id: 'wait', at: parts.platform.now(), kind: 'text', text: 'wait' } as const;
    await parts.runtime.receiver.receive({ channel: CHANNEL, contact, event });
  }
  expect(await store.count(sessions, { index: 'byTimer' })).toBe(450);
  parts.pass(10_000);
  await until(async () => (await store.count(sessions, { index: 'byTimer' })) === 0, 'all are taken');
  for (const contact of contacts)
    expect((await taken(store, contact)).filter((id) => id === 'timer:wait')).toHaveLength(1);
});
