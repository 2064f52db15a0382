import { type Flow, type FlowNode, newFlow } from '@danloi/engine/flow';
import { expect, test } from 'vitest';
import { firstLook, overlayOf } from './marks.ts';

const node = (id: string, text = id): FlowNode => ({
  ...{ id, type: 'message', name: id, data: { text } },
  position: { x: 0, y: 0 },
});
const flow = (nodes: FlowNode[], edges: [string, string][] = []): Flow => ({
  ...newFlow('f', 'F'),
  nodes,
  edges: edges.map(([from, to], at) => ({ id: `e${at}`, from, port: 'next', to })),
});

test('every step of both drawings is there once, with what became of it', () => {
  const before = flow([node('a'), node('b'), node('c')], [['a', 'b']]);
  const after = flow([node('a'), node('b', 'khác'), node('d')], [['a', 'd']]);
  const overlay = overlayOf(before, after);
  expect(Object.fromEntries(overlay.nodes.map(({ node: { id }, mark }) => [id, mark]))).toEqual({
    ...{ a: 'same', b: 'changed', c: 'removed', d: 'added' },
  });
  expect(overlay.edges.map(({ edge, mark }) => [edge.from, edge.to, mark])).toEqual([
    ['a', 'd', 'added'],
    ['a', 'b', 'removed'],
  ]);
  expect(new Set(overlay.edges.map(({ edge }) => edge.id)).size).toBe(2);
  expect(firstLook(overlay)).toEqual(['b', 'd', 'c']);
});

test('a step that only moved, and a connection with another id, are the same', () => {
  const before = flow([node('a'), node('b')], [['a', 'b']]);
  const [first, second] = before.nodes as [FlowNode, FlowNode];
  const after: Flow = {
    ...before,
    nodes: [{ ...first, position: { x: 500, y: 80 } }, second],
    edges: [{ id: 'khac', from: 'a', port: 'next', to: 'b' }],
  };
  const overlay = overlayOf(before, after);
  expect(overlay.nodes.map(({ mark }) => mark)).toEqual(['same', 'same']);
  expect(overlay.edges.map(({ mark }) => mark)).toEqual(['same']);
  expect(firstLook(overlay)).toEqual(['a', 'b']);
});

test('without an older drawing nothing is marked', () => {
  const overlay = overlayOf(undefined, flow([node('a'), node('b')], [['a', 'b']]));
  expect(new Set([...overlay.nodes, ...overlay.edges].map(({ mark }) => mark))).toEqual(new Set(['same']));
});

test('the eye meets a change and what changed near it, not the whole of a wide drawing', () => {
  const far = { ...node('xa', 'mới'), position: { x: 9_000, y: 0 } };
  const before = flow([node('a'), node('b'), { ...far, data: { text: 'cũ' } }]);
  expect(firstLook(overlayOf(before, flow([node('a', 'mới'), node('b', 'mới'), far])))).toEqual(['a', 'b']);
});
