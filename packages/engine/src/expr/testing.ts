/** Variables and values that the tests of formulas share. */
import type { Variable } from '../flow/schema.ts';
import type { Scope } from '../template/render.ts';
import { checkExpression, evaluate, formulaOf } from './index.ts';

const variable = (name: string, type: Variable['type']): Variable => ({
  name,
  title: name,
  type,
  class: 'basic',
});

export const VARIABLES: readonly Variable[] = [
  variable('ten', 'text'),
  variable('so', 'number'),
  variable('phi', 'money'),
  variable('sinh', 'date'),
  variable('gio', 'time'),
  variable('may', 'phone'),
  variable('chon', 'choice'),
  variable('nhieu', 'choices'),
  variable('anh', 'images'),
  variable('tep', 'files'),
  variable('noi', 'location'),
  variable('xa', 'place'),
  variable('hang', 'row'),
  variable('ds', 'list'),
  variable('co', 'yes-no'),
];

export const SCOPE: Scope = {
  vars: {
    ten: 'Nguyễn Thị Lan',
    so: 20,
    phi: 30_000,
    sinh: '2000-03-05',
    gio: '08:30',
    may: '0912345678',
    chon: 'Tạm trú',
    nhieu: ['A', 'B'],
    anh: [{ id: 'a' }],
    tep: [],
    noi: { latitude: 21, longitude: 105 },
    xa: { province: '01', commune: '00004', text: 'Ba Đình' },
    hang: { diem: 7.5, ten: 'Lan', 'ô trống': null, constructor: 'c', con: { a: [1, { b: 2 }] } },
    ds: [
      { ten: 'x', so: 1 },
      { ten: 'y', so: 2 },
    ],
    co: true,
  },
  values: { ten: 'Công an phường', gio_mo: '07:30' },
};

/** 25/11/2026, 09:05 in Vietnam. */
export const NOW = Date.UTC(2026, 10, 25, 2, 5);

/** What a formula gives for these values; the code of what is wrong otherwise. */
export function worked(text: string, vars: Scope['vars'] = SCOPE.vars): unknown {
  const check = checkExpression(text, VARIABLES);
  if (!check.ok) return check.problems.map(({ code }) => code).join(' ');
  const result = evaluate(formulaOf(text, VARIABLES), { ...SCOPE, vars }, NOW);
  return result.ok ? result.value : result.error.code;
}
