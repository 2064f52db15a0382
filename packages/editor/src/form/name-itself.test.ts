import { COMPARISONS } from '@danloi/engine/conditions';
import { expect, test } from 'vitest';
import type { FieldSchema } from './field-schema.ts';
import { nameItself, withoutForeignNames } from './name-itself.ts';

const schema: FieldSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', 'x-role': 'item-id' },
    title: { type: 'string', 'x-from-rows': 'rows' },
    match: { type: 'string' },
    rows: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          variable: { type: 'string', 'x-role': 'reads-variable' },
          operator: {
            type: 'string',
            'x-role': 'operator',
            enum: Object.keys(COMPARISONS),
            'x-choices': COMPARISONS,
          },
          operand: { type: 'string', 'x-role': 'operand' },
        },
      },
    },
  },
};
const parts = {
  variables: [
    { name: 'tuoi', title: 'Tuổi' },
    { name: 'viec', title: 'Việc cần làm' },
    { name: 'sinh', title: 'Ngày sinh' },
  ],
  text: ({ vi }: { vi: string }) => vi,
};
const row = (variable: string, operator: string, operand?: string) => ({ variable, operator, operand });
const branch = (title: string, rows: unknown[], match = 'all') => ({ id: 'a', title, match, rows });
const named = (before: unknown, after: unknown) => nameItself(before, after, schema, parts);

test.each([
  [[row('viec', 'equals', 'cấp căn cước')], 'all', 'Cấp căn cước'],
  [[row('tuoi', 'gte', '16')], 'all', 'Tuổi từ 16 trở lên'],
  [[row('tuoi', 'lt', '{{tuoi}}')], 'all', 'Tuổi nhỏ hơn Tuổi'],
  [[row('sinh', 'age-gte', '14')], 'all', 'Đã đủ 14 tuổi'],
  [[row('tuoi', 'is-empty')], 'all', 'Tuổi chưa có'],
  [[row('viec', 'equals', 'A'), row('viec', 'equals', 'B')], 'any', 'A hoặc B'],
  [[row('viec', 'equals', 'A'), row('la', 'equals', 'B')], 'all', 'A'],
])('%j (%s) names the branch %s', (rows, match, title) => {
  expect(named(branch('', []), branch('', rows, match))).toMatchObject({ title });
});

test('the name follows the rows until the author types one; an empty one is made again', () => {
  const before = branch('A', [row('viec', 'equals', 'A')]);
  const after = branch('A', [row('viec', 'equals', 'AB')]);
  expect(named(before, after)).toMatchObject({ title: 'AB' });
  expect(named(branch('Của tôi', before.rows), branch('Của tôi', after.rows))).toMatchObject({
    title: 'Của tôi',
  });
  expect(named(before, branch('Của tôi', before.rows))).toMatchObject({ title: 'Của tôi' });
  expect(named(branch('', before.rows), branch('', after.rows))).toMatchObject({ title: 'AB' });
  expect(named(before, branch('A', [row('viec', 'equals', '')]))).toMatchObject({ title: 'A' });
});

test('a new step has no name for rows that went away', () => {
  const list: FieldSchema = { properties: { branches: { type: 'array', items: schema } } };
  expect(withoutForeignNames({ branches: [branch('Đủ 16 tuổi', [])] }, list)).toMatchObject({
    branches: [{ title: '' }],
  });
  const kept = { branches: [branch('Đủ 16 tuổi', [row('tuoi', 'gte', '16')])] };
  expect(withoutForeignNames(kept, list)).toEqual(kept);
});
