import { expect, test } from 'vitest';
import { nodeAt } from '../document/testing.ts';
import { clipFromText, clipToText } from './clipboard.ts';

const clip = {
  nodes: [nodeAt('a'), nodeAt('b')],
  edges: [{ id: 'e', from: 'a', port: 'next', to: 'b' }],
  variables: [{ name: 'x', title: 'X', type: 'text' as const, class: 'basic' as const }],
};

test('a clip travels as text', () => {
  expect(clipFromText(clipToText(clip))).toEqual(clip);
});

test.each([
  'Xin chào',
  '{"kind":"danloi-steps-1"}',
  '{"kind":"danloi-steps-1","nodes":[{}],"edges":[],"variables":[]}',
  '{"kind":"danloi-steps-1","nodes":[null],"edges":[],"variables":[]}',
  'danloi-steps-1 {',
])('%s is no clip', (text) => {
  expect(clipFromText(text)).toBeUndefined();
});
