import { expect, test } from 'vitest';
import { nodeAt, randomFrom } from '../../document/testing.ts';
import { Places } from './places.ts';

const size = () => ({ width: 264, height: 160 });

test('a card is found under a point and in a part of the paper', () => {
  const places = new Places();
  places.sync([nodeAt('a', 0, 0), nodeAt('b', 5_000, -3_000)], size);
  expect(places.at(10, 10)).toBe('a');
  expect(places.at(5_264, -2_840)).toBe('b');
  expect(places.at(300, 10)).toBeUndefined();
  expect(places.bounds()).toEqual({ left: 0, top: -3_000, right: 5_264, bottom: 160 });
});

test('a card that moved, went or grew is found where it is now', () => {
  const places = new Places();
  const before = [nodeAt('a', 0, 0), nodeAt('b', 400, 0)];
  places.sync(before, size);
  places.sync([nodeAt('a', 9_000, 0), ...before.slice(1)], size);
  expect(places.at(10, 10)).toBeUndefined();
  expect(places.at(9_010, 10)).toBe('a');
  places.put('b', { x: 400, y: 0 }, { width: 264, height: 900 });
  expect(places.at(500, 800)).toBe('b');
  places.sync([nodeAt('b', 400, 0)], size);
  expect(places.at(9_010, 10)).toBeUndefined();
  expect(places.size).toBe(1);
});

test('only cards that changed are measured again', () => {
  const places = new Places();
  const nodes = [nodeAt('a'), nodeAt('b', 400), nodeAt('c', 800)];
  places.sync(nodes, size);
  const measured: string[] = [];
  places.sync([...nodes.slice(0, 2), nodeAt('c', 900)], (node) => {
    measured.push(node.id);
    return size();
  });
  expect(measured).toEqual(['c']);
});

test('the grid finds what looking at each card finds', () => {
  const random = randomFrom(7);
  const spot = () => Math.round(random() * 8_000 - 4_000);
  for (let round = 0; round < 200; round += 1) {
    const nodes = Array.from({ length: Math.floor(random() * 40) }, (_, at) =>
      nodeAt(`n${at}`, spot(), spot()),
    );
    const places = new Places();
    places.sync(nodes, size);
    const [left, top, wide] = [spot(), spot(), random() * 3_000];
    const area = { left, top, right: left + wide, bottom: top + wide / 2 };
    const all = nodes.filter(
      ({ position: { x, y } }) =>
        x <= area.right && x + 264 >= area.left && y <= area.bottom && y + 160 >= area.top,
    );
    const found = places.within(area).map(({ id }) => id);
    expect(found.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  }
});
