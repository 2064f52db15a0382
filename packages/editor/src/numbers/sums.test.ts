import type { Flow } from '@danloi/engine/flow';
import { expect, it } from 'vitest';
import { shareOf, sumsOf, whereTheyStay } from './sums.ts';

const node = (id: string) => ({ id, type: 'menu', name: id, position: { x: 0, y: 0 }, data: {} });
const flow = { nodes: ['a', 'b', 'het', 'moi'].map(node) } as unknown as Flow;
const sums = sumsOf([
  {
    node: 'a',
    entered: 100,
    exits: [
      { port: 'x', passed: 60 },
      { port: 'y', passed: 2 },
    ],
  },
  { node: 'b', entered: 60, exits: [{ port: 'next', passed: 60 }] },
  { node: 'het', entered: 50, exits: [] },
  // Somebody came the day before and went on today.
  { node: 'moi', entered: 1, exits: [{ port: 'next', passed: 3 }] },
]);

it('tells how many came to a step and did not go on', () => {
  expect(sums.get('a')).toMatchObject({ entered: 100, stayed: 38 });
  expect(shareOf({ entered: 100, stayed: 38 })).toBe(38);
  expect(sums.get('moi')?.stayed).toBe(0);
  expect(shareOf({ entered: 0, stayed: 0 })).toBe(0);
});

it('names the worst first, and no step that ends the chat', () => {
  const worst = whereTheyStay(flow, sums, ({ id }) => id !== 'het');
  expect(worst.map(({ node: { id } }) => id)).toEqual(['a']);
});
