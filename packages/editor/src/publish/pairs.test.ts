import type { Flow } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { expect, test } from 'vitest';
import { pairsOf } from './pairs.ts';

const title = { vi: 'Bước', en: 'Step' };
const words = { type: 'string', 'x-role': 'template' };
const manifest = (type: string, more: Partial<Manifest> = {}): Manifest => ({
  ...{ type, version: 1, group: 'ask', icon: 'x', title, help: title, card: [{ bubble: '/text' }] },
  data: {
    type: 'object',
    properties: {
      text: words,
      again: words,
      fee: { type: 'string', 'x-role': 'operand' },
      tries: { type: 'integer' },
    },
  },
  ports: [{ each: '/options', id: 'id', title: 'label' }],
  example: { data: {}, chat: '' },
  ...more,
});
const manifests = new Map(
  [manifest('ask'), manifest('note', { canvas: true })].map((one) => [one.type, one]),
);
const flow = (nodes: Record<string, object>, type = 'ask'): Flow => ({
  ...{ format: 2, id: 'a', name: 'A', variables: [], triggers: [], edges: [] },
  nodes: Object.entries(nodes).map(([id, data]) => ({
    ...{ id, type, name: id, position: { x: 0, y: 0 } },
    data: data as Flow['nodes'][number]['data'],
  })),
});
const told = (before: Flow | undefined, after: Flow, nodes = ['a']) =>
  pairsOf(
    nodes.map((node) => ({ kind: 'changed' as const, node, text: title })),
    before,
    after,
    manifests,
  );

test('what citizens read differently stands side by side, also what the card has no room for', () => {
  const before = flow({ a: { text: 'Tên?', again: 'Mời ghi lại.' } });
  expect(told(before, flow({ a: { text: 'Họ tên?', again: 'Mời ghi lại.' } }))).toMatchObject([
    { id: 'a', before: { data: { text: 'Tên?' } }, after: { data: { text: 'Họ tên?' } }, alsoAfter: [] },
  ]);
  expect(told(before, flow({ a: { text: 'Tên?', again: 'Ghi rõ họ tên.' } }))).toMatchObject([
    { alsoBefore: ['Mời ghi lại.'], alsoAfter: ['Ghi rõ họ tên.'] },
  ]);
  const fee = (amount: string) => flow({ a: { text: 'Tên?', fee: amount } });
  expect(told(fee('30.000 đồng'), fee('50.000 đồng'))).toMatchObject([{ alsoAfter: ['50.000 đồng'] }]);
  const button = (label: string) => flow({ a: { text: 'Tên?', options: [{ id: 'x', label }] } });
  expect(told(button('Có'), button('Đúng'))).toHaveLength(1);
});

test('a step that comes or goes has one side', () => {
  const there = flow({ a: { text: 'Tên?' } });
  expect(told(flow({}), there)).toMatchObject([{ before: undefined, after: { id: 'a' } }]);
  expect(told(there, flow({}))).toMatchObject([{ before: { id: 'a' }, after: undefined }]);
  expect(told(undefined, there)).toHaveLength(1);
});

test('what no citizen reads is not here', () => {
  expect(told(flow({ a: { text: 'Tên?', tries: 1 } }), flow({ a: { text: 'Tên?', tries: 3 } }))).toEqual([]);
  expect(told(flow({}), flow({ a: { text: 'Hỏi lại.' } }, 'note'))).toEqual([]);
  expect(told(flow({}), flow({ a: { text: '' } }))).toEqual([]);
});
