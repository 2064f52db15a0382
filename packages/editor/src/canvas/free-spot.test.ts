import { expect, test } from 'vitest';
import { freeSpot } from './free-spot.ts';

const seen = { position: { x: 0, y: 0 }, size: { width: 1_000, height: 700 } };
const size = { width: 220, height: 80 };
const box = (x: number, y: number, width = 264, height = 160) => ({
  position: { x, y },
  size: { width, height },
});

test('the middle is taken where nothing lies there, else the nearest place beside', () => {
  expect(freeSpot(seen, [], size)).toEqual({ x: 390, y: 310 });
  expect(freeSpot(seen, [box(370, 270)], size)).not.toEqual({ x: 390, y: 310 });
  expect(freeSpot(seen, [box(0, 0, 1_000, 700)], size)).toBeUndefined();
  expect(freeSpot({ ...seen, size: { width: 200, height: 700 } }, [], size)).toBeUndefined();
});

test('what is found lies in sight and on nothing, however the cards lie', () => {
  // Places by a plain rule, the same each time: cards here and there, closer and closer.
  for (let round = 1; round <= 60; round += 1) {
    const taken = Array.from({ length: 1 + (round % 12) }, (_, index) =>
      box(((index * 397 + round * 71) % 1_300) - 300, ((index * 211 + round * 113) % 900) - 200),
    );
    const at = freeSpot(seen, taken, size);
    if (at === undefined) continue;
    expect(at.x >= 0 && at.y >= 0 && at.x + size.width <= 1_000 && at.y + size.height <= 700).toBe(true);
    const under = taken.filter(
      ({ position, size: other }) =>
        at.x < position.x + other.width &&
        at.x + size.width > position.x &&
        at.y < position.y + other.height &&
        at.y + size.height > position.y,
    );
    expect(under).toEqual([]);
  }
});
