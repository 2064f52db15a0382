/** What waits for its time is found by an index, and by nothing else, in every store. */

import { documents } from '@danloi/server';
import type { Store } from '@danloi/server/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeKinds } from './stores.ts';

const { schedules, sessions, ratings, flowJobs, approvals } = documents;

describe.each(storeKinds)('$name', (kind) => {
  let store: Store;

  beforeAll(async () => {
    await kind.start();
    store = await kind.open([sessions, schedules, ratings, flowJobs, approvals]);
  }, 60_000);
  afterAll(async () => {
    await store?.close();
    await kind.stop();
  });

  const session = (id: string, timerAt?: number) => ({
    ...{ id, workspace: 'w', channel: 'c', contact: id, v: 1 as const, seen: [], outbox: [], nextSeq: 1 },
    ...{ state: { context: { vars: {}, offered: [], tries: 0 }, misses: 0 }, lastInboundAt: 0 },
    ...(timerAt === undefined ? {} : { timerAt }),
  });

  it('finds deadlines that are due, the oldest first, and none that is taken or later', async () => {
    const docs = Array.from({ length: 50 }, (_, i) => session(`s${i}`, i % 2 === 0 ? 1_000 + i : undefined));
    await store.batch(docs.map((doc) => ({ op: 'insert', collection: sessions, doc })));
    const due = async (to: number) =>
      (await store.find(sessions, { index: 'byTimer', to, limit: 200 })).items.map(({ id }) => id);
    expect(await due(1_010)).toEqual(['s0', 's2', 's4', 's6', 's8', 's10']);
    expect((await store.replace(sessions, session('s4'), 1)).ok).toBe(true);
    expect((await store.replace(sessions, session('s6', 9_000), 1)).ok).toBe(true);
    expect(await due(1_010)).toEqual(['s0', 's2', 's8', 's10']);
    expect(await store.count(sessions, { index: 'byTimer' })).toBe(24);
  });

  it('finds schedules by their next time, and one that is never due again by its workspace alone', async () => {
    const schedule = (trigger: string, nextAt?: number) => ({
      ...{ id: `w/f/${trigger}`, workspace: 'w', flow: 'f', trigger, at: { time: '08:00' } },
      ...(nextAt === undefined ? {} : { nextAt }),
    });
    for (const doc of [schedule('a', 5_000), schedule('b', 1_000), schedule('c')])
      await store.insert(schedules, doc);
    const next = await store.find(schedules, { index: 'byNext', to: 5_000 });
    expect(next.items.map(({ trigger }) => trigger)).toEqual(['b', 'a']);
    expect(await store.count(schedules, { index: 'byWorkspace', equals: ['w'] })).toBe(3);
  });

  it('finds work on flows when it is due, until a server takes it, and none that waits for a person', async () => {
    const job = (flow: string, nextAt?: number) => ({
      ...{ id: `w/${flow}/move`, workspace: 'w', flow, kind: 'move' as const, by: 'p', madeAt: 0, to: 2 },
      ...(nextAt === undefined ? {} : { nextAt }),
    });
    for (const doc of [job('a', 5_000), job('b', 1_000), job('c')]) await store.insert(flowJobs, doc);
    const due = async () =>
      (await store.find(flowJobs, { index: 'byNext', to: 5_000 })).items.map(({ flow }) => flow);
    expect(await due()).toEqual(['b', 'a']);
    const taken = await Promise.all([1, 2, 3].map(() => store.replace(flowJobs, job('b', 61_000), 1)));
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await due()).toEqual(['a']);
    expect(await store.count(flowJobs, { index: 'byFlow', equals: ['w', 'c'] })).toBe(1);
  });

  it('keeps one request for approval of each flow, and finds those that wait', async () => {
    const request = (flow: string, state: 'asked' | 'returned', askedAt: number) => ({
      ...{ id: `w/${flow}`, workspace: 'w', flow, draftRev: 2, state, askedBy: 'p', askedAt, comments: [] },
    });
    const first = await store.insert(approvals, request('a', 'asked', 2));
    expect(first.ok).toBe(true);
    expect((await store.insert(approvals, request('a', 'asked', 3))).ok).toBe(false);
    await store.insert(approvals, request('b', 'asked', 1));
    await store.insert(approvals, request('c', 'returned', 0));
    const waiting = await store.find(approvals, { index: 'byState', equals: ['w', 'asked'] });
    expect(waiting.items.map(({ flow }) => flow)).toEqual(['b', 'a']);
  });

  it('counts ratings by month, thing and stars, and finds the next thing behind one', async () => {
    const given = ['Cấp căn cước', 'Cấp căn cước', 'Cư trú'];
    for (const [i, about] of given.entries())
      await store.insert(ratings, {
        ...{ id: `r${i}`, workspace: 'w', about, month: '2026-11', stars: 4 + (i % 2) },
        ...{ flow: { id: 'f', version: '1' }, at: i },
      });
    const equals = ['w', '2026-11'];
    expect(await store.count(ratings, { index: 'byScore', equals: [...equals, 'Cấp căn cước', 5] })).toBe(1);
    const behind = await store.find(ratings, {
      ...{ index: 'byScore', equals, from: 'Cư trú\u0001', limit: 1 },
    });
    expect(behind.items.map(({ about }) => about)).toEqual(['Cấp căn cước']);
  });
});
