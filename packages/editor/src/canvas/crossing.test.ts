import { expect, it } from 'vitest';
import { type Rect, runsAcross } from './crossing.ts';

const card = (id: string, left: number, top: number): Rect => ({
  id,
  left,
  top,
  right: left + 264,
  bottom: top + 160,
});
const cards = [card('a', 0, 0), card('b', 384, 0), card('c', 768, 0)];
const wire = (from: string, to: string, sourceX: number, targetX: number, targetY = 16) => ({
  from,
  to,
  sourceX,
  sourceY: 100,
  targetX,
  targetY,
});

it('draws a wire to the next column in full', () => {
  expect(runsAcross(wire('a', 'b', 264, 384), cards)).toBe(false);
});

it('sees the card in between', () => {
  expect(runsAcross(wire('a', 'c', 264, 768), cards)).toBe(true);
  expect(runsAcross({ ...wire('a', 'c', 264, 768, 900), sourceY: 900 }, cards)).toBe(false);
});

it('takes every way back as one across', () => {
  expect(runsAcross(wire('c', 'a', 1032, 0), cards)).toBe(true);
});
