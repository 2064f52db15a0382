import { afterEach, describe, expect, test } from 'vitest';
import { deadLetters, intake, parked, seenOlder, sessions } from '../documents.ts';
import { StoreUnavailableError } from '../store/store.ts';
import { logOf } from '../testing/few-words-flow.ts';
import { CHANNEL, type RuntimeParts, runtimeParts, text, until } from '../testing/runtime-parts.ts';
import { STORES, startedRuntimes } from '../testing/started-runtimes.ts';

const { started, keep, stopAll } = startedRuntimes();
afterEach(stopAll);
const none = { context: { vars: {}, offered: [], tries: 0 }, misses: 0 };
const taken = async (parts: RuntimeParts) => logOf((await parts.session())?.state ?? none);

describe.each(Object.entries(STORES))('over %s', (_name, openStore) => {
  test('an event is taken once, however often and however close together it comes', async () => {
    const store = openStore();
    const parts = await started(store);
    const answers = await Promise.all(Array.from({ length: 10 }, () => parts.say('send', 'same')));
    expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'duplicate')).toHaveLength(9);
    expect((await taken(parts)).filter((id) => id === 'same')).toHaveLength(1);
    await until(() => parts.sent.length === 1, 'one answer');
  });

  test('what waits together is written together, in order', async () => {
    const store = openStore();
    const parts = await started(store);
    const before = (await parts.session())?.rev ?? 0;
    await Promise.all(Array.from({ length: 15 }, (_, i) => parts.say('quiet', `e${i}`)));
    expect((await taken(parts)).slice(-15)).toEqual(Array.from({ length: 15 }, (_, i) => `e${i}`));
    expect(((await parts.session())?.rev ?? 0) - before).toBeLessThanOrEqual(3);
  });

  test('two servers that take the same events lose none and double none', async () => {
    const store = openStore();
    const first = await started(store, { exclusive: false });
    const second = await runtimeParts(store, { exclusive: false });
    keep(second);
    second.runtime.start();
    await second.ready();
    for (let i = 0; i < 20; i++)
      await Promise.all([first.say('send', `e${i}`), second.say('send', `e${i}`), second.say('', `f${i}`)]);
    await until(async () => (await store.count(intake, { index: 'byTime' })) === 0, 'the intake is empty');
    const log = await taken(first);
    expect(log.filter((id) => /^[ef]\d/.test(id)).sort()).toEqual(
      Array.from({ length: 20 }, (_, i) => [`e${i}`, `f${i}`])
        .flat()
        .sort(),
    );
    await until(() => first.sent.length + second.sent.length === 20, 'each answered once');
  });

  test('a node that throws: parked with its reason, the contact gets a word, later events go on', async () => {
    const store = openStore();
    const parts = await started(store);
    expect(await parts.say('poison', 'bad')).toBe('taken');
    expect(await parts.say('poison', 'bad')).toBe('duplicate');
    expect(await parts.say('send', 'good')).toBe('taken');
    await until(() => parts.sent.length === 2, 'two messages');
    expect(parts.sent.map(({ message }) => message.text)).toEqual([
      'sorry',
      expect.stringMatching(/^\d+\.0$/),
    ]);
    await until(async () => (await store.count(parked, { index: 'byWorkspace' })) === 1, 'one is parked');
    const [event] = (await store.find(parked, { index: 'byWorkspace', equals: [CHANNEL.workspace] })).items;
    expect(event).toMatchObject({ code: 'turn.failed', detail: 'Error', event: { id: 'bad' } });
  });

  test('a session that would grow beyond its bounds stays as it was', async () => {
    const store = openStore();
    const huge = 'x'.repeat(300_000);
    const parts = await started(store, {
      turning: {
        turnWithReads: async (_world, session, event) => {
          const vars = { log: [...logOf(session), event.id], ...(event.id === 'grow' ? { huge } : {}) };
          return {
            session: { ...session, context: { ...session.context, vars } },
            effects: [],
            path: [],
            notes: [],
          };
        },
        fallback: (_world, session) => ({ session, effects: [], path: [], notes: [] }),
      },
    });
    await parts.say('', 'grow');
    await until(async () => (await store.count(parked, { index: 'byWorkspace' })) === 1, 'it is parked');
    expect((await parts.session())?.state.context.vars).not.toHaveProperty('huge');
    expect(await parts.say('', 'after')).toBe('taken');
  });

  test('a contact with twenty waiting is asked once to slow down, and nothing is lost', async () => {
    const store = openStore();
    const parts = await started(store);
    await Promise.all(Array.from({ length: 40 }, (_, i) => parts.say('', `e${i}`)));
    const log = await taken(parts);
    await until(async () => (await store.count(parked, { index: 'byWorkspace' })) > 0, 'some are folded');
    await until(async () => (await parts.session())?.outbox.length === 0, 'the outbox is empty');
    const folded = await store.count(parked, { index: 'byWorkspace', equals: [CHANNEL.workspace] });
    expect(log.filter((id) => /^e\d/.test(id)).length + folded).toBe(40);
    expect(parts.sent.filter(({ message }) => message.text?.includes('nhắn nhanh quá'))).toHaveLength(1);
  });

  test('when the wait is long, events are answered first and turned right behind, in order', async () => {
    const store = openStore();
    const parts = await started(store, { calmMs: 50 });
    const busy = await runtimeParts(store, { calmMs: -1, contact: '7002' });
    keep(busy);
    busy.runtime.start();
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => busy.say('send', `e${i}`)));
    expect(new Set(answers)).toEqual(new Set(['queued']));
    await until(() => busy.sent.length + parts.sent.length === 12, 'twelve answers');
    expect(await taken(busy)).toEqual(Array.from({ length: 12 }, (_, i) => `e${i}`));
    await until(async () => (await store.count(intake, { index: 'byTime' })) === 0, 'the intake is empty');
  });

  test('what a dead process left in the intake is turned after the start, before anything newer', async () => {
    const store = openStore();
    for (let i = 0; i < 3; i++)
      await store.insert(intake, {
        id: `left${i}`,
        workspace: CHANNEL.workspace,
        session: `${CHANNEL.id}/7001`,
        event: { id: `old${i}`, at: Date.now(), kind: 'text', text: '' },
        at: Date.now() + i,
      });
    const parts = await runtimeParts(store);
    keep(parts);
    parts.runtime.start();
    await parts.say('', 'new');
    await until(async () => (await taken(parts)).length === 4, 'all four');
    expect(await taken(parts)).toEqual(['old0', 'old1', 'old2', 'new']);
  });

  test('ids that a full ring lets go still tell a repeat', async () => {
    const store = openStore();
    const parts = await started(store);
    await parts.say('', 'first of many');
    for (let i = 0; i < 520; i++) await parts.say('', `m${i}`);
    expect((await parts.session())?.seen).toHaveLength(512);
    expect(await store.count(seenOlder, { index: 'byTime' })).toBeGreaterThan(0);
    expect(await parts.say('', 'first of many')).toBe('duplicate');
  });

  test('a document of a newer release stays untouched', async () => {
    const store = openStore();
    const parts = await started(store);
    const id = `${CHANNEL.id}/7009`;
    const doc = { ...((await parts.session()) as object), id, contact: '7009', v: 2 } as never;
    await store.insert(sessions, doc);
    await parts.runtime.receiver.receive({ channel: CHANNEL, contact: '7009', event: text('', 'x') });
    expect((await store.get(sessions, id))?.rev).toBe(1);
    const { items } = await store.find(parked, { index: 'byWorkspace', equals: [CHANNEL.workspace] });
    expect(items[0]?.code).toBe('session.newer');
  });

  test('without a store nothing is acknowledged, and the repeat is taken', async () => {
    const store = openStore();
    const parts = await started(store);
    const { replace, get } = store;
    const away = () => Promise.reject(new StoreUnavailableError('away'));
    Object.assign(store, { replace: away, get: away });
    await expect(parts.say('send', 'x')).rejects.toThrow(StoreUnavailableError);
    Object.assign(store, { replace, get });
    expect(await parts.say('send', 'x')).toBe('taken');
    await until(() => parts.sent.length === 1, 'one answer');
    expect(await store.count(deadLetters, { index: 'byWorkspace' })).toBe(0);
  });

  test('a chat that a person takes is found until it is given back', async () => {
    const store = openStore();
    const parts = await started(store, {
      turning: {
        turnWithReads: async (_world, session, event) => {
          const handOver = { since: event.at, reason: 'asked' };
          const { handOver: _, ...rest } = session;
          const vars = { log: [...logOf(session), event.id] };
          const next = { ...rest, context: { ...session.context, vars } };
          return {
            session: event.id === 'person' ? { ...next, handOver } : next,
            effects: [],
            path: [],
            notes: [],
          };
        },
        fallback: (_world, session) => ({ session, effects: [], path: [], notes: [] }),
      },
    });
    const query = { index: 'byHandOver', equals: [CHANNEL.workspace] };
    await parts.say('', 'person');
    expect(await store.count(sessions, query)).toBe(1);
    await parts.say('', 'back');
    expect(await store.count(sessions, query)).toBe(0);
  });
});
