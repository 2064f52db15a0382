import { describe, expect, it } from 'vitest';
import type { Flow } from '../flow/schema.ts';
import { createRegistry } from '../node-type/registry.ts';
import { builtInTypes } from '../nodes/index.ts';
import { draw } from '../testing/index.ts';
import { linesBack } from './lines-back.ts';

const registry = createRegistry(builtInTypes);
const round = (each: string, done = 'het') =>
  ['repeat', { list: 'ds', item: 'x', most: 50 }, { each, done }] as const;
const say = (next: string) => ['message', { text: 'a' }, { next }] as const;
const of = (nodes: Parameters<typeof draw>[1]['nodes']) => [...linesBack(draw('x', { nodes }), registry)];

describe('lines that come back into a round', () => {
  it('are those from steps that only the round leads to', () => {
    expect(of({ dau: say('lap'), lap: round('a'), a: say('b'), b: say('lap'), het: ['end', {}] })).toEqual([
      ['b next', 'lap/next'],
    ]);
    expect(of({ lap: round('lap') })).toEqual([['lap each', 'lap/next']]);
  });

  it('are not those from steps on the way into the round', () => {
    expect(of({ dau: say('lap'), lap: round('a'), a: say('dau') })).toEqual([]);
  });

  it('are told apart for rounds inside of rounds', () => {
    const nested = of({
      ngoai: round('trong'),
      trong: round('a', 'ngoai'),
      a: say('trong'),
      het: ['end', {}],
    });
    expect(nested.toSorted()).toEqual([
      ['a next', 'trong/next'],
      ['trong done', 'ngoai/next'],
    ]);
  });

  it('are found in a flow of ten thousand rounds and a hundred thousand lines', () => {
    const nodes: Flow['nodes'] = Array.from({ length: 10_000 }, (_, at) => ({
      id: `n${at}`,
      type: 'repeat',
      name: '',
      data: {},
      position: { x: 0, y: 0 },
    }));
    const edges = Array.from({ length: 100_000 }, (_, at) => ({
      id: `e${at}`,
      from: `n${at % 10_000}`,
      port: at % 2 === 0 ? 'each' : 'done',
      to: `n${(at * 7_919) % 10_000}`,
    }));
    expect(
      linesBack({ ...draw('x', { nodes: {} }), start: 'n0', nodes, edges }, registry).size,
    ).toBeGreaterThan(0);
  });
});
