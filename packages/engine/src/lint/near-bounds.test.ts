import { expect, it } from 'vitest';
import { MAX_STEPS } from '../compile/bounds.ts';
import { createRegistry } from '../node-type/registry.ts';
import { builtInTypes } from '../nodes/index.ts';
import { type DrawnNode, draw } from '../testing/draw.ts';
import { lintFlow } from './lint.ts';

const registry = createRegistry(builtInTypes);

/** So many steps in a row, a question at one place. */
function row(length: number, question = -1) {
  const step = (at: number): DrawnNode => {
    if (at === length - 1) return ['end', {}];
    const exits = { next: `n${at + 1}` };
    if (at === question) return ['ask', { text: 'Tên?', kind: 'text', variable: 'x' }, exits];
    return ['set', { values: [{ variable: 'x', how: 'to', value: 'A' }] }, exits];
  };
  return draw('thu', {
    variables: { x: 'text' },
    nodes: Object.fromEntries(Array.from({ length }, (_, at) => [`n${at}`, step(at)])),
  });
}

const told = (...of: Parameters<typeof row>) =>
  lintFlow(row(...of), registry)
    .filter(({ rule }) => rule === 'flow.near-bound')
    .map(({ node, message }) => `${node} ${message.vi}`);

it('tells of steps without a wait before one event may cause no more', () => {
  expect(told(MAX_STEPS * 0.9)).toEqual([
    'n899 Đến đây đã qua 900 bước mà không chờ người dân, nhiều nhất là 1.000. Hãy hỏi một câu ở giữa.',
  ]);
  expect(told(MAX_STEPS * 0.9 - 1)).toEqual([]);
  expect(told(MAX_STEPS, 500)).toEqual([]);
});
