import { expect, test } from 'vitest';
import { ARRANGEMENTS, type Arrangement, arrangeNodes } from './commands/arrange.ts';
import { emptyFlow, nodeAt } from './testing.ts';

const heights: Record<string, number> = { a: 100, b: 200, c: 60 };
const sizeOf = (id: string) => ({ width: 264, height: heights[id] ?? 0 });
const flow = { ...emptyFlow(), nodes: [nodeAt('a', 0, 0), nodeAt('b', 400, 50), nodeAt('c', 500, 900)] };
const all = new Set(['a', 'b', 'c']);
const places = (how: Arrangement, ids: ReadonlySet<string> = all) =>
  arrangeNodes(flow, ids, how, sizeOf).nodes.map(({ position: { x, y } }) => [x, y]);

test.each<[Arrangement, number[][]]>([
  [
    'left',
    [
      [0, 0],
      [0, 50],
      [0, 900],
    ],
  ],
  [
    'right',
    [
      [500, 0],
      [500, 50],
      [500, 900],
    ],
  ],
  [
    'centre',
    [
      [250, 0],
      [250, 50],
      [250, 900],
    ],
  ],
  [
    'top',
    [
      [0, 0],
      [400, 0],
      [500, 0],
    ],
  ],
  [
    'bottom',
    [
      [0, 860],
      [400, 760],
      [500, 900],
    ],
  ],
  [
    'middle',
    [
      [0, 430],
      [400, 380],
      [500, 450],
    ],
  ],
  [
    'down',
    [
      [0, 0],
      [400, 400],
      [500, 900],
    ],
  ],
  [
    'across',
    [
      [0, 0],
      [250, 50],
      [500, 900],
    ],
  ],
])('%s', (how, expected) => {
  expect(places(how)).toEqual(expected);
});

test('one step alone stays, and so do two that are to be spread', () => {
  for (const how of ARRANGEMENTS) expect(arrangeNodes(flow, new Set(['a']), how, sizeOf)).toBe(flow);
  expect(arrangeNodes(flow, new Set(['a', 'c']), 'down', sizeOf)).toBe(flow);
});

test('what is lined up already is no change', () => {
  const lined = arrangeNodes(flow, all, 'top', sizeOf);
  expect(arrangeNodes(lined, all, 'top', sizeOf)).toBe(lined);
});
