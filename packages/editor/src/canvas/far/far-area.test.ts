import { expect, test } from 'vitest';
import { areaOfView, clipped, covers } from './far-area.ts';

const bounds = { left: 0, top: 0, right: 20_000, bottom: 10_000 };
const view = { x: 0, y: 0, zoom: 0.1, width: 1_000, height: 500 };

test('the painted part is as large as the view and what was asked for around it', () => {
  expect(areaOfView(view)).toEqual({ left: -0, top: -0, right: 10_000, bottom: 5_000 });
  expect(areaOfView(view, 0.5)).toEqual({ left: -5_000, top: -2_500, right: 15_000, bottom: 7_500 });
});

test('moving within the painted part needs no painting, beyond it does', () => {
  const painted = clipped(areaOfView(view, 0.5), bounds);
  expect(covers(painted, view, bounds)).toBe(true);
  expect(covers(painted, { ...view, x: -400 }, bounds)).toBe(true);
  expect(covers(painted, { ...view, x: -600 }, bounds)).toBe(false);
});

test('where nothing lies, nothing is painted', () => {
  const painted = clipped(areaOfView(view, 0.5), bounds);
  expect(covers(painted, { ...view, x: 600, y: 300 }, bounds)).toBe(true);
  expect(covers(painted, { ...view, x: 9_000 }, bounds)).toBe(true);
});
