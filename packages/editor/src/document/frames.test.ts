import { expect, test } from 'vitest';
import {
  addFrame,
  boxAround,
  changeFrame,
  moveFrame,
  reframed,
  removeFrame,
  stepsIn,
} from './commands/frames.ts';
import { createDocumentStore } from './store.ts';
import { emptyFlow, nodeAt } from './testing.ts';

const sizeOf = () => ({ width: 264, height: 100 });
const flow = { ...emptyFlow(), nodes: [nodeAt('a', 0, 0), nodeAt('b', 400, 200), nodeAt('c', 2_000, 0)] };
const box = boxAround(flow, new Set(['a', 'b']), sizeOf);
if (box === undefined) throw new Error('no box');
const framed = addFrame(flow, { id: 'f', title: 'Lệ phí', ...box });

test('a frame is drawn around steps, with some room', () => {
  expect(framed.frames).toEqual([
    { id: 'f', title: 'Lệ phí', position: { x: -32, y: -32 }, size: { width: 728, height: 364 } },
  ]);
  expect(addFrame(framed, { id: 'f', title: 'Khác', ...box })).toBe(framed);
  expect(boxAround(flow, new Set(), sizeOf)).toBeUndefined();
});

test('what lies in it with its middle belongs to it', () => {
  expect([...stepsIn(flow, box, sizeOf)]).toEqual(['a', 'b']);
});

test('it moves with its steps and leaves the others', () => {
  const moved = moveFrame(framed, 'f', { x: 68, y: -32 }, new Set(['a', 'b']));
  expect(moved.frames?.[0]?.position).toEqual({ x: 68, y: -32 });
  expect(moved.nodes.map(({ position }) => position.x)).toEqual([100, 500, 2_000]);
});

test('the same title, tint or size is no change; the last frame leaves nothing behind', () => {
  expect(changeFrame(framed, 'f', { title: 'Lệ phí' })).toBe(framed);
  expect(changeFrame(framed, 'f', { tint: 'green' }).frames?.[0]?.tint).toBe('green');
  expect(changeFrame(framed, 'x', { title: 'Khác' })).toBe(framed);
  expect(removeFrame(framed, 'f')).toEqual(flow);
  expect(removeFrame(framed, 'x')).toBe(framed);
});

test('steps that are tidied keep their frame around them; an empty frame stays', () => {
  const two = addFrame(framed, {
    id: 'g',
    title: '',
    position: { x: 5_000, y: 0 },
    size: { width: 90, height: 90 },
  });
  const moved = { ...two, nodes: [nodeAt('a', 1_000, 0), nodeAt('b', 1_400, 0), nodeAt('c', 0, 900)] };
  expect(reframed(two, moved, sizeOf).frames).toEqual([
    { id: 'f', title: 'Lệ phí', position: { x: 968, y: -32 }, size: { width: 728, height: 164 } },
    two.frames?.[1],
  ]);
});

test('moving a frame with all in it is one step back', () => {
  const document = createDocumentStore(framed);
  document.change((now) => moveFrame(now, 'f', { x: 500, y: 500 }, new Set(['a', 'b'])));
  document.undo();
  expect(document.getState().flow).toEqual(framed);
});
