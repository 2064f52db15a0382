import type { Flow, FlowEdge } from '@danloi/engine/flow';
import { describe, expect, test } from 'vitest';
import { emptyFlow, nodeAt } from '../document/testing.ts';
import { outlineOf, type Row, shownRows } from './tree.ts';

let count = 0;
const edge = (from: string, to: string, port = 'next'): FlowEdge => {
  count += 1;
  return { id: `edge ${count}`, from, port, to };
};
const flowOf = (nodes: string[], edges: FlowEdge[], start = nodes[0]): Flow => ({
  ...emptyFlow(),
  nodes: nodes.map((id) => nodeAt(id)),
  edges,
  ...(start === undefined ? {} : { start }),
});

/** The outline in words: a deeper row is indented, a pointer has an arrow. */
const told = (rows: readonly Row[], depth = 0): string[] =>
  rows.flatMap(({ node, pointer, children }) => [
    `${'  '.repeat(depth)}${pointer ? '→ ' : ''}${node.name}`,
    ...told(children, depth + 1),
  ]);

describe('outlineOf', () => {
  test('one way on stays at one level', () => {
    expect(told(outlineOf(flowOf(['a', 'b', 'c'], [edge('a', 'b'), edge('b', 'c')])))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  test('several ways stand inside, and where they meet is told once', () => {
    const edges = [edge('a', 'b', 'yes'), edge('a', 'c', 'no'), edge('b', 'd'), edge('c', 'd')];
    expect(told(outlineOf(flowOf(['a', 'b', 'c', 'd'], edges)))).toEqual(['a', '  b', '  d', '  c', '  → d']);
  });

  test('circles end, and each step is told exactly once', () => {
    const edges = [edge('a', 'b'), edge('b', 'a'), edge('x', 'y'), edge('y', 'x')];
    expect(told(outlineOf(flowOf(['a', 'b', 'x', 'y'], edges)))).toEqual(['a', 'b', '→ a', 'x', 'y', '→ x']);
  });

  test('the start comes first wherever it was drawn', () => {
    expect(told(outlineOf(flowOf(['a', 'b'], [], 'b')))).toEqual(['b', 'a']);
  });

  test('a long flow is no deep one', () => {
    const nodes = Array.from({ length: 20_000 }, (_, index) => `${index}`);
    const edges = nodes.slice(1).map((id, index) => edge(`${index}`, id));
    expect(outlineOf(flowOf(nodes, edges))).toHaveLength(20_000);
  });
});

test('rows have keys of their own, and folded ones hide what is inside', () => {
  const edges = [edge('a', 'b', 'yes'), edge('a', 'b', 'no'), edge('a', 'c', 'other'), edge('c', 'b')];
  const rows = outlineOf(flowOf(['a', 'b', 'c'], edges));
  const keys = shownRows(rows, new Set()).map(({ row }) => row.key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(shownRows(rows, new Set(['a'])).map(({ row }) => row.key)).toEqual(['a']);
});
