import { expect, test } from 'vitest';
import { nodesById, partOf, wiresByEnd } from './flow-index.ts';
import { emptyFlow, nodeAt } from './testing.ts';

const edge = (from: string, to: string) => ({ id: `${from}${to}`, from, port: 'next', to });
const flow = {
  ...emptyFlow(),
  nodes: ['a', 'b', 'c', 'd'].map((id) => nodeAt(id)),
  edges: [edge('a', 'b'), edge('b', 'c'), edge('c', 'd')],
};

test('a part has the wires of its steps and the steps at their other ends', () => {
  const part = partOf(flow, ['b'], true);
  expect(part.nodes.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
  expect(part.edges.map(({ id }) => id)).toEqual(['bc', 'ab']);
});

test('from afar a part is its steps alone; steps that are gone are no part', () => {
  expect(partOf(flow, ['b', 'gone'], false)).toEqual({ nodes: [flow.nodes[1]], edges: [] });
});

test('the indexes are made once for each list', () => {
  expect(nodesById(flow.nodes)).toBe(nodesById(flow.nodes));
  expect(wiresByEnd(flow.edges)).toBe(wiresByEnd(flow.edges));
  expect(wiresByEnd(flow.edges).to.get('c')).toEqual([flow.edges[1]]);
});
