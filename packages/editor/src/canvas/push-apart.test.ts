import { expect, test } from 'vitest';
import { randomFrom } from '../document/testing.ts';
import type { Rect } from './crossing.ts';
import { pushApart } from './push-apart.ts';

const card = (id: string, left: number, top: number, height = 160): Rect => ({
  id,
  left,
  top,
  right: left + 264,
  bottom: top + height,
});

test('what lies free stays', () => {
  expect(pushApart([card('a', 0, 0), card('b', 0, 200)], new Set(['a'])).size).toBe(0);
});

test('a card that is dropped upon moves the short way, the dropped one not at all', () => {
  const places = pushApart([card('a', 0, 0), card('b', 20, 140)], new Set(['a']));
  expect([...places]).toEqual([['b', { x: 20, y: 184 }]]);
  const aside = pushApart([card('a', 0, 0), card('b', 250, 10)], new Set(['a']));
  expect([...aside]).toEqual([['b', { x: 288, y: 10 }]]);
});

test('a pushed card pushes on those in its way', () => {
  const cards = [card('a', 0, 0), card('b', 0, 150), card('c', 0, 320)];
  const places = pushApart(cards, new Set(['a']));
  expect(places.get('b')).toEqual({ x: 0, y: 184 });
  expect(places.get('c')).toEqual({ x: 0, y: 368 });
});

test('two that lay on each other before are left alone', () => {
  expect(pushApart([card('a', 0, 0), card('b', 900, 0), card('c', 910, 10)], new Set(['a'])).size).toBe(0);
});

test('a crowd comes to rest, and nothing lies on the card that was put down', () => {
  const random = randomFrom(7);
  for (let round = 0; round < 50; round += 1) {
    const cards = Array.from({ length: 30 }, (_, index) =>
      card(`n${index}`, random() * 1_200, random() * 900, 80 + random() * 200),
    );
    const places = pushApart(cards, new Set(['n0']));
    const [first] = cards;
    if (first === undefined) throw new Error('no cards');
    for (const rect of cards.slice(1)) {
      const { x: left, y: top } = places.get(rect.id) ?? { x: rect.left, y: rect.top };
      const under =
        left < first.right &&
        left + 264 > first.left &&
        top < first.bottom &&
        top + rect.bottom - rect.top > first.top;
      expect(under).toBe(false);
    }
  }
});
