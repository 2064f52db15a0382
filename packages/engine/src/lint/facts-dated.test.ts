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
