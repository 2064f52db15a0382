import type { Manifest } from '@danloi/engine/manifest';
import { expect, test } from 'vitest';
import { nodeAt } from '../../document/testing.ts';
import { aboveFoot, cardSize, ringsOf } from './card-size.ts';
import { handlesOf } from './handles.ts';

/** A node type that says its text and leaves by `next`. */
const manifest = {
  type: 'message',
  title: { vi: 'Tin nhắn', en: 'Message' },
  group: 'say',
  ports: [{ id: 'next', title: { vi: 'Tiếp', en: 'Next' } }],
  card: [{ bubble: '/text' }],
} as unknown as Manifest;
const ruler = {
  text: ({ vi }: { vi: string }) => vi,
  labelOf: () => undefined,
  widthOf: (words: string) => words.length * 10,
  smallWidthOf: (words: string) => words.length * 9,
};
const said = (text: string) => ({ ...nodeAt('a'), data: { text } });

test('a card is as high as its lines and rows, and shows six lines of a bubble at most', () => {
  const one = cardSize(said('Xin chào'), manifest, ruler);
  expect(one).toEqual({ width: 264, height: 2 + 30 + 12 + 18 + 12 + 26 });
  expect(cardSize(said('Xin chào\nanh chị'), manifest, ruler).height).toBe(one.height + 18);
  expect(cardSize(said('a\n'.repeat(20)), manifest, ruler).height).toBe(one.height + 5 * 18);
});

test('a step of an unknown kind has a size too', () => {
  expect(cardSize(said(''), undefined, ruler).height).toBe(62);
});

test('rings stand at the right edge, one row above the other', () => {
  const row = (port: string) => ({ key: port, label: port, button: true, quiet: false, port });
  const rings = ringsOf([row('x'), { ...row('link'), port: undefined } as never, row('y')]);
  expect([...rings]).toEqual([
    ['x', aboveFoot(0, 3)],
    ['y', aboveFoot(2, 3)],
  ]);
  expect(aboveFoot(0, 3) - aboveFoot(2, 3)).toBe(60);
  const handle = handlesOf(rings, { width: 264, height: 200 }).find(({ id }) => id === 'y');
  expect(handle).toMatchObject({ type: 'source', x: 249, y: 200 - 22 - 14 });
});
