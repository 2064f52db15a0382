import { expect, test } from 'vitest';
import { createCopyKeeper } from './copy-keeper.ts';
import type { DraftCopy } from './draft-copies.ts';
import { emptyFlow, handClock } from './testing.ts';

function desk() {
  const clock = handClock();
  const written: number[] = [];
  const keeper = createCopyKeeper({
    copies: { write: async ({ at }) => void written.push(at), drop: async () => undefined },
    flow: 'flow',
    tab: 'one',
    after: clock.after,
    told: () => undefined,
  });
  const copy = (at: number): DraftCopy => ({
    ...{ flow: 'flow', tab: 'one', at, rev: 1 },
    ...{ base: emptyFlow(), draft: emptyFlow() },
  });
  /** Keys typed one after the other into a flow of so many steps. */
  const type = async (keys: number, everyMs: number, nodes: number) => {
    for (let key = 1; key <= keys; key += 1) {
      keeper.keep(() => copy(key), nodes);
      await clock.pass(everyMs);
    }
  };
  return { clock, keeper, written, type };
}

test('a small flow is copied with each key', async () => {
  const { written, type } = desk();
  await type(3, 90, 20);
  expect(written).toEqual([1, 2, 3]);
});

test('the copy of a large flow waits until the keys rest', async () => {
  const { clock, written, type } = desk();
  await type(5, 90, 5_000);
  expect(written).toEqual([]);
  await clock.pass(250);
  expect(written).toEqual([5]);
  await clock.pass(5_000);
  expect(written).toEqual([5]);
});

test('who never rests has a copy each second, and one at once when the page goes', async () => {
  const { keeper, written, type } = desk();
  await type(25, 100, 5_000);
  expect(written).toEqual([10, 20]);
  keeper.hurry();
  await Promise.resolve();
  expect(written).toEqual([10, 20, 25]);
});
