import { type CompiledFlow, newSession, type Trigger } from '@danloi/engine';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { flows, type SessionDoc, schedules, sessions, versions } from '../documents.ts';
import { forWorkspace, type Store } from '../store/index.ts';
import { logOf } from '../testing/few-words-flow.ts';
import { CHANNEL, type RuntimeParts, until } from '../testing/runtime-parts.ts';
import { STORES, startedRuntimes } from '../testing/started-runtimes.ts';
import { createSchedules, type Schedules } from './index.ts';

const HOUR = 3_600_000;
const { started, stopAll } = startedRuntimes();
const open: Schedules[] = [];
let store: Store;
let parts: RuntimeParts;

beforeEach(async () => {
  store = STORES.SQLite?.() as Store;
  parts = await started(store);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.stop()));
  await stopAll();
});

function made(given: Partial<Parameters<typeof createSchedules>[0]> = {}): Schedules {
  const { platform, runtime } = parts;
  const deps = { store, platform, receiver: runtime.receiver, waiting: () => ({ sends: 0 }) };
  const one = createSchedules({ ...deps, ...given });
  open.push(one);
  return one;
}

/** As a publication leaves a flow whose only trigger is due each day at this hour of Vietnam. */
async function live(hour: number, tag?: string): Promise<void> {
  const time = `${String(((hour % 24) + 24) % 24).padStart(2, '0')}:00`;
  const trigger: Trigger = { id: 't', kind: 'schedule', at: { time }, ...(tag === undefined ? {} : { tag }) };
  const own = forWorkspace(store, CHANNEL.workspace);
  const compiled = {
    flow: { id: 'nhac', version: '1', name: '' },
    triggers: [trigger],
  } as unknown as CompiledFlow;
  const before = await own.get(flows, 'nhac');
  const number = (before?.lastVersion ?? 0) + 1;
  const document = compiled as never;
  await own.insert(versions, {
    ...{ id: `nhac.${number}`, flow: 'nhac', number, document, compiled },
    ...{ publishedAt: 0, publishedBy: 'p' },
  });
  const doc = {
    ...{ id: 'nhac', name: '', draft: document, draftRev: 1, lastVersion: number, live: number },
    ...{ sameAsLive: true, createdAt: 0, updatedAt: 0 },
  };
  if (before) await own.replace(flows, doc, before.rev);
  else await own.insert(flows, doc);
}

const hourNow = () => Math.floor((parts.platform.now() / HOUR + 7) % 24);
const ID = `${CHANNEL.workspace}/nhac/t`;

async function contact(name: string, given: Partial<SessionDoc> = {}): Promise<void> {
  const state = newSession();
  const doc: SessionDoc = {
    ...{ workspace: CHANNEL.workspace, channel: CHANNEL.id, contact: name, v: 1, state },
    ...{ seen: [], outbox: [], nextSeq: 1, lastInboundAt: parts.platform.now() - HOUR },
  };
  await store.insert(sessions, { ...doc, ...given, id: `${CHANNEL.id}/${name}` });
}
const runsOf = async (name: string): Promise<number> => {
  const doc = await store.get(sessions, `${CHANNEL.id}/${name}`);
  return doc === undefined ? 0 : logOf(doc.state).filter((id) => id.startsWith('schedule:')).length;
};
const dueSoon = () => parts.pass(HOUR - (parts.platform.now() % HOUR) + 1_000);

describe('what is written down of schedules', () => {
  test('follows what is live', async () => {
    const one = made();
    await live(hourNow() + 1);
    await one.sync(CHANNEL.workspace);
    const first = await store.get(schedules, ID);
    expect((first?.nextAt ?? 0) - parts.platform.now()).toBeLessThanOrEqual(HOUR);
    await one.sync(CHANNEL.workspace);
    expect((await store.get(schedules, ID))?.rev).toBe(first?.rev);
    await live(hourNow() + 3);
    await one.sync(CHANNEL.workspace);
    expect((await store.get(schedules, ID))?.nextAt).toBeGreaterThan(first?.nextAt ?? 0);
    const own = forWorkspace(store, CHANNEL.workspace);
    await own.delete(flows, 'nhac');
    await one.sync(CHANNEL.workspace);
    expect(await store.get(schedules, ID)).toBeUndefined();
  });

  test('is found without being told, once the server has started', async () => {
    await live(hourNow() + 1);
    made().start();
    await until(async () => (await store.get(schedules, ID)) !== undefined, 'it is written down');
  });
});

describe('a run', () => {
  test('reaches each contact who may be written to for free, once', async () => {
    await contact('lan');
    await contact('binh', { lastInboundAt: parts.platform.now() - 49 * HOUR });
    await contact('cuong', { state: { ...newSession(), handOver: { since: 1, reason: '' } } });
    await live(hourNow() + 1);
    const one = made();
    await one.sync(CHANNEL.workspace);
    one.start();
    dueSoon();
    await until(async () => (await runsOf('lan')) === 1, 'the run');
    await until(async () => (await store.get(schedules, ID))?.lastAt !== undefined, 'its end');
    expect([await runsOf('binh'), await runsOf('cuong')]).toEqual([0, 0]);
    const doc = await store.get(schedules, ID);
    expect(doc).not.toHaveProperty('run');
    expect((doc?.nextAt ?? 0) - parts.platform.now()).toBeGreaterThan(22 * HOUR);
    parts.pass(60_000);
    expect(await runsOf('lan')).toBe(1);
  });

  test('takes those with the tag alone', async () => {
    const state = newSession();
    await contact('lan', {
      state: { ...state, context: { ...state.context, memory: { tags: ['doan-vien'] } } },
    });
    await contact('binh');
    await live(hourNow() + 1, 'doan-vien');
    const one = made();
    await one.sync(CHANNEL.workspace);
    one.start();
    dueSoon();
    await until(async () => (await store.get(schedules, ID))?.lastAt !== undefined, 'its end');
    expect([await runsOf('lan'), await runsOf('binh')]).toEqual([1, 0]);
  });

  test('that was cut off goes on elsewhere, and nobody hears twice', async () => {
    const names = Array.from({ length: 500 }, (_, i) => `c${i}`);
    for (const name of names) await contact(name);
    await live(hourNow() + 1);
    let taken = 0;
    const dying = made({
      receiver: {
        take: async (incoming) => {
          taken += 1;
          if (taken > 250) throw new Error('the server died here');
          return parts.runtime.receiver.take(incoming);
        },
      },
    });
    await dying.sync(CHANNEL.workspace);
    dying.start();
    dueSoon();
    await until(() => taken > 250, 'half of them');
    await dying.stop();
    expect((await store.get(schedules, ID))?.run).toMatchObject({ channel: CHANNEL.id });
    made().start();
    parts.pass(31_000);
    await until(async () => (await store.get(schedules, ID))?.lastAt !== undefined, 'its end');
    expect(await Promise.all(names.map(runsOf))).toEqual(names.map(() => 1));
  });

  test('that comes hours late is let go', async () => {
    await contact('lan');
    await live(hourNow() + 1);
    const one = made();
    await one.sync(CHANNEL.workspace);
    parts.pass(5 * HOUR);
    one.start();
    await until(async () => (await store.get(schedules, ID))?.lastAt !== undefined, 'it is let go');
    expect(await runsOf('lan')).toBe(0);
    const late = await store.get(schedules, ID);
    expect(late?.missedAt).toBe(late?.lastAt);
  });
});
