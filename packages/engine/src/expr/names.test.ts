import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaText } from './arbitrary.testing.ts';
import { checkExpression, printExpression, referencesIn, renameIn } from './index.ts';
import { VARIABLES } from './testing.ts';

describe('names in formulas', () => {
  it.each<[string, string[]]>([
    ['so + size(ds) > ten.size()', ['so', 'ds', 'ten']],
    ['hang.ten == "so" && hang["so"] == \'so\' // so', ['hang']],
    ['so > 1 ? so : 0', ['so']],
    ['"""so""" + ten + r"so\\d"', ['ten']],
    ['khop (ten, "a")', ['ten']],
    ['so . ten', ['so']],
    ['true && co in [1.5, 2e3]', ['co']],
    ['"half', []],
    ['so + "', ['so']],
  ])('%s names %j', (text, names) => {
    expect(referencesIn(text)).toEqual(names);
  });

  it('renames what stands for the variable and nothing else', () => {
    expect(renameIn('so + hang.so > so(ten) && "so" != so // so', 'so', 'tuoi')).toBe(
      'tuoi + hang.so > so(ten) && "so" != tuoi // so',
    );
    expect(renameIn('so + so2', 'so', 'x')).toBe('x + so2');
    expect(renameIn('half + "so', 'half', 'x')).toBe('x + "so');
  });

  it('names what the checker sees as variables', () => {
    fc.assert(
      fc.property(formulaText, (text) => {
        const undeclared = checkExpression(text, []);
        const unknown = undeclared.ok
          ? []
          : undeclared.problems.filter(({ code }) => code === 'expression.unknown-variable');
        const names = new Set(referencesIn(text));
        for (const { from, to } of unknown) expect(names).toContain(text.slice(from, to));
        if (checkExpression(text, VARIABLES).ok && names.size <= 5)
          expect(unknown.length >= names.size || names.has('don_vi')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives any text back when a name is renamed and renamed back', () => {
    fc.assert(
      fc.property(fc.oneof(formulaText, fc.string({ maxLength: 80 })), (text) => {
        expect(renameIn(renameIn(text, 'so', 'moi_tinh'), 'moi_tinh', 'so')).toBe(text);
        expect(referencesIn(renameIn(text, 'so', 'moi_tinh'))).not.toContain('so');
      }),
    );
  });

  it('prints variables by their titles', () => {
    const variables = [{ name: 'tuoi', title: 'Tuổi' }];
    expect(printExpression('tuoi >= 18 && tuoi(x) != 3', variables)).toBe('“Tuổi” ≥ 18 && tuoi(x) ≠ 3');
  });

  it('takes time in proportion to the length', () => {
    for (const piece of ['"', "'", '"""', '\\', '"\\', '/', 'a.', 'r"', '(']) {
      expect(referencesIn(piece.repeat(100_000)).length).toBeLessThan(3);
    }
  });
});
