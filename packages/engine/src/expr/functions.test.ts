import { expect, it } from 'vitest';
import { EXPRESSION_FUNCTIONS } from './index.ts';
import { worked } from './testing.ts';

const examples = EXPRESSION_FUNCTIONS.flatMap(({ examples }) =>
  examples.map(({ text, gives }) => [text, gives] as const),
);

it.each(examples)('%s gives %j', (text, gives) => {
  expect(worked(text)).toEqual(gives);
});

it('has help in both languages, and each name once', () => {
  const names = EXPRESSION_FUNCTIONS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, help, arguments: given } of EXPRESSION_FUNCTIONS) {
    expect(name).toMatch(/^[a-z][a-z_]*$/);
    for (const words of [help, ...given.map((one) => one.name)])
      expect(words.vi.length * words.en.length).toBeGreaterThan(0);
  }
});

it.each<[string, unknown]>([
  ['tuoi(sinh)', 26],
  ['tuoi("26/11/2008")', 17],
  ['tuoi("25/11/2008")', 18],
  ['tuoi("29/02/2008", "28/02/2026")', 17],
  ['hom_nay()', '2026-11-25'],
  ['bay_gio()', '09:05'],
  ['ngay("hôm qua")', '2026-11-24'],
  ['ngay("31/02/2026")', 'expression.no-date'],
  ['so_ngay(hom_nay(), "31/12/2026")', 36],
  ['cong_ngay(hom_nay(), -25)', '2026-10-31'],
  ['cong_ngay(hom_nay(), 1000000000)', 'expression.too-far'],
  ['lam_tron(1.005, 2)', 1.01],
  ['lam_tron(1e300)', 1e300],
  ['lam_tron(0.0000001, 2)', 0],
  ['lam_tron(1.5, 7)', 'expression.decimals'],
  ['lam_tron(size(ds))', 2],
  ['lon_nhat(size(ds), so)', 20],
  ['khop(ten, "(?i)THỊ")', true],
  ['khop(ten, "^Thị")', false],
  ['khong_dau(ten) == "nguyen thi lan"', true],
  ['chu_hoa(chon)', 'TẠM TRÚ'],
  ['so(hang.diem) + 1', 8.5],
  ['o(hang, "diem")', '7.5'],
  ['o(hang, "không có")', ''],
  ['o(ds[0], "ten")', 'x'],
  ['tien(phi)', '30.000 đồng'],
])('%s gives %j', (text, gives) => {
  expect(worked(text)).toEqual(gives);
});

it('holds a hostile pattern against a long text in linear time, and no text beyond the bound', () => {
  const hostile = `${'a'.repeat(1_999)}!`;
  expect(worked('khop(ten, "^(a+)+$")', { ten: hostile })).toBe(false);
  expect(worked('khop(ten, "a")', { ten: 'a'.repeat(2_001) })).toBe(false);
  for (const repeated of ['((a{1,100}){1,100}){1,100}', '(a?){500}a{500}', '(?i)(ạ?ả?ã?){300}b']) {
    expect(worked(`khop(ten, "${repeated}")`)).toBe('expression.pattern');
  }
});
