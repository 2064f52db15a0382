import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VARIABLE_TYPES } from '../flow/schema.ts';
import { checkExpression, EXPRESSION_BOUNDS, evaluate, formulaOf } from './index.ts';
import { NOW, SCOPE, VARIABLES, worked } from './testing.ts';

const SOURCE = join(import.meta.dirname, '..');

describe('formulas', () => {
  it.each<[string, unknown]>([
    ['so + 1', 21],
    ['1 + so', 21],
    ['so / 8', 2.5],
    ['7.0 / 2', 3.5],
    ['so % 3', 2],
    ['so == 20 && so != 21', true],
    ['so in [5, 20]', true],
    ['so > 18 ? so : 0', 20],
    ['-so + 0', -20],
    ['0 * -1', 0],
    ['size(ten) > 5 || hang.khac > 1', true],
    ['size(ds) / 2', 1],
    ['size(nhieu) + so', 22],
    ['size(anh) == 1.0', true],
    ['phi * 2', 60_000],
    ['sinh < "2010-01-01"', true],
    ['gio >= don_vi.gio_mo', true],
    ['may.startsWith("09") && may.endsWith("78")', true],
    ['ten.contains("Thị")', true],
    ['"Chào " + ten', 'Chào Nguyễn Thị Lan'],
    ['string(so) + " tuổi"', '20 tuổi'],
    ['"A" in nhieu', true],
    ['hang["diem"] / 2', 3.75],
    ['hang.diem >= 5', true],
    ['hang.con.a[1].b', 2],
    ['"diem" in hang', true],
    ['has(hang.diem) && !has(hang.khac)', true],
    ['ds[1].ten', 'y'],
    ['ds[int(so) - 19].ten', 'y'],
    ['noi.latitude > 20', true],
    ['xa.text', 'Ba Đình'],
    ['size(tep)', 0],
    ['!co', false],
    ['don_vi.ten', 'Công an phường'],
    ['double("2.5") + 1', 3.5],
    ['r"\\d" + \'x\'', '\\dx'],
    ['so // chú thích', 20],
  ])('%s gives %j', (text, value) => {
    expect(worked(text)).toEqual(value);
  });

  it.each<[string, string]>([
    ['', 'expression.empty-formula'],
    ['   ', 'expression.empty-formula'],
    [`"${'a'.repeat(EXPRESSION_BOUNDS.length)}"`, 'expression.too-long'],
    ['1 / 2', 'expression.whole-division'],
    ['so + 1 / -2', 'expression.whole-division'],
    ['size(ds) / size(anh)', 'expression.whole-division'],
    ['so / 0', 'expression.by-zero'],
    ['so % 0.0', 'expression.by-zero'],
    ['la', 'expression.unknown-variable'],
    ['type', 'expression.unknown-variable'],
    ['google', 'expression.unknown-variable'],
    ['ten + 1', 'expression.types'],
    ['ten == 5', 'expression.types'],
    ['!ten', 'expression.types'],
    ['khong_dau(5)', 'expression.types'],
    ['so ? 1 : 2', 'expression.invalid-condition-type'],
    ['co && so', 'expression.invalid-logical-operand'],
    ['co ? 1 : "a"', 'expression.incompatible-ternary-branches'],
    ['so in [1, "a"]', 'expression.heterogeneous-list-element'],
    ['ds["a"]', 'expression.invalid-index-type'],
    ['ten.ho', 'expression.cannot-index-type'],
    ['has(so)', 'expression.invalid-macro-argument'],
    ['ds', 'expression.result-type'],
    ['[1, 2]', 'expression.result-type'],
    ['hang', 'expression.result-type'],
    ['null', 'expression.value'],
    ['hang.diem == null', 'expression.value'],
    ['b"ab"', 'expression.value'],
    ['5u', 'expression.value'],
    ['{"a": 1}', 'expression.operation'],
    ['hang.?diem', 'expression.unreadable'],
    ['ten.matches("a")', 'expression.unknown-function'],
    ['[1].map(x, x)', 'expression.unknown-function'],
    ['ds.filter(x, true)', 'expression.unknown-function'],
    ['ds.all(x, true)', 'expression.unknown-function'],
    ['ds.exists(x, true)', 'expression.unknown-function'],
    ['cel.bind(x, 1, x)', 'expression.unknown-function'],
    ['dyn(1)', 'expression.unknown-function'],
    ['type(1)', 'expression.unknown-function'],
    ['timestamp("2026-01-01T00:00:00Z")', 'expression.unknown-function'],
    ['ten.split(" ")', 'expression.unknown-function'],
    ['bytes("a")', 'expression.unknown-function'],
    ['tuoi()', 'expression.arguments'],
    ['tuoi(sinh, sinh, sinh)', 'expression.arguments'],
    ['khop(ten, ten)', 'expression.pattern'],
    ['khop(ten, "(?=a)")', 'expression.pattern'],
    [`khop(ten, "${'a'.repeat(201)}")`, 'expression.pattern'],
    ['1 +', 'expression.unreadable'],
    ['"abc', 'expression.unterminated-string'],
    ['so so', 'expression.unreadable'],
    ['@', 'expression.unreadable'],
    ['so = 5', 'expression.unreadable'],
    [`${'('.repeat(60)}1${')'.repeat(60)}`, 'expression.limit-exceeded'],
    [Array.from({ length: 200 }, () => '1').join('+'), 'expression.limit-exceeded'],
  ])('refuses %s: %s', (text, code) => {
    expect(worked(text)).toBe(code);
  });

  it.each<[string, string]>([
    ['hang.khac', 'expression.no-cell'],
    ['hang.ten + 1', 'expression.types'],
    ['ds[5].ten', 'expression.index-out-of-bounds'],
    ['so / (so - 20)', 'expression.not-finite'],
    ['int("a")', 'expression.int-conversion-error'],
    ['so(ten)', 'expression.no-number'],
    ['ngay(ten)', 'expression.no-date'],
    ['hang.con', 'expression.result-type'],
  ])('%s passes the check and ends as an error when it runs: %s', (text, code) => {
    expect(checkExpression(text, VARIABLES).ok).toBe(true);
    expect(worked(text)).toBe(code);
  });

  it('knows what is empty: texts, lists and rows are there and empty, numbers and yes-no are not there', () => {
    expect(worked('ten == "" && sinh == "" && size(ds) == 0 && size(hang) == 0', {})).toBe(true);
    expect(worked('so + 1', {})).toBe('expression.empty');
    expect(worked('!co', {})).toBe('expression.empty');
    expect(worked('so > 1 || ten == ""', {})).toBe(true);
    expect(worked('da_co(so) ? so : 5', {})).toBe(5);
    expect(worked('mac_dinh(so, 5) + 1', {})).toBe(6);
    expect(worked('mac_dinh(hang["ô trống"], "–")')).toBe('–');
    expect(worked('mac_dinh(co, false)', {})).toBe(false);
    expect(worked('mac_dinh(so, "a")')).toBe('expression.incompatible-ternary-branches');
  });

  it('bounds what comes out', () => {
    const vars = { ...SCOPE.vars, ten: 'a'.repeat(EXPRESSION_BOUNDS.result / 2) };
    expect(worked('ten + ten', vars)).toBe('a'.repeat(EXPRESSION_BOUNDS.result));
    expect(worked('ten + ten + "a"', vars)).toBe('expression.result-long');
  });

  it('tells the place', () => {
    const check = checkExpression('so + 1 > la', VARIABLES);
    expect(check).toMatchObject({ ok: false, problems: [{ from: 9, to: 11 }] });
    const several = checkExpression('la + lo', VARIABLES);
    expect(several).toMatchObject({
      ok: false,
      problems: [
        { from: 0, to: 2 },
        { from: 5, to: 7 },
      ],
    });
    const result = evaluate(formulaOf('1.0 + so(ten)', VARIABLES), SCOPE, NOW);
    expect(result).toMatchObject({ ok: false, error: { from: 6, to: 13 } });
  });

  it.each([...VARIABLE_TYPES])('has a type for %s', (type) => {
    const variables = [{ name: 'x', type }];
    expect(checkExpression('da_co(x)', variables)).toEqual({ ok: true, type: 'yes-no' });
    for (const value of [undefined, null, '', 'a', 1, true, [], ['a'], { a: 1 }]) {
      const vars = value === undefined ? {} : { x: value };
      const result = evaluate(formulaOf('da_co(x)', variables), { vars, values: {} }, NOW);
      expect(result).toMatchObject({ ok: true });
    }
  });

  it('says what a formula gives', () => {
    const typeOf = (text: string) => checkExpression(text, VARIABLES);
    expect(typeOf('ten')).toEqual({ ok: true, type: 'text' });
    expect(typeOf('size(ds)')).toEqual({ ok: true, type: 'number' });
    expect(typeOf('so > 1')).toEqual({ ok: true, type: 'yes-no' });
    expect(typeOf('hang.diem')).toEqual({ ok: true, type: 'any' });
  });

  it('cannot name what the language keeps for itself', () => {
    const check = checkExpression('type + "a"', [{ name: 'type', type: 'text' }]);
    expect(check).toMatchObject({
      ok: false,
      problems: [{ code: 'expression.reserved-name', from: 0, to: 4 }],
    });
  });

  it('meets the library in one file only', () => {
    const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const importers = files.filter((file) =>
      /from '@marcbachmann\/cel-js'/.test(readFileSync(join(SOURCE, file), 'utf8')),
    );
    expect(importers).toEqual([join('expr', 'gate.ts')]);
  });

  it('compiles a formula once', () => {
    const formula = formulaOf('so + 1', VARIABLES);
    expect(JSON.parse(JSON.stringify(formula))).toEqual({ text: 'so + 1', types: { so: 'number' } });
    const first = evaluate(formula, SCOPE, NOW);
    formula.text = 'so + 2';
    expect(evaluate(formula, SCOPE, NOW)).toEqual(first);
  });
});
