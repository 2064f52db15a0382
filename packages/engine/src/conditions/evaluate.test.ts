import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../compile/vocabulary.ts';
import { VARIABLE_TYPES } from '../flow/schema.ts';
import { rowHolds, rowsHold } from './evaluate.ts';
import { endsOf, listOf } from './operands.ts';
import { COMPARISONS, COMPARISONS_OF, type Comparison, TAGS } from './operators.ts';

const scope = {
  vars: {
    ten: 'Tạm trú',
    so: 7,
    tien: 200_000,
    ngay: '2026-03-05',
    gio: '07:30',
    co: false,
    may: '0912345678',
    anh: [],
    diem: { toan: 5 },
    chuoi: '12',
    nhieu: ['Tạm trú', 'Căn cước'],
    dong: [{ ho_ten: 'Lan' }],
    xa: { province: 'Hà Nội', commune: 'Phường Ba Đình', text: 'Phường Ba Đình, Hà Nội' },
    sinh: '2010-03-06',
    nhuan: '2008-02-29',
  },
  values: { ten: 'Phường 1' },
};
const facts = { scope, today: '2026-03-06', tags: ['Đã đăng ký'] };
const holds = (variable: string, operator: Row['operator'], value?: string, today = facts.today) =>
  rowHolds({ variable, operator, ...(value === undefined ? {} : { value }) }, { ...facts, today });

describe('a row', () => {
  it.each([
    ['ten', 'equals', 'tam tru', false],
    ['ten', 'equals', 'tạm trú', true],
    ['ten', 'not-equals', 'Tạm vắng', true],
    ['ten', 'one-of', 'Tạm vắng, tạm trú', true],
    ['ten', 'one-of', 'Tạm vắng; Căn cước', false],
    ['ten', 'contains', 'trú', true],
    ['ten', 'contains', 'ru', false],
    ['ten', 'not-contains', 'vắng', true],
    ['ten', 'not-contains', 'trú', false],
    ['ten', 'starts', 'tạm', true],
    ['ten', 'starts', 'trú', false],
    ['ten', 'starts', '', false],
    ['may', 'starts', '091', true],
    ['may', 'starts', '098', false],
    ['so', 'equals', '7,0', true],
    ['so', 'one-of', '1, 7,5, 7', true],
    ['so', 'gte', '7', true],
    ['so', 'gt', '7', false],
    ['so', 'lt', '{{diem.toan}}', false],
    ['so', 'between', '7 đến 9', true],
    ['so', 'between', 'từ 1 đến 6', false],
    ['so', 'between', '9 đến 1', false],
    ['so', 'between', '7', false],
    ['tien', 'equals', '200.000', true],
    ['tien', 'equals', '200 nghìn', true],
    ['tien', 'between', '100.000 - 200.000', true],
    ['diem.toan', 'lte', '5', true],
    ['chuoi', 'gt', '9', true],
    ['ngay', 'before', 'hôm nay', true],
    ['ngay', 'after', '05/03/2026', false],
    ['ngay', 'equals', '5/3/2026', true],
    ['ngay', 'between', '05/03/2026 đến 31/12/2026', true],
    ['ngay', 'between', '06/03/2026 đến 31/12/2026', false],
    ['ngay', 'between', '{{ngay}} đến {{ngay}}', true],
    ['ngay', 'past-days', '1', true],
    ['ngay', 'past-days', '0', false],
    ['ngay', 'next-days', '1', false],
    ['ngay', 'before', '08:00', false],
    ['gio', 'before', '8h', true],
    ['gio', 'after', '07:30', false],
    ['gio', 'equals', '7h30', true],
    ['gio', 'between', '07:00 - 11:30', true],
    ['gio', 'between', '25:00 - 26:00', false],
    ['co', 'equals', 'không', true],
    ['co', 'equals', 'có', false],
    ['may', 'equals', '+84 912 345 678', true],
    ['anh', 'is-empty', undefined, true],
    ['nhieu', 'contains', 'căn cước', true],
    ['nhieu', 'contains', 'cước', false],
    ['nhieu', 'not-contains', 'Tạm vắng', true],
    ['xa', 'contains', 'Ba Đình', true],
    ['xa', 'equals', 'Phường Ba Đình, Hà Nội', true],
    ['la', 'is-empty', undefined, true],
    ['la', 'equals', '', false],
    ['la', 'not-equals', 'x', true],
    ['la', 'not-contains', 'x', true],
    ['la', 'gt', '1', false],
    ['la', 'age-lt', '16', false],
    ['co', 'not-empty', undefined, true],
    ['__proto__', 'not-empty', undefined, false],
    ['don_vi.ten', 'equals', 'Phường 1', true],
  ] as const)('%s %s %s is %s', (variable, operator, value, expected) => {
    expect(holds(variable, operator, value)).toBe(expected);
  });

  it.each([
    ['sinh', '2026-03-05', false],
    ['sinh', '2026-03-06', true],
    ['nhuan', '2024-02-29', true],
    ['nhuan', '2024-02-28', false],
  ] as const)('counts “đủ 16 tuổi” of %s on %s by the birthday: %s', (variable, today, expected) => {
    expect(holds(variable, 'age-gte', '16', today)).toBe(expected);
    expect(holds(variable, 'age-lt', '16', today)).toBe(!expected);
  });

  it('gives a birthday of 29 February on 1 March of other years', () => {
    expect(holds('nhuan', 'age-gte', '18', '2026-02-28')).toBe(false);
    expect(holds('nhuan', 'age-gte', '18', '2026-03-01')).toBe(true);
    expect(holds('sinh', 'age-gte', 'mười sáu rưỡi', '2026-03-06')).toBe(false);
  });

  it.each([
    ['2026-03-05', 'next-days', '3', true],
    ['2026-03-02', 'next-days', '3', true],
    ['2026-03-01', 'next-days', '3', false],
    ['2026-03-06', 'next-days', '3', false],
    ['2026-03-12', 'past-days', '7', true],
    ['2026-03-13', 'past-days', '7', false],
  ] as const)('on %s the day is %s %s: %s', (today, operator, count, expected) => {
    expect(holds('ngay', operator, count, today)).toBe(expected);
  });

  it('asks for a mark of the contact, whatever the case of its letters', () => {
    expect(holds(TAGS, 'contains', 'đã đăng ký')).toBe(true);
    expect(holds(TAGS, 'contains', 'đã')).toBe(false);
    expect(holds(TAGS, 'not-contains', 'Đã đăng ký')).toBe(false);
    expect(holds(TAGS, 'not-contains', 'khác')).toBe(true);
  });

  it('never throws, whatever is there and whatever it is compared with', () => {
    const operators = Object.keys(COMPARISONS) as Comparison[];
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...operators), fc.string(), (value, operator, wanted) => {
        const row = { variable: 'x', operator, value: wanted };
        const held = rowHolds(row, {
          scope: { vars: { x: value as never }, values: {} },
          today: '2026-03-06',
        });
        expect(typeof held).toBe('boolean');
      }),
    );
  });
});

