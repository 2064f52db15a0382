import { addDays, clockOf, FLOW_FORMAT, type Flow } from '@danloi/engine';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { channels, schedules } from '../documents.ts';
import { createCounter, createNumbers } from '../numbers/index.ts';
import type { Services } from '../services.ts';
import type { WorkspaceStore } from '../store/index.ts';
import { testServices } from '../testing/services.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { flowRoutes } from './flows.ts';
import { todayRoutes } from './today.ts';

const DAY = 24 * 3_600_000;
const NOON = Date.UTC(2026, 10, 25, 5);
let now = NOON;
let services: Services;
let own: WorkspaceStore;
let app: TestApp;
let counter: ReturnType<typeof createCounter>;

beforeEach(async () => {
  now = NOON;
  ({ services, own } = await testServices());
  const platform = { ...services.platform, now: () => now };
  const parts = { ...services, platform, numbers: createNumbers({ platform }) };
  counter = createCounter({ store: services.store, platform });
  app = await testApp(services.store, [...todayRoutes(parts), ...flowRoutes(parts)]);
});
afterEach(async () => {
  await app.close();
  await services.stop();
});

const today = async (role: 'owner' | 'author' | 'viewer' = 'owner') =>
  (await app.ask({ url: '/api/today' }, { role, workspace: own.workspace })).json();

async function drawn(text: string): Promise<{ id: string; rev: number }> {
  const { id } = await services.flows.create(own, 'lan', 'Lệ phí');
  const draft: Flow = {
    ...{ format: FLOW_FORMAT, id, name: 'Lệ phí', variables: [], start: 'noi' },
    triggers: [{ id: 't', kind: 'keyword', words: ['phí'], how: 'exact' }],
    nodes: [{ id: 'noi', type: 'end', name: 'Nói', data: { text }, position: { x: 0, y: 0 } }],
    edges: [],
  };
  const { rev } = await services.flows.save(own, 'lan', id, 1, draft);
  return { id, rev };
}

it('tells publications at a time that failed or will, and runs that were missed, to those who can mend them', async () => {
  const { id, rev } = await drawn('Chào.');
  const at = NOON + DAY;
  const plan = { at, rev, chats: 'finish' as const };
  await services.flowJobs.plan(own.workspace, id, 'lan', plan);
  expect((await today()).plans).toEqual([]);
  await services.flows.save(own, 'lan', id, rev, {
    ...(await services.flows.get(own, id)).draft,
    name: 'Phí',
  });
  const iso = new Date(at).toISOString();
  expect((await today('author')).plans).toEqual([{ flow: id, name: 'Phí', at: iso }]);
  const text = { vi: 'Chưa xuất bản.', en: 'Not published.' };
  await services.flowJobs.plan(own.workspace, id, 'lan', { ...plan, failed: { code: 'x', text, at } });
  expect((await today()).plans).toEqual([{ flow: id, name: 'Phí', at: iso, why: text }]);
  const missed = (trigger: string, missedAt: number) =>
    services.store.insert(schedules, {
      ...{ id: trigger, workspace: own.workspace, flow: id, trigger, missedAt },
      at: { time: '08:00' },
    });
  await missed('hom-qua', NOON - DAY);
  await missed('tuan-truoc', NOON - 8 * DAY);
  expect((await today()).missed).toEqual([{ flow: id, name: 'Phí', at: new Date(NOON - DAY).toISOString() }]);
  expect(await today('viewer')).toMatchObject({ plans: [], missed: [], accounts: [], unheard: 0 });
});

it('tells administrators of accounts that need consent, or will within a week', async () => {
  const account = (id: string, refreshExpiresAt: number, needsConsent = false) =>
    services.store.insert(channels, {
      ...{ id, workspace: own.workspace, kind: 'zalo-oa', name: id, appId: id, oaId: id, proven: true },
      ...{ buttonForm: 'buttons', createdAt: 0 },
      tokens: { sealedAccess: '', sealedRefresh: '', expiresAt: 0, refreshExpiresAt, needsConsent },
    });
  await account('tot', NOON + 30 * DAY);
  await account('sap', NOON + 3 * DAY);
  await account('het', NOON + 30 * DAY, true);
  const { accounts } = await today();
  expect(accounts).toHaveLength(2);
  expect(accounts).toContainEqual({ id: 'sap', name: 'sap', endsAt: new Date(NOON + 3 * DAY).toISOString() });
  expect(accounts).toContainEqual({ id: 'het', name: 'het' });
  expect((await today('author')).accounts).toEqual([]);
});

it('counts a week: who wrote, how much, and what was not understood', async () => {
  counter.count(own.workspace, { wrote: 'first' });
  counter.count(own.workspace, { wrote: 'again', unheard: { text: 'hộ chiếu' } });
  await counter.flush();
  now += DAY;
  counter.count(own.workspace, { wrote: 'first' });
  counter.count(own.workspace, { visits: [] });
  await counter.flush();
  const { week, unheard } = await today();
  expect(unheard).toBe(1);
  expect(week).toHaveLength(7);
  expect(week.slice(-3)).toEqual([
    { day: '2026-11-24', people: 0, messages: 0, unheard: 0 },
    { day: '2026-11-25', people: 1, messages: 2, unheard: 1 },
    { day: '2026-11-26', people: 1, messages: 1, unheard: 0 },
  ]);
  now += 30 * DAY;
  expect((await today()).unheard).toBe(0);
});

const items = async () => (await app.ask({ url: '/api/flows' }, { workspace: own.workspace })).json().items;

it.each([
  ['ends within a week', 3, { over: false }],
  ['is over', -2, { over: true }],
])('a flow in the list says that a fact in it %s', async (_, ahead, told) => {
  const day = addDays(clockOf(Date.now()).day, ahead);
  await drawn(`Giảm phí, áp dụng đến hết ngày ${day.split('-').toReversed().join('/')}.`);
  await drawn(`Áp dụng đến hết ngày 31/12/${Number(day.slice(0, 4)) + 1}.`);
  const ending = (await items()).map((item: { ending?: object }) => item.ending);
  expect(ending).toHaveLength(2);
  expect(ending).toContainEqual({ count: 1, day, ...told });
  expect(ending).toContain(undefined);
});

it('a live flow in the list says how often it was begun each day', async () => {
  const { id, rev } = await drawn('Chào.');
  expect((await items())[0]).not.toHaveProperty('week');
  await services.publishing.publish(own, 'lan', id, rev);
  const begin = () => counter.count(own.workspace, { visits: [{ flow: id, version: '1', node: 'noi' }] });
  begin();
  await counter.flush();
  now += DAY;
  begin();
  begin();
  counter.count(own.workspace, { visits: [{ flow: id, version: '1', node: 'khac' }] });
  await counter.flush();
  expect((await items())[0].week).toEqual([0, 0, 0, 0, 0, 1, 2]);
});
