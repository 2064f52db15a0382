import { expect, test } from 'vitest';
import { emptyFlow, nodeAt } from '../document/testing.ts';
import { shown, stepName } from './choice-words.ts';

const words = { yes: 'Có', no: 'Không' };

test.each([
  ['a text', 'Xin chào', 'node', { kind: 'text', text: 'Xin chào' }],
  ['nothing any more', undefined, 'node', { kind: 'gone' }],
  ['an empty text', '  ', 'node', { kind: 'empty' }],
  ['a number', 3, 'node', { kind: 'text', text: '3' }],
  ['a switch', false, 'node', { kind: 'text', text: 'Không' }],
  [
    'the step that an exit leads to',
    { id: 'e', from: 'a', port: 'next', to: 'b' },
    'edge',
    { kind: 'step', id: 'b' },
  ],
  ['the first step', 'b', 'start', { kind: 'step', id: 'b' }],
  [
    'a whole step, without what nobody reads',
    { id: 'a', type: 'menu', name: 'Chọn', data: { text: 'Chọn gì?', options: [{ id: 'o', label: 'Một' }] } },
    'node',
    { kind: 'text', text: 'Chọn · Chọn gì? · Một' },
  ],
] as const)('%s', (_, value, kind, wanted) => {
  expect(shown(value, kind, words)).toEqual(wanted);
});

test('a long text is cut', () => {
  const side = shown('dài '.repeat(200), 'node', words);
  expect(side.kind === 'text' && side.text.length).toBe(301);
});

test('a step is called by its name, if it has one', () => {
  const flow = { ...emptyFlow(), nodes: [nodeAt('a'), { ...nodeAt('b'), name: ' ' }] };
  expect([stepName(flow, 'a'), stepName(flow, 'b'), stepName(flow, 'c')]).toEqual([
    'a',
    undefined,
    undefined,
  ]);
});
