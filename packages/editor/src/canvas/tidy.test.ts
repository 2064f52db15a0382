import { expect, test } from 'vitest';
import { nodeAt } from '../document/testing.ts';
import { withNotes } from './tidy.ts';

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
