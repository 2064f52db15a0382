import { isCelError, run } from '@bufbuild/cel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { grown, tokenText } from './arbitrary.testing.ts';
import { checkExpression, evaluate, formulaOf } from './index.ts';
import { NOW, SCOPE, VARIABLES } from './testing.ts';

const BINDINGS = {
  ten: 'Nguyễn Thị Lan',
  so: 20,
  phi: 30_000,
  sinh: '2000-03-05',
  chon: 'Tạm trú',
  nhieu: ['A', 'B'],
  hang: new Map<string, unknown>([
    ['diem', 7.5],
    ['ten', 'Lan'],
    ['constructor', 'c'],
  ]),
  ds: [
    new Map<string, unknown>([
      ['ten', 'x'],
      ['so', 1],
    ]),
    new Map<string, unknown>([
      ['ten', 'y'],
      ['so', 2],
    ]),
  ],
  co: true,
};

/** What another implementation of the standard says; undefined where it does not accept the text. */
function oracle(text: string): unknown {
  const value = run(text, BINDINGS as never);
  if (isCelError(value)) return undefined;
  if (typeof value === 'bigint') return Number(value);
  return ['string', 'number', 'boolean'].includes(typeof value) ? value : undefined;
}

function ours(text: string): unknown {
  if (!checkExpression(text, VARIABLES).ok) return undefined;
  const result = evaluate(formulaOf(text, VARIABLES), SCOPE, NOW);
  return result.ok ? result.value : undefined;
}

it('agrees with another implementation of the standard on formulas that both accept', () => {
  let both = 0;
  fc.assert(
    fc.property(grown, (text) => {
      const [a, b] = [ours(text), oracle(text)];
      if (a === undefined || b === undefined) return;
      both++;
      if (typeof a === 'number') expect(a).toBeCloseTo(Number(b), 6);
      else expect(a).toBe(b);
    }),
    { numRuns: 1_500 },
  );
  // The grammar makes whole formulas, so a comparison of few would mean that one side refuses the language itself.
  expect(both).toBeGreaterThan(1_000);
});

it('agrees on random strings of tokens, where both accept one', () => {
  fc.assert(
    fc.property(tokenText, (text) => {
      const a = ours(text);
      const b = a === undefined ? undefined : oracle(text);
      if (b === undefined) return;
      if (typeof a === 'number') expect(a).toBeCloseTo(Number(b), 3);
      else expect(a).toBe(b);
    }),
    { numRuns: 5_000 },
  );
});
