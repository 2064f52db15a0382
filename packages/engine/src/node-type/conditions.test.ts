import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardOf } from './card.ts';
import { GIVEN, holds } from './conditions.ts';
import { isHidden } from './hidden.ts';

const DATA = {
  how: 'ask',
  empty: '',
  list: [{ kind: 'choice' }, { kind: 'link', to: 1 }],
  none: [],
  zero: 0,
};

it.each([
  [undefined, true],
  [{ '/how': 'ask' }, true],
  [{ '/how': 'tell' }, false],
  [{ '/how': ['tell', 'ask'] }, true],
  [{ '/how': 'ask', '/zero': 1 }, false],
  [{ '/how': GIVEN, '/zero': GIVEN, '/list': GIVEN }, true],
  [{ '/empty': GIVEN }, false],
  [{ '/none': GIVEN }, false],
  [{ '/absent': GIVEN }, false],
  [{ '/list': { some: { kind: 'link', to: 1 } } }, true],
  [{ '/list': { some: { kind: 'choice', to: 1 } } }, false],
  [{ '/list': { none: { kind: 'phone' } } }, true],
  [{ '/list': { none: { kind: 'choice' } } }, false],
  [{ '/how': { some: {} } }, false],
  [{ '/absent': { none: { kind: 'choice' } } }, true],
] as const)('%j holds: %s', (condition, expected) => {
  expect(holds(condition, DATA)).toBe(expected);
});

it('never throws, whatever is wanted of whatever', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (wanted, data) => {
      expect(typeof holds({ '/a': wanted, '/b/0': GIVEN }, data)).toBe('boolean');
    }),
  );
});

it('decides what a form hides as it decides exits', () => {
  const schema = { properties: { a: { 'x-show-if': { '/list': { some: { kind: 'choice' } } } } } };
  expect(isHidden(schema, DATA, '/a')).toBe(false);
  expect(isHidden(schema, { list: [] }, '/a')).toBe(true);
});

it('shows of a list one key of each item, or its texts', () => {
  const card = [
    { bubble: '/files', of: 'name' },
    { line: { vi: 'Nhãn: {/tags*} ({/tags})', en: 'Tags: {/tags*} ({/tags})' } },
  ] as const;
  const data = { files: [{ name: 'A' }, {}, { name: '' }, 3], tags: ['x', 'y'] };
  expect(cardOf({ card: [...card] }, data)).toEqual([
    { bubble: 'A' },
    { line: { vi: 'Nhãn: x, y (2)', en: 'Tags: x, y (2)' } },
  ]);
});
