import { expect, it } from 'vitest';
import type { Row } from '../compile/vocabulary.ts';
import { rowHolds, rowsHold } from './evaluate.ts';

const scope = {
  vars: {
    ten: 'Tạm trú',
    so: 7,
    ngay: '2026-03-05',
    co: false,
    may: '0912345678',
    anh: [],
    diem: { toan: 5 },
    chuoi: '12',
  },
  values: { ten: 'Phường 1' },
};
const holds = (variable: string, operator: Row['operator'], value?: string) =>
  rowHolds({ variable, operator, ...(value === undefined ? {} : { value }) }, scope, '2026-03-06');

it.each([
  ['ten', 'equals', 'tam tru', false],
  ['ten', 'equals', 'tạm trú', true],
  ['ten', 'not-equals', 'Tạm vắng', true],
  ['ten', 'contains', 'trú', true],
  ['ten', 'contains', 'ru', false],
  ['so', 'equals', '7,0', true],
  ['so', 'gte', '7', true],
  ['so', 'gt', '7', false],
  ['so', 'lt', '{{diem.toan}}', false],
  ['diem.toan', 'lte', '5', true],
  ['chuoi', 'gt', '9', true],
  ['ngay', 'before', 'hôm nay', true],
  ['ngay', 'after', '05/03/2026', false],
  ['ngay', 'equals', '5/3/2026', true],
  ['co', 'equals', 'không', true],
  ['may', 'equals', '+84 912 345 678', true],
  ['anh', 'is-empty', undefined, true],
  ['la', 'is-empty', undefined, true],
  ['la', 'equals', '', false],
  ['la', 'not-equals', 'x', true],
  ['la', 'gt', '1', false],
  ['co', 'not-empty', undefined, true],
  ['__proto__', 'not-empty', undefined, false],
  ['don_vi.ten', 'equals', 'Phường 1', true],
] as const)('%s %s %s is %s', (variable, operator, value, expected) => {
  expect(holds(variable, operator, value)).toBe(expected);
});

it('joins rows by all or any', () => {
  const rows: Row[] = [
    { variable: 'so', operator: 'gt', value: '1' },
    { variable: 'so', operator: 'gt', value: '9' },
  ];
  expect(rowsHold('all', rows, scope, '')).toBe(false);
  expect(rowsHold('any', rows, scope, '')).toBe(true);
  expect([rowsHold('all', [], scope, ''), rowsHold('any', [], scope, '')]).toEqual([true, false]);
});
