import { expect, test } from 'vitest';
import {
  days,
  erasures,
  invitations,
  passages,
  quarantine,
  seenOlder,
  signIns,
  unheardTexts,
} from '../documents.ts';
import { serverParts } from '../testing/server-parts.ts';
import { createSweep } from './sweep.ts';

const HOUR = 3_600_000;

test('what has had its time goes, what has not stays', async () => {
  const { store, platform } = await serverParts();
  const now = platform.now();
  let tablesSwept = 0;
  for (const [id, left] of [
    ['old', -1_000],
    ['new', HOUR],
  ] as const) {
    await store.insert(signIns, { id, person: 'p', createdAt: 0, lastSeenAt: 0, expiresAt: now + left });
    await store.insert(invitations, { id, purpose: 'invitation', roles: [], expiresAt: now + left });
    const at = (kept: number) => now - kept + left;
    await store.insert(quarantine, { id, appId: '1', body: '', headers: {}, at: at(24 * HOUR) });
    await store.insert(seenOlder, { id, at: at(7 * 24 * HOUR) });
    await store.insert(erasures, { id, at: at(48 * HOUR), seen: [] });
    const unheard = { flow: 'f', node: 'n', text: 'x', count: 1, at: at(90 * 24 * HOUR) };
    await store.insert(unheardTexts, { id, ...unheard });
    const day = new Date(now - 400 * 24 * HOUR + 24 * left).toISOString().slice(0, 10);
    const on = left < 0 ? '2020-01-01' : day;
    await store.insert(days, { id, day: on, people: 1, messages: 1, unheard: 0 });
    await store.insert(passages, {
      id,
      flow: 'f',
      version: '1',
      day: on,
      steps: {},
    });
  }
  const tables = { sweep: async () => tablesSwept++ };
  await createSweep({ store, platform, tables, forgetTalk: async () => undefined }).once();
  for (const collection of [
    signIns,
    invitations,
    quarantine,
    seenOlder,
    erasures,
    unheardTexts,
    passages,
    days,
  ]) {
    expect(await store.get<object>(collection, 'old'), collection.name).toBeUndefined();
    expect(await store.get<object>(collection, 'new'), collection.name).toBeDefined();
  }
  expect(tablesSwept).toBe(1);
});

test('one part that fails does not keep the others from their work', async () => {
  const { store, platform } = await serverParts();
  await store.insert(signIns, { id: 'x', person: 'p', createdAt: 0, lastSeenAt: 0, expiresAt: 0 });
  const tables = { sweep: () => Promise.reject(new Error('no')) };
  const find = store.find.bind(store);
  Object.assign(store, {
    find: (collection: typeof signIns, query: never) =>
      collection.name === 'invitations' ? Promise.reject(new Error('no')) : find(collection, query),
  });
  await createSweep({ store, platform, tables, forgetTalk: async () => undefined }).once();
  expect(await store.get(signIns, 'x')).toBeUndefined();
});
