import { expect, test } from 'vitest';
import { emptyFlow, nodeAt } from '../document/testing.ts';
import { tidied, withNotes } from './tidy.ts';

test('a note moves along with the step that it lay nearest to', () => {
  const steps = [nodeAt('a', 0, 0), nodeAt('b', 600, 0)];
  const notes = [nodeAt('near-b', 620, -90), nodeAt('near-a', -10, 40)];
  const places = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 400, y: 100 }],
  ]);
  const all = withNotes(notes, steps, places);
  expect(all.get('near-b')).toEqual({ x: 420, y: 10 });
  expect(all.get('near-a')).toEqual({ x: -10, y: 40 });
  expect(all.get('b')).toEqual({ x: 400, y: 100 });
});

test('notes alone stay where they are', () => {
  expect(withNotes([nodeAt('note', 5, 5)], [], new Map()).size).toBe(0);
});

const parts = {
  how: 'all' as const,
  chosen: new Set<string>(),
  isNote: () => false,
  sizeOf: () => ({ width: 264, height: 160 }),
  portsOf: () => ['next', 'other'],
};
const edge = (from: string, to: string, port = 'next') => ({ id: `${from}-${to}`, from, port, to });

test('the start stands first, though the conversation comes back to it', async () => {
  const flow = {
    ...emptyFlow(),
    start: 'start',
    nodes: [nodeAt('b', 10, 0), nodeAt('start', 500, 300), nodeAt('c', 900, 20), nodeAt('a', 40, 700)],
    edges: [
      edge('start', 'a'),
      edge('start', 'b', 'other'),
      edge('a', 'start'),
      edge('b', 'c'),
      edge('c', 'start'),
    ],
  };
  const places = await tidied(flow, parts);
  expect(places.get('start')).toEqual({ x: 500, y: 300 });
  for (const id of ['a', 'b', 'c']) expect(places.get(id)?.x).toBeGreaterThanOrEqual(500 + 264);
});

test('when asked, the order in which the author put the steps stays', async () => {
  const flow = {
    ...emptyFlow(),
    start: 'a',
    nodes: [nodeAt('a', 0, 0), nodeAt('b', 420, 300), nodeAt('c', 400, -40)],
    edges: [edge('a', 'b'), edge('a', 'c', 'other')],
  };
  const anew = await tidied(flow, parts);
  expect(anew.get('b')?.y).toBeLessThan(anew.get('c')?.y ?? 0);
  const kept = await tidied(flow, { ...parts, how: 'keep' });
  expect(kept.get('c')?.y).toBeLessThan(kept.get('b')?.y ?? 0);
  expect(kept.get('b')?.x).toBe(kept.get('c')?.x);
});

test('exits lead to steps in their own order', async () => {
  const flow = {
    ...emptyFlow(),
    start: 'a',
    nodes: [nodeAt('a', 0, 0), nodeAt('c', 400, 0), nodeAt('b', 400, 300), nodeAt('z', 900, 0)],
    edges: [edge('a', 'c', 'other'), edge('a', 'b'), edge('c', 'z'), edge('b', 'z')],
  };
  const places = await tidied(flow, parts);
  expect(places.get('b')?.y).toBeLessThan(places.get('c')?.y ?? 0);
});

test('of a choice nothing else moves', async () => {
  const flow = {
    ...emptyFlow(),
    nodes: [nodeAt('a', 0, 0), nodeAt('b', 20, 20), nodeAt('c', 30, 50)],
    edges: [edge('a', 'b'), edge('b', 'c')],
  };
  const places = await tidied(flow, { ...parts, how: 'chosen', chosen: new Set(['b', 'c']) });
  expect([...places.keys()].sort()).toEqual(['b', 'c']);
  expect(places.get('b')).toEqual({ x: 20, y: 20 });
});
