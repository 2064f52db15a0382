import { describe, expect, test } from 'vitest';
import { type Direction, neighbour } from './neighbour.ts';

const at = (id: string, x: number, y: number) => ({ id, position: { x, y } });
const nodes = [
  at('middle', 0, 0),
  at('right', 400, 20),
  at('right below', 400, 300),
  at('far right', 900, 0),
  at('below', 10, 260),
  at('left', -400, -10),
];
const [middle = at('', 0, 0)] = nodes;

describe('neighbour', () => {
  test.each<[Direction, string]>([
    ['right', 'right'],
    ['left', 'left'],
    ['down', 'below'],
  ])('%s of the middle is %s', (direction, id) => {
    expect(neighbour(nodes, middle, direction)?.id).toBe(id);
  });

  test('a card aside is still reached where none is straight ahead', () => {
    expect(neighbour([middle, at('aside', 30, 900)], middle, 'right')?.id).toBe('aside');
  });

  test('nothing lies beyond the last card', () => {
    expect(neighbour(nodes, at('far right', 900, 0), 'right')).toBeUndefined();
  });
});
