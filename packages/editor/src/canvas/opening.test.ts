import { expect, it } from 'vitest';
import { emptyFlow, nodeAt } from '../document/testing.ts';
import { openingView, viewWith } from './opening.ts';

const area = { width: 1310, height: 720 };

it('shows all of a small flow', () => {
  const { x, y, zoom } = openingView(
    { ...emptyFlow(), nodes: [nodeAt('a', 40, 40), nodeAt('b', 860, 420)] },
    area,
  );
  expect(zoom).toBeGreaterThanOrEqual(0.6);
  for (const place of [
    { x: 40, y: 40 },
    { x: 860 + 264, y: 420 + 160 },
  ]) {
    expect(place.x * zoom + x).toBeGreaterThan(0);
    expect(place.x * zoom + x).toBeLessThan(area.width);
    expect(place.y * zoom + y).toBeGreaterThan(0);
    expect(place.y * zoom + y).toBeLessThan(area.height);
  }
  expect(openingView({ ...emptyFlow(), nodes: [nodeAt('a')] }, area).zoom).toBe(1);
});

it('leaves room at the right for what follows the first card of an empty flow', () => {
  const view = openingView(emptyFlow(), area);
  expect(view.zoom).toBe(1);
  expect(view.x).toBeLessThan(area.width / 4);
});

it('opens a large flow at its start, in a size to read', () => {
  const nodes = Array.from({ length: 12 }, (_, index) => nodeAt(`n${index}`, index * 384, 96));
  const view = openingView({ ...emptyFlow(), nodes, start: 'n3' }, area);
  expect(view.zoom).toBeGreaterThanOrEqual(0.6);
  const left = view.x + 3 * 384 * view.zoom;
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(area.width / 4);
});

it('moves the view no more than it takes to see a card', () => {
  const view = { x: 0, y: 0, zoom: 1 };
  expect(viewWith({ x: 200, y: 200 }, view, area, true)).toBeUndefined();
  const moved = viewWith({ x: 1200, y: 200 }, view, area, true);
  expect(moved?.y).toBe(0);
  const left = 1200 + (moved?.x ?? 0);
  expect(left + 264).toBeLessThan(area.width);
  expect(left).toBeGreaterThan(area.width / 2);
});

it('goes to a card that is far away or too small to read', () => {
  expect(viewWith({ x: 9000, y: 0 }, { x: 0, y: 0, zoom: 1 }, area, false)?.x).toBe(area.width * 0.35 - 9000);
  expect(viewWith({ x: 0, y: 0 }, { x: 0, y: 0, zoom: 0.2 }, area, true)?.zoom).toBeGreaterThanOrEqual(0.6);
});

it('leaves the zoom alone while somebody draws from afar', () => {
  const far = { x: 0, y: 0, zoom: 0.2 };
  expect(viewWith({ x: 200, y: 200 }, far, area, false)).toBeUndefined();
  expect(viewWith({ x: 8000, y: 50 }, far, area, false)?.zoom).toBe(0.2);
});
