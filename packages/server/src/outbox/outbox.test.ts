import { afterEach, describe, expect, test } from 'vitest';
import type { SendOutcome } from '../channels/channel.ts';
import { deadLetters, erasures, type OutboxItem, parked, sessions } from '../documents.ts';
import type { Store } from '../store/store.ts';
import { CHANNEL, type RuntimeParts, runtimeParts, until } from '../testing/runtime-parts.ts';
import { STORES, startedRuntimes } from '../testing/started-runtimes.ts';

const HOUR = 3_600_000;
const { started, keep, stopAll } = startedRuntimes();
afterEach(stopAll);

const letters = async (store: Store) =>
  (await store.find(deadLetters, { index: 'byWorkspace', equals: [CHANNEL.workspace] })).items;
const empty = async (parts: RuntimeParts) => ((await parts.session())?.outbox.length ?? 0) === 0;

/** Gives these outcomes one after the other, then accepts. */
function outcomes(...list: SendOutcome[]) {
  return async (): Promise<SendOutcome> => list.shift() ?? { kind: 'accepted' };
}

describe.each(Object.entries(STORES))('over %s', (_name, openStore) => {
  test('messages of a contact go one after the other, in order, and leave nothing behind', async () => {
    const store = openStore();
    let sending = 0;
    const parts = await started(store, {
      send: async () => {
        expect(++sending).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 3));
        sending--;
        return { kind: 'accepted' };
      },
    });
    await Promise.all(Array.from({ length: 5 }, (_, i) => parts.say('send send', `e${i}`)));
    await until(() => parts.sent.length === 10, 'ten messages');
    await until(() => empty(parts), 'the outbox is empty');
    expect(parts.sent.map(({ message }) => message.text)).toEqual(
      Array.from({ length: 5 }, (_, i) => [`${i + 1}.0`, `${i + 1}.1`]).flat(),
    );
    expect(await parts.session()).not.toHaveProperty('lease');
    expect(await parts.session()).not.toHaveProperty('dueAt');
  });

  test('one contact that cannot be reached holds up no other', async () => {
    const store = openStore();
    const parts = await started(store, {
      send: async ({ contact }) =>
        contact === 'slow' ? { kind: 'retry', code: 'zalo.500' } : { kind: 'accepted' },
    });
    const event = { id: 'x', at: parts.platform.now(), kind: 'text', text: 'send' } as const;
    await parts.runtime.receiver.receive({ channel: CHANNEL, contact: 'slow', event });
    for (let i = 0; i < 20; i++)
      await parts.runtime.receiver.receive({ channel: CHANNEL, contact: `quick${i}`, event });
    await until(() => parts.sent.filter(({ contact }) => contact !== 'slow').length === 20, 'the others');
  });

  test('a failed send is tried again, and the next message waits behind it', async () => {
    const store = openStore();
    const parts = await started(store, { send: outcomes({ kind: 'retry', code: 'zalo.500' }) });
    await parts.say('send send');
    await until(() => parts.sent.length === 3, 'again, then the next');
    expect(parts.sent.map(({ message }) => message.text)).toEqual(['1.0', '1.0', '1.1']);
    expect(parts.sent[0]?.id).toBe(parts.sent[1]?.id);
  });

  test('a server that stood still too long sees that a message may no longer be its own, and leaves it', async () => {
    const store = openStore();
    const saw: (boolean | undefined)[] = [];
    const parts = await started(store, {
      send: async (request) => {
        saw.push(request.mayGoOn?.());
        if (saw.length > 1) return { kind: 'accepted' };
        parts.pass(20_000);
        saw.push(request.mayGoOn?.());
        return { kind: 'left', code: 'send.left' };
      },
    });
    await parts.say('send');
    await until(() => parts.sent.length === 2, 'it is sent once the lease is taken anew');
    await until(() => empty(parts), 'the outbox is empty');
    expect(saw).toEqual([true, false, true]);
    expect(await letters(store)).toEqual([]);
  });

  test('what is refused becomes a dead letter that a person sends again, once', async () => {
    const store = openStore();
    const parts = await started(store, { send: outcomes({ kind: 'refused', code: 'zalo.-213' }) });
    await parts.say('send send');
    await until(() => parts.sent.length === 2, 'the next one goes on');
    await until(async () => (await letters(store)).length === 1, 'the first is kept');
    const [letter] = await letters(store);
    expect(letter).toMatchObject({ code: 'zalo.-213', contact: '7001', channel: CHANNEL.id });
    const { outbox } = parts.runtime;
    const id = letter?.id ?? '';
    expect((await Promise.all([outbox.sendAgain(id), outbox.sendAgain(id)])).includes('queued')).toBe(true);
    await until(() => parts.sent.length === 3, 'sent again');
    expect(parts.sent[2]?.message.text).toBe('1.0');
    expect(await letters(store)).toEqual([]);
    expect(await outbox.sendAgain(id)).toBe('gone');
    await until(() => empty(parts), 'the outbox is empty');
    expect(parts.sent).toHaveLength(3);
  });

  test('an unknown outcome allows one more try, then a person decides', async () => {
    const store = openStore();
    const lost = { kind: 'unknown', code: 'send.timeout' } as const;
    const parts = await started(store, { send: outcomes(lost, lost) });
    await parts.say('send');
    await until(async () => (await letters(store)).length === 1, 'a dead letter');
    expect(parts.sent).toHaveLength(2);
  });

  test('a blocked account waits as a whole and loses no message', async () => {
    const store = openStore();
    const blocked = { kind: 'blocked', code: 'zalo.token', afterMs: 300 } as const;
    const parts = await started(store, { send: outcomes(blocked) });
    const event = { id: 'x', at: parts.platform.now(), kind: 'text', text: 'send' } as const;
    await parts.say('send');
    await until(() => parts.sent.length === 1, 'the first finds it blocked');
    await parts.runtime.receiver.receive({ channel: CHANNEL, contact: 'other', event });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(parts.sent).toHaveLength(1);
    await until(() => parts.sent.length === 3, 'both go when it is free');
    expect(await letters(store)).toEqual([]);
  });

  test('an outbox that cannot be emptied stays bounded, and nothing of it is lost', async () => {
    const store = openStore();
    const parts = await started(store, {
      send: async () => ({ kind: 'blocked', code: 'zalo.token', afterMs: 600_000 }),
    });
    for (let i = 0; i < 70; i++) await parts.say('send send send', `e${i}`);
    const waiting = (await parts.session())?.outbox ?? [];
    expect(waiting).toHaveLength(200);
    const kept = await letters(store);
    expect(kept.map(({ item }) => item.seq).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(waiting[0]?.seq).toBe(1);
  });

  test('answers that would cost money or come too late are kept for a person', async () => {
    const store = openStore();
    const parts = await started(store);
    await parts.say('');
    parts.pass(49 * HOUR);
    const late = {
      event: { id: 'late', at: parts.platform.now() - 49 * HOUR, kind: 'text', text: 'send' },
    } as const;
    await parts.runtime.receiver.receive({ channel: CHANNEL, contact: '7001', ...late });
    await until(async () => (await letters(store)).length === 1, 'paid is off');
    expect((await letters(store))[0]?.code).toBe('window.paid');
    expect(parts.sent).toEqual([]);
  });

  test('an effect runs, and its result enters the session once', async () => {
    const store = openStore();
    const parts = await started(store);
    await parts.say('safe send', 'e1');
    const log = async () => (await parts.session())?.state.context.vars.log;
    await until(async () => JSON.stringify(await log()) === '["e1","effect:e1/safe"]', 'the result');
    expect(parts.ran).toEqual(['safe']);
  });

  test('an effect that must not repeat, found half done after a start, is shown and not repeated', async () => {
    const store = openStore();
    const never = await started(store, { effect: () => new Promise(() => {}) });
    await never.say('once', 'e1');
    await until(async () => (await never.session())?.outbox[0]?.trying === true, 'it was begun');
    // Another process takes over: the first one is dead, as far as anyone can tell.
    const next = await started(store);
    await until(async () => (await letters(store)).length === 1, 'a person decides');
    expect(next.ran).toEqual([]);
    expect((await letters(store))[0]?.code).toBe('effect.unsure');
    const log = async () => (await next.session())?.state.context.vars.log;
    await until(async () => JSON.stringify(await log()) === '["e1","effect:e1/once"]', 'the flow goes on');
  });

  test('a file that is slow to fetch holds up no answer', async () => {
    const store = openStore();
    const fetched: string[] = [];
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const parts = await started(store, {
      fetchMedia: async ({ media }) => {
        await arrived;
        fetched.push(media);
        return 'done';
      },
    });
    const event = { id: 'x', at: parts.platform.now(), kind: 'text', text: 'send' } as const;
    const fetch = [{ media: 'm1', url: 'https://files.example/1' }];
    await parts.runtime.receiver.receive({ channel: CHANNEL, contact: '7001', event, fetch });
    await until(() => parts.sent.length === 1, 'the answer');
    expect(fetched).toEqual([]);
    arrive();
    await until(() => empty(parts), 'the file');
    expect(fetched).toEqual(['m1']);
  });

  test('who withdraws is forgotten, gets the last word, and a late repeat does not bring them back', async () => {
    const store = openStore();
    const forgotten: string[] = [];
    const parts = await started(store, {
      send: outcomes({ kind: 'refused', code: 'zalo.-201' }),
      forgetContact: async ({ contact }) => void forgotten.push(contact),
    });
    await parts.say('send', 'e1');
    await parts.say('poison', 'e2');
    await until(async () => (await letters(store)).length === 1, 'a dead letter');
    await parts.say('leave send', 'bye');
    await until(async () => (await parts.session()) === undefined, 'the session is gone');
    expect(parts.sent.at(-1)?.message.text).toMatch(/\.1$/);
    expect(forgotten).toEqual(['7001']);
    expect(await letters(store)).toEqual([]);
    expect(await store.count(parked, { index: 'byWorkspace' })).toBe(0);
    expect(JSON.stringify(await store.find(erasures, { index: 'byTime' }))).toContain('hmac of');
    expect(await parts.say('send', 'e1')).toBe('duplicate');
    expect(await parts.say('send', 'new start')).toBe('taken');
    await until(() => empty(parts), 'they are answered like anyone new');
  });

  test('what a dead process left is sent after the start, at once when no other server can have it', async () => {
    const store = openStore();
    const parts = await runtimeParts(store);
    keep(parts);
    const item: OutboxItem = {
      ...{ seq: 1, id: 'e/0', at: 0, attempts: 0, notBefore: 0 },
      body: { kind: 'send', message: { text: 'left' } },
    };
    const now = parts.platform.now();
    await store.insert(sessions, {
      ...{
        id: `${CHANNEL.id}/7001`,
        workspace: CHANNEL.workspace,
        channel: CHANNEL.id,
        contact: '7001',
        v: 1,
      },
      ...{ state: { context: { vars: {}, offered: [], tries: 0 }, misses: 0 }, seen: [], nextSeq: 2 },
      ...{
        outbox: [item],
        lastInboundAt: now,
        lease: { owner: 'dead', until: now + 15_000 },
        dueAt: now + 17_000,
      },
    });
    parts.runtime.start();
    await until(() => parts.sent.length === 1, 'it is sent');
  });

  test('while another server has the lease, nothing of that contact is sent', async () => {
    const store = openStore();
    const parts = await started(store, { exclusive: false });
    await parts.say('');
    const doc = await parts.session();
    if (!doc) throw new Error('there is a session');
    const now = parts.platform.now();
    await store.replace(
      sessions,
      { ...doc, lease: { owner: 'other', until: now + 15_000 }, dueAt: now },
      doc.rev,
    );
    await parts.say('send');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(parts.sent).toEqual([]);
    expect((await parts.session())?.lease?.owner).toBe('other');
    // The other one never came back.
    parts.pass(18_000);
    await until(() => parts.sent.length === 1, 'taken over');
  });

  test('a stop lets go of what waits: another server finds it free', async () => {
    const store = openStore();
    const parts = await started(store, {
      exclusive: false,
      send: async () => ({ kind: 'retry', code: 'zalo.rate', afterMs: 60_000 }),
    });
    await parts.say('send send');
    await until(() => parts.sent.length === 1, 'the first try');
    await parts.runtime.stop();
    expect(await parts.session()).not.toHaveProperty('lease');
    expect((await parts.session())?.outbox).toHaveLength(2);
  });
});
