import type { Flow } from '@danloi/engine/flow';
import { expect, test } from 'vitest';
import { connect, disconnect } from '../document/commands/edges.ts';
import { addFrame, changeFrame, moveFrame, removeFrame } from '../document/commands/frames.ts';
import {
  addNode,
  moveNodes,
  removeNodes,
  renameFlow,
  renameNode,
  setStart,
} from '../document/commands/nodes.ts';
import { emptyFlow, nodeAt } from '../document/testing.ts';
import { described } from './describe.ts';

const flow: Flow = { ...emptyFlow(), nodes: [nodeAt('Chào'), nodeAt('Hỏi', 400)], start: 'Chào' };
const wire = { id: 'wire', from: 'Chào', port: 'next', to: 'Hỏi' };

test.each<[string, (before: Flow) => Flow, string, object]>([
  [
    'a step with its wire',
    (one) => connect(addNode(one, nodeAt('Kết')), { ...wire, to: 'Kết' }),
    'did.added',
    { name: 'Kết' },
  ],
  ['two steps gone', (one) => removeNodes(one, new Set(['Chào', 'Hỏi'])), 'did.removedMany', { count: 2 }],
  ['a wire', (one) => connect(one, wire), 'did.connected', { name: 'Chào', to: 'Hỏi' }],
  ['a move', (one) => moveNodes(one, new Map([['Hỏi', { x: 5, y: 5 }]])), 'did.moved', { name: 'Hỏi' }],
  ['a name', (one) => renameNode(one, 'Hỏi', 'Hỏi tên'), 'did.edited', { name: 'Hỏi tên' }],
  ['the start', (one) => setStart(one, 'Hỏi'), 'did.start', {}],
  ['the name of the flow', (one) => renameFlow(one, 'Mới'), 'did.renamed', { name: 'Mới' }],
])('%s is told', (_, change, key, values) => {
  expect(described(flow, change(flow))).toEqual({ key, values });
});

const box = { position: { x: 0, y: 0 }, size: { width: 300, height: 200 } };
const framed = addFrame(flow, { id: 'khung', title: 'Lệ phí', ...box });

test.each<[string, (before: Flow) => Flow, string]>([
  ['taken away', (one) => removeFrame(one, 'khung'), 'did.unframed'],
  ['named', (one) => changeFrame(one, 'khung', { title: 'Phí' }), 'did.frameNamed'],
  [
    'moved with its steps',
    (one) => moveFrame(one, 'khung', { x: 9, y: 9 }, new Set(['Chào'])),
    'did.frameMoved',
  ],
  ['resized', (one) => changeFrame(one, 'khung', { size: { width: 400, height: 200 } }), 'did.frameResized'],
  ['coloured', (one) => changeFrame(one, 'khung', { tint: 'blue' }), 'did.frameEdited'],
])('a frame %s is told', (_, change, key) => {
  expect(described(framed, change(framed)).key).toBe(key);
});

test('a frame that only follows its steps is not what was done', () => {
  const moved = moveNodes(framed, new Map([['Hỏi', { x: 5, y: 5 }]]));
  const followed = changeFrame(moved, 'khung', { size: { width: 400, height: 200 } });
  expect(described(framed, followed).key).toBe('did.moved');
  expect(described(flow, framed).key).toBe('did.framed');
});

test('a wire taken away is told as such', () => {
  const before = connect(flow, wire);
  expect(described(before, disconnect(before, new Set(['wire'])))).toEqual({
    key: 'did.disconnected',
    values: { name: 'Chào', to: 'Hỏi' },
  });
});
