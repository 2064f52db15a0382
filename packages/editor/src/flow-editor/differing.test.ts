import { expect, test } from 'vitest';
import { randomFrom } from '../document/testing.ts';
import { differing } from './differing.ts';

const marked = (text: string, other: string) =>
  differing(text, other)
    .map((part) => (part.differs ? `[${part.text}]` : part.text))
    .join('');

test.each([
  ['Kính chào anh/chị.', 'Xin chào anh/chị.', '[Kính ]chào anh/chị.'],
  ['Lệ phí là 30.000 đồng.', 'Lệ phí là 50.000 đồng.', 'Lệ phí là [30.000 ]đồng.'],
  ['Mang theo bản gốc.', 'Mang theo.', 'Mang [theo bản gốc.]'],
  ['', 'Có lời', ''],
  ['như nhau', 'như nhau', 'như nhau'],
])('%s | %s', (text, other, wanted) => {
  expect(marked(text, other)).toBe(wanted);
});

test.each(Array.from({ length: 100 }, (_, seed) => [seed]))(
  'seed %i: no letter is lost, and the two tell the same common parts',
  (seed) => {
    const random = randomFrom(seed);
    const text = () =>
      Array.from({ length: Math.floor(random() * 7) }, () => 'abc'[Math.floor(random() * 3)]).join(' ');
    const [one, other] = [text(), text()];
    const told = (parts: ReturnType<typeof differing>) => parts.map((part) => part.text).join('');
    expect(told(differing(one, other))).toBe(one);
    const common = (parts: ReturnType<typeof differing>) => told(parts.filter((part) => !part.differs));
    expect(common(differing(one, other))).toBe(common(differing(other, one)));
  },
);
