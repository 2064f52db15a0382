import { expect, test } from 'vitest';
import { ICONS } from './icons.tsx';

/** Read as text: the editor knows no step by itself. */
const files = import.meta.glob<string>('../../../engine/src/{nodes,answers}/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('every picture that a step of ours names is carried', () => {
  const named = Object.values(files).flatMap((code) =>
    [...code.matchAll(/\bicon: '([a-z0-9-]+)'/g)].map(([, name]) => name ?? ''),
  );
  expect(named.filter((name) => !Object.hasOwn(ICONS, name))).toEqual([]);
  expect(named.length).toBeGreaterThan(20);
});