describe('rows', () => {
  const yes: Row = { variable: 'so', operator: 'gt', value: '1' };
  const no: Row = { variable: 'so', operator: 'gt', value: '9' };
  const group = (match: 'all' | 'any', ...rows: Row[]) => ({ match, rows });

  it('are joined by all or any', () => {
    expect(rowsHold({ match: 'all', rows: [yes, no] }, facts)).toBe(false);
    expect(rowsHold({ match: 'any', rows: [yes, no] }, facts)).toBe(true);
    expect(rowsHold({ match: 'all', rows: [] }, facts)).toBe(true);
    expect(rowsHold({ match: 'any', rows: [] }, facts)).toBe(false);
  });

  it('hold groups, each of which counts as one', () => {
    const any = (...groups: ReturnType<typeof group>[]) =>
      rowsHold({ match: 'any', rows: [no], groups }, facts);
    expect(any(group('all', yes, no), group('all', yes, yes))).toBe(true);
    expect(any(group('all', yes, no), group('all', no, no))).toBe(false);
    const all = (...groups: ReturnType<typeof group>[]) =>
      rowsHold({ match: 'all', rows: [yes], groups }, facts);
    expect(all(group('any', yes, no), group('any', no, yes))).toBe(true);
    expect(all(group('any', yes, no), group('any', no, no))).toBe(false);
  });
});

it('every type of variable has comparisons, each with words', () => {
  for (const type of VARIABLE_TYPES) {
    for (const comparison of COMPARISONS_OF[type]) expect(COMPARISONS[comparison].vi).not.toBe('');
    expect(COMPARISONS_OF[type]).toContain('is-empty');
  }
});

it('reads lists and ranges as they are written', () => {
  expect(listOf('Tạm trú, 1,5 ,')).toEqual(['Tạm trú', '1,5']);
  expect(listOf('Có, đã nộp; Chưa;\n')).toEqual(['Có, đã nộp', 'Chưa']);
  expect(endsOf('từ 01-03-2026 đến 05-03-2026')).toEqual(['01-03-2026', '05-03-2026']);
  expect(endsOf('1 - 2 - 3')).toBeUndefined();
});
