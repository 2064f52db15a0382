import { expect, test } from 'vitest';
import { ApiError } from '../api/client.ts';
import type { Theirs } from '../document/meeting.ts';
import { emptyFlow, handClock } from '../document/testing.ts';
import type { Other, PresenceAnswer } from './api.ts';
import { createPresence } from './presence-store.ts';

const minh: Other = { tab: 'tabhaihai', name: 'Minh', you: false, step: 'b' };

function desk() {
  const clock = handClock();
  const world = {
    answer: { rev: 1, others: [] } as PresenceAnswer,
    failure: undefined as unknown,
    told: [] as (string | undefined)[],
    got: [] as Theirs[],
    back: 0,
    gone: 0,
  };
  const presence = createPresence({
    async tell(step) {
      world.told.push(step);
      if (world.failure !== undefined) throw world.failure;
      return world.answer;
    },
    fetchDraft: async () => ({ rev: world.answer.rev, draft: emptyFlow() }),
    rev: () => world.got.at(-1)?.rev ?? 1,
    receive: (theirs) => world.got.push(theirs),
    step: () => 'a',
    backOnline: () => {
      world.back += 1;
    },
    gone: () => {
      world.gone += 1;
    },
    visible: () => true,
    after: clock.after,
  });
  return { clock, world, presence };
}

test('asks again and again, and fetches a newer draft once', async () => {
  const { clock, world, presence } = desk();
  presence.look();
  await clock.pass(0);
  expect(world.told).toEqual(['a']);
  world.answer = { rev: 4, by: { name: 'Minh', you: false }, others: [minh] };
  await clock.pass(5_000);
  await clock.pass(2_000);
  expect(world.told).toHaveLength(3);
  expect(world.got.map(({ rev }) => rev)).toEqual([4]);
  expect(presence.getState()).toMatchObject({ others: [minh], by: { name: 'Minh' } });
  presence.stop();
  await clock.pass(60_000);
  expect(world.told).toHaveLength(3);
});

test('tells when the server is gone and when it is back; a refusal is no lost network', async () => {
  const { clock, world, presence } = desk();
  world.failure = new TypeError('Failed to fetch');
  presence.look();
  await clock.pass(0);
  expect(presence.getState().online).toBe(false);
  world.failure = undefined;
  await clock.pass(5_000);
  expect(presence.getState().online).toBe(true);
  expect(world.back).toBe(1);
  world.failure = new ApiError(401, 'session.none', { vi: '', en: '' }, undefined);
  await clock.pass(5_000);
  expect(presence.getState().online).toBe(true);
});

test('asked while asking, it asks once more', async () => {
  const { clock, world, presence } = desk();
  presence.look();
  presence.look();
  presence.look();
  await clock.pass(0);
  expect(world.told).toHaveLength(2);
});

test('tells once that the flow has been deleted, and asks no more', async () => {
  const { clock, world, presence } = desk();
  world.failure = new ApiError(404, 'not-found', { vi: '', en: '' }, undefined);
  presence.look();
  await clock.pass(60_000);
  expect(world.gone).toBe(1);
  expect(world.told).toHaveLength(1);
});
