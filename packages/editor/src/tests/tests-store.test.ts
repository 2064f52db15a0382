import { expect, test } from 'vitest';
import { ApiError } from '../api/client.ts';
import { emptyFlow, nodeAt } from '../document/testing.ts';
import type { Covered } from './api.ts';
import { createTestsStore, runsAlike } from './tests-store.ts';

const covered: Covered = {
  chats: [],
  nodes: { covered: 1, total: 1 },
  ports: { covered: 0, total: 1 },
  coverage: 50,
  missing: [],
};

test('all tests run on the draft as it is; a failure is told and what was known stays', async () => {
  const desk = { reachable: true };
  const store = createTestsStore({
    flow: emptyFlow,
    async run() {
      if (!desk.reachable) throw new ApiError(422, 'x', { vi: 'Chưa chạy được', en: 'No' }, undefined);
      return [{ id: 't', name: 'Một', ok: true }];
    },
    cover: async () => covered,
  });
  await store.run();
  expect(store.getState().results.get('t')).toEqual({ id: 't', name: 'Một', ok: true });
  desk.reachable = false;
  await store.run();
  expect(store.getState()).toMatchObject({ running: false, failed: { vi: 'Chưa chạy được' } });
  expect(store.getState().results.size).toBe(1);
  await store.cover();
  expect(store.getState()).toMatchObject({ covered, covering: false });
});

test('a card that was only moved, or a test that was kept, changes nothing of what runs', () => {
  const flow = { ...emptyFlow(), nodes: [nodeAt('a')] };
  expect(runsAlike(flow, { ...flow, nodes: [nodeAt('a', 50, 50)] })).toBe(true);
  expect(runsAlike(flow, { ...flow, tests: [{ id: 't', name: 'T', chat: '' }] })).toBe(true);
  expect(runsAlike(flow, { ...flow, nodes: [nodeAt('b')] })).toBe(false);
});
