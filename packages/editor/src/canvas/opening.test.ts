import { expect, it } from 'vitest';
import { emptyFlow, nodeAt } from '../document/testing.ts';
import { openingView } from './opening.ts';

const area = { width: 1310, height: 720 };

it('shows all of a small flow', () => {
  expect(openingView({ ...emptyFlow(), nodes: [nodeAt('a'), nodeAt('b', 360, 200)] }, area)).toBeUndefined();
  expect(openingView(emptyFlow(), area)).toBeUndefined();
});

it('opens a large flow at its start, in a size to read', () => {
  const nodes = Array.from({ length: 12 }, (_, index) => nodeAt(`n${index}`, index * 384, 96));
  const view = openingView({ ...emptyFlow(), nodes, start: 'n3' }, area);
  expect(view?.zoom).toBeGreaterThanOrEqual(0.6);
  const left = (view?.x ?? 0) + 3 * 384 * (view?.zoom ?? 0);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(area.width / 4);
});
