/** What the MongoDB store says when the network fails it: never "no" to a write that happened. */
import { randomBytes } from 'node:crypto';
import { defineCollection, openMongo, type Store } from '@danloi/server/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMongo, type TestMongo } from '../support/mongo.ts';
import { startProxy, type TcpProxy } from '../support/proxy.ts';
import { timers } from './stores.ts';

interface Thing {
  data?: string;
  code?: string;
}
const things = defineCollection<Thing>('things', { byCode: { fields: ['code'], unique: true } });
const randomId = () => randomBytes(16).toString('hex');

let mongo: TestMongo;
let proxy: TcpProxy;
let store: Store;
let uri: string;

beforeAll(async () => {
  mongo = await startMongo();
  const direct = new URL(mongo.freshUri());
  proxy = await startProxy({ host: direct.hostname, port: Number(direct.port) });
  direct.port = String(proxy.port);
  // A member of a replica set would otherwise tell the driver its own address, past the proxy.
  direct.searchParams.set('directConnection', 'true');
  uri = direct.href;
  store = await openMongo({ uri, collections: [things], randomId, clock: timers });
});
afterAll(async () => {
  await store.close();
  await proxy.close();
  await mongo.stop();
});

describe.each(['cutAnswers', 'cutRequests'] as const)('%s', (cut) => {
  const mark = () => `mark-${randomId()}`;

  it('an insert is done once and said to be done', async () => {
    const text = mark();
    const before = proxy.cuts;
    proxy[cut](text, 1);
    expect(await store.insert(things, { id: text, data: 'new' })).toEqual({ ok: true, rev: 1 });
    expect(proxy.cuts).toBe(before + 1);
    expect(await store.get(things, text)).toEqual({ id: text, rev: 1, data: 'new' });
  });

  it('a replace is done once and said to be done', async () => {
    const text = mark();
    await store.insert(things, { id: text, data: 'old' });
    proxy[cut](text, 1);
    expect(await store.replace(things, { id: text, data: 'new' }, 1)).toEqual({ ok: true, rev: 2 });
    expect(await store.get(things, text)).toEqual({ id: text, rev: 2, data: 'new' });
  });

  it('a replace of an old revision and an insert of a taken key is never said to be done', async () => {
    const text = mark();
    await store.insert(things, { id: text, code: text });
    await store.replace(things, { id: text, code: text }, 1);
    const conflict = { ok: false, reason: 'conflict' };
    proxy[cut](text, 1);
    expect(await store.insert(things, { id: `${text}-2`, code: text })).toEqual(conflict);
    proxy[cut](text, 1);
    expect(await store.replace(things, { id: text, data: 'late' }, 2)).toEqual({ ok: true, rev: 3 });
    proxy[cut](text, 1);
    expect(await store.replace(things, { id: text, data: 'late' }, 2)).toEqual(conflict);
    proxy[cut](text, 1);
    // What is there is a later write: it may stand on ours, so this is neither yes nor no.
    await expect(store.insert(things, { id: text })).rejects.toMatchObject({ code: 'store.unavailable' });
  });

  it('a delete is done', async () => {
    const text = mark();
    await store.insert(things, { id: text });
    proxy[cut](text, 1);
    expect(await store.delete(things, text, 1)).toBe(true);
    expect(await store.get(things, text)).toBeUndefined();
  });

  it('each write of a group gets its own answer', async () => {
    const text = mark();
    await store.insert(things, { id: `${text}-old` });
    proxy[cut](text, 1);
    const results = await Promise.all([
      ...Array.from({ length: 30 }, (_, i) => store.insert(things, { id: `${text}-${i}`, data: `${i}` })),
      store.replace(things, { id: `${text}-old`, data: 'stale' }, 5),
    ]);
    expect(results.slice(0, 30).filter((r) => r.ok)).toHaveLength(30);
    expect(results[30]).toEqual({ ok: false, reason: 'conflict' });
    for (let i = 0; i < 30; i++) expect((await store.get(things, `${text}-${i}`))?.data).toBe(`${i}`);
  });
});

it('says "unknown", not "no", when every try is cut', async () => {
  const text = `mark-${randomId()}`;
  await store.insert(things, { id: text });
  proxy.cutRequests(text, 1_000);
  await expect(store.replace(things, { id: text, data: 'new' }, 1)).rejects.toMatchObject({
    code: 'store.unavailable',
  });
  proxy.cutRequests('', 0);
  expect((await store.get(things, text))?.rev).toBe(1);
});

it('lets one server alone use a database whose conditional writes are not atomic', async () => {
  const speed = 50;
  const options = {
    uri: mongo.freshUri(),
    collections: [things],
    randomId,
    clock: {
      wait: (ms: number) => timers.wait(ms / speed),
      after: (ms: number, work: () => void) => timers.after(ms / speed / 2, work),
    },
    probe: async () => false,
  };
  const first = await openMongo(options);
  await expect(openMongo(options)).rejects.toMatchObject({ code: 'store.in-use' });
  await first.close();
  const second = await openMongo(options);
  expect(await second.insert(things, { id: 'a' })).toEqual({ ok: true, rev: 1 });
  await second.close();
});

it('takes over from a server that is gone without a word', async () => {
  const fresh = mongo.freshUri();
  const servers = mongo.client.db(new URL(fresh).pathname.slice(1)).collection<{ _id: string }>('servers');
  await servers.insertOne({ _id: 'only-server', ...{ owner: 'dead', beats: 5, pid: 1 } });
  const next = await openMongo({
    uri: fresh,
    collections: [things],
    randomId,
    clock: { wait: () => timers.wait(1), after: timers.after },
    probe: async () => false,
  });
  await next.ping();
  await next.close();
  expect(await servers.countDocuments()).toBe(0);
});
