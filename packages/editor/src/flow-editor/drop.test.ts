import type { Manifest } from '@danloi/engine/manifest';
import { expect, test } from 'vitest';
import { createDocumentStore } from '../document/store.ts';
import { emptyFlow, nodeAt } from '../document/testing.ts';
import { createActions } from './actions.ts';
import { createViewStore } from './view-store.ts';

const title = { vi: 'Nhắn tin', en: 'Message' };
const manifest: Manifest = {
  type: 'message',
  version: 1,
  group: 'say',
  icon: 'message-circle',
  title,
  help: title,
  data: {},
  ports: [{ id: 'next', title }],
  card: [],
  example: { data: { text: 'Chào' }, chat: '' },
};

function editor(mayEdit = true) {
  const flow = {
    ...emptyFlow(),
    nodes: [nodeAt('a', 0, 0), nodeAt('b', 600, 0)],
    edges: [{ id: 'ab', from: 'a', port: 'next', to: 'b' }],
  };
  const document = createDocumentStore(flow);
  const actions = createActions({
    document,
    view: createViewStore(),
    manifests: new Map([['message', manifest]]),
    mayEdit,
    text: (text) => text.vi,
    announce: () => undefined,
    words: (key) => key,
  });
  return { document, actions };
}

test('a step dropped onto a wire stands between the two', () => {
  const { document, actions } = editor();
  actions.dropStep('message', { x: 300, y: 0 }, 'ab');
  const { flow, selection } = document.getState();
  const fresh = selection[0];
  expect(flow.nodes.find((node) => node.id === fresh)?.name).toBe('Nhắn tin');
  expect(flow.edges.map(({ from, port, to }) => [from, port, to])).toEqual([
    ['a', 'next', fresh],
    [fresh, 'next', 'b'],
  ]);
  document.undo();
  expect(document.getState().flow.edges).toHaveLength(1);
});

test('a step dropped beside wires leaves them alone', () => {
  const { document, actions } = editor();
  actions.dropStep('message', { x: 300.4, y: 200.6 });
  const { flow } = document.getState();
  expect(flow.edges.map(({ id }) => id)).toEqual(['ab']);
  expect(flow.nodes.at(-1)?.position).toEqual({ x: 300, y: 201 });
});

test('without the right to edit nothing can be dropped', () => {
  const { document, actions } = editor(false);
  actions.dropStep('message', { x: 300, y: 0 }, 'ab');
  expect(document.getState().flow.nodes).toHaveLength(2);
});

test('a step dropped onto a card comes to lie beside it', () => {
  const { document, actions } = editor();
  actions.dropStep('message', { x: 640, y: 20 });
  const position = document.getState().flow.nodes.at(-1)?.position;
  expect(position?.x).toBeGreaterThan(600 + 264);
  expect(position?.y).toBe(20);
});

test('what is only drawn is no beginning, and takes no wire', () => {
  const note: Manifest = { ...manifest, type: 'memo', ports: [], canvas: true };
  const document = createDocumentStore(emptyFlow());
  const actions = createActions({
    document,
    view: createViewStore(),
    manifests: new Map([
      ['message', manifest],
      ['memo', note],
    ]),
    mayEdit: true,
    text: (text) => text.vi,
    announce: () => undefined,
    words: (key) => key,
  });
  actions.dropStep('memo', { x: 0, y: 0 });
  expect(document.getState().flow.start).toBeUndefined();
  actions.dropStep('message', { x: 900, y: 0 });
  const { flow } = document.getState();
  expect(flow.nodes.find((node) => node.id === flow.start)?.type).toBe('message');
  document.select([flow.start ?? '']);
  actions.dropStep('memo', { x: 1800, y: 0 });
  expect(document.getState().flow.edges).toEqual([]);
});
