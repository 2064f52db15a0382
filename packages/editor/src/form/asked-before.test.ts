import type { Manifest } from '@danloi/engine/manifest';
import { expect, test } from 'vitest';
import { emptyFlow, nodeAt } from '../document/testing.ts';
import { askedBefore } from './asked-before.ts';

const title = { vi: 'X', en: 'X' };
const into = { type: 'string', 'x-role': 'writes-variable', 'x-title': title };
const type = (name: string, properties: Record<string, unknown>): Manifest => ({
  type: name,
  version: 1,
  group: 'ask',
  icon: 'forms',
  title,
  help: title,
  data: { type: 'object', properties },
  ports: [],
  card: [],
  example: { data: {}, chat: '' },
});
const kind = { type: 'string', enum: ['text'], 'x-title': title, 'x-variables': { text: { type: 'text' } } };
const manifests = new Map([
  ['ask', type('ask', { kind, into })],
  ['file', type('file', { into })],
]);
const step = (id: string, of: string, name: string) => ({
  ...nodeAt(id),
  type: of,
  data: { kind: 'text', into: name },
});
const edge = (from: string, to: string) => ({ id: `${from}-${to}`, from, port: 'next', to });
const flow = {
  ...emptyFlow(),
  start: 'b',
  variables: ['x', 'y', 'z', 'so'].map((name) => ({
    name,
    title: name,
    type: 'text' as const,
    class: 'basic' as const,
  })),
  nodes: [
    step('a', 'ask', 'x'),
    step('b', 'ask', 'y'),
    step('c', 'ask', 'z'),
    step('f', 'file', 'so'),
    step('g', 'ask', 'gone'),
  ],
  edges: [edge('b', 'a'), edge('a', 'f'), edge('f', 'b')],
};

test('what was asked on the way to a step, in that order, without what the step itself notes', () => {
  expect(askedBefore(flow, 'f', manifests)).toEqual(['y', 'x']);
});

test('a step that nothing leads to yet is offered all questions', () => {
  expect(askedBefore({ ...flow, edges: [edge('b', 'a')] }, 'f', manifests)).toEqual(['y', 'x', 'z']);
});
