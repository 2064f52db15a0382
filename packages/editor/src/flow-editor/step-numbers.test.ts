import { expect, test } from 'vitest';
import { emptyFlow, nodeAt } from '../document/testing.ts';
import { stepNumbers } from './step-numbers.ts';

const flow = {
  ...emptyFlow(),
  start: 'b',
  nodes: [nodeAt('a'), nodeAt('b')],
  edges: [{ id: 'e', from: 'b', port: 'next', to: 'a' }],
};

test('steps are numbered from the start along the wires', () => {
  expect([...stepNumbers(flow)]).toEqual([
    ['b', 1],
    ['a', 2],
  ]);
});

test('another text keeps the numbers, another start does not', () => {
  const before = stepNumbers(flow);
  const retold = { ...flow, nodes: flow.nodes.map((node) => ({ ...node, name: 'x' })) };
  expect(stepNumbers(retold)).toBe(before);
  expect(stepNumbers({ ...flow, start: 'a', edges: [] }).get('a')).toBe(1);
});
