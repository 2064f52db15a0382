import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaText, tokenText } from './arbitrary.testing.ts';
import { checkExpression, EXPRESSION_BOUNDS, evaluate, type Formula, formulaOf } from './index.ts';
import { NOW, SCOPE, VARIABLES } from './testing.ts';

/** Names that lead out of plain data in languages less careful. */
const WAYS_OUT = [
  'constructor',
  '__proto__',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  '__lookupGetter__',
  'isPrototypeOf',
  'apply',
  'call',
  'caller',
  'arguments',
];

const PROTOTYPES = [
  Object.prototype,
  Array.prototype,
  Map.prototype,
  Function.prototype,
  String.prototype,
  Number.prototype,
];
const shape = () => PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).map(String).join());

/** Checks and runs; whatever the text, only these outcomes. */
function outcome(text: string, formula: Formula = formulaOf(text, VARIABLES)): unknown {
  const check = checkExpression(text, VARIABLES);
  if (!check.ok) {
    expect(check.problems.length).toBeGreaterThan(0);
    for (const { code, message, from, to } of check.problems) {
      expect(code).toMatch(/^expression\.[a-z-]+$/);
      expect(message.vi.length * message.en.length).toBeGreaterThan(0);
      expect(0 <= from && from <= to && to <= Math.max(text.length, 500)).toBe(true);
    }
  }
  const result = evaluate(formula, SCOPE, NOW);
  if (!result.ok) return result.error.code;
  expect(check.ok).toBe(true);
  expect(['string', 'number', 'boolean']).toContain(typeof result.value);
  if (typeof result.value === 'number') expect(Number.isFinite(result.value)).toBe(true);
  if (typeof result.value === 'string')
    expect(result.value.length).toBeLessThanOrEqual(EXPRESSION_BOUNDS.result);
  return result.value;
}

describe('whatever an author writes', () => {
  it('is a value or an error with words, for 20,000 random strings of tokens, and leaves no trace', () => {
    const before = shape();
    fc.assert(
      fc.property(tokenText, (text) => void outcome(text)),
      { numRuns: 20_000 },
    );
    expect(shape()).toEqual(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('is a value or an error for any string at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => void outcome(text)),
      { numRuns: 2_000 },
    );
  });

  it.each(WAYS_OUT)('reaches nothing inherited by the name %s', (name) => {
    const texts = [
      name,
      `${name}()`,
      `ten.${name}`,
      `ten.${name}()`,
      `hang.${name}`,
      `hang["${name}"]`,
      `hang.con.${name}`,
      `ds.${name}`,
      `ds[0].${name}`,
      `ds[0]["${name}"].${name}`,
      `don_vi.${name}`,
      `noi.${name}.${name}`,
      `[1].${name}`,
      `"a".${name}`,
      `has(hang.${name}) && hang.${name} != ""`,
      `"${name}" in don_vi`,
      `o(hang, "${name}") + o(noi, "${name}")`,
    ];
    for (const text of texts) {
      const result = outcome(text);
      // The test's row has a cell of its own named "constructor".
      expect(
        [false, true, '', 'c'].includes(result as never) || String(result).startsWith('expression.'),
      ).toBe(true);
    }
  });

  it('keeps a variable that is named like something inherited to itself', () => {
    for (const name of ['constructor', 'valueof', 'prototype']) {
      const variables = [{ name, type: 'text' as const }];
      const result = evaluate(formulaOf(name, variables), { vars: {}, values: {} }, NOW);
      expect(result.ok ? result.value : result.error.code).toBeOneOf(['', 'expression.reserved-name']);
    }
  });

  it.each([
    ['brackets', `${'('.repeat(250)}1${')'.repeat(249)}`],
    ['lists', '['.repeat(250) + ']'.repeat(250)],
    ['nots', `${'!'.repeat(499)}co`],
    ['minuses', `${'-'.repeat(498)}so`],
    ['choices', `${'co?'.repeat(120)}1${':1'.repeat(120)}`],
    ['calls', `${'size('.repeat(95)}ds`],
    ['fields', `hang${'.a'.repeat(240)}`],
    ['places', `ds${'[0]'.repeat(160)}`],
    ['sums', `so${'+so'.repeat(160)}`],
    ['lists of many', `[${'1,'.repeat(240)}1]`],
  ])('bears %s without end', (_, text) => {
    outcome(text);
    outcome(text.slice(0, 500));
  });

  it('bears large values: long lists, deep rows, many cells', () => {
    let deep: Record<string, never> | unknown[] = {};
    for (let at = 0; at < 5_000; at++) deep = [deep];
    const vars = {
      ds: Array.from({ length: 30_000 }, (_, at) => ({ a: at })),
      hang: {
        a: deep as never,
        ...Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`c${at}`, 'x'.repeat(10)])),
      },
      ten: 'ă'.repeat(10_000),
    };
    for (const text of [
      'size(ds) > 1',
      'ds == ds',
      'hang.a in ds',
      'size(ds + ds + ds) > 5',
      'hang == hang',
      'size(khong_dau(ten + ten)) > 1',
    ]) {
      const result = evaluate(formulaOf(text, VARIABLES), { vars, values: {} }, NOW);
      expect(result.ok || result.error.code.startsWith('expression.')).toBe(true);
    }
  });

  it('gives the same twice', () => {
    fc.assert(
      fc.property(formulaText, (text) => {
        expect(outcome(text)).toEqual(outcome(text));
      }),
    );
  });
});
