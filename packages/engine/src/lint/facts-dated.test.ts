import { expect, it } from 'vitest';
import { createRegistry } from '../node-type/registry.ts';
import { builtInTypes } from '../nodes/index.ts';
import { draw } from '../testing/draw.ts';
import { lintFlow } from './lint.ts';

const registry = createRegistry(builtInTypes);

it.each([
  ['Giải quyết trong 3 ngày làm việc.', true],
  ['Giải quyết trong ba ngày làm việc kể từ khi nhận đủ hồ sơ.', true],
  ['Giải quyết trong {{so}} ngày làm việc.', true],
  ['Ngày làm việc của đoàn kiểm tra: 20/12/2026.', false],
  ['Tuần 3 ngày làm việc: thứ Hai, thứ Tư, thứ Sáu.', false],
])('an answer about a procedure needs its source: “%s” %s', (text, isProcedure) => {
  const flow = draw('thu', { nodes: { a: ['message', { text }, { next: 'z' }], z: ['end', {}] } });
  const rules = lintFlow(flow, registry).map(({ rule }) => rule);
  expect(rules.includes('fact.no-source')).toBe(isProcedure);
});

it.each([
  ['31/02/2026', true],
  ['29/02/2028', false],
  ['30 tháng 2 năm 2026', true],
  ['05.03.2026', false],
])('a day of the check that no calendar has is told: %s', (day, told) => {
  const text = `Lệ phí: 20.000 đồng.\nCăn cứ: Luật Căn cước 2023.\nCập nhật ngày ${day}.`;
  const flow = draw('thu', { nodes: { a: ['message', { text }, { next: 'z' }], z: ['end', {}] } });
  const rules = lintFlow(flow, registry).map(({ rule }) => rule);
  expect(rules.includes('fact.no-date')).toBe(told);
});
