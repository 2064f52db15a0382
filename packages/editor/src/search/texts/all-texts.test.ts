import type { Manifest } from '@danloi/engine/manifest';
import { expect, test } from 'vitest';
import { createDocumentStore } from '../../document/store.ts';
import { emptyFlow, nodeAt } from '../../document/testing.ts';
import { foundIn, replaceIn, setText, textRows } from './all-texts.ts';

const title = { vi: 'Lời nhắn', en: 'Text' };
const template = { type: 'string', 'x-role': 'template', 'x-title': title };
const manifest = (type: string, more: Partial<Manifest> = {}): Manifest => ({
  type,
  version: 1,
  group: 'say',
  icon: 'message',
  title,
  help: title,
  ports: [],
  card: [],
  example: { data: {}, chat: '' },
  data: {
    type: 'object',
    properties: {
      text: template,
      buttons: {
        type: 'array',
        items: {
          type: 'object',
          properties: { id: { type: 'string', 'x-role': 'item-id' }, label: template },
        },
      },
      more: { type: 'array', items: template },
    },
  },
  ...more,
});
const manifests = new Map([
  ['message', manifest('message')],
  ['note', manifest('note', { canvas: true })],
]);
const flow = {
  ...emptyFlow(),
  start: 'a',
  languages: ['en'],
  translations: { en: { a: { '/text': 'The fee is {{phi}}' } } },
  nodes: [
    {
      ...nodeAt('a'),
      data: {
        text: 'Lệ phí là {{phi}}',
        buttons: [{ id: 'b1', label: 'Xem phí' }],
        more: ['Phí nộp một lần'],
      },
    },
    { ...nodeAt('n'), type: 'note', data: { text: 'Hỏi lại phí' } },
  ],
};
const query = { typed: 'phi', exact: false };

test('all texts stand in their order, with those of a language and of notes', () => {
  expect(textRows(flow, manifests, undefined).map(({ value }) => value)).toEqual([
    'Lệ phí là {{phi}}',
    'Xem phí',
    'Phí nộp một lần',
    'Hỏi lại phí',
  ]);
  expect(textRows(flow, manifests, 'en').map(({ language }) => language)).toEqual([
    undefined,
    'en',
    undefined,
    'en',
    undefined,
    'en',
    undefined,
  ]);
});

test('what is found is counted; nothing typed shows all', () => {
  const rows = textRows(flow, manifests, undefined);
  expect(foundIn(rows, query)).toMatchObject({ times: 4 });
  expect(foundIn(rows, { typed: 'nop', exact: false }).rows.map(({ said }) => said.pointer)).toEqual([
    '/more/0',
  ]);
  expect(foundIn(rows, { typed: '', exact: false }).rows).toHaveLength(4);
});

test('replacing everywhere is one step back and leaves variables alone', () => {
  const document = createDocumentStore(flow);
  document.change((now) => replaceIn(now, textRows(now, manifests, undefined), query, 'giá'));
  const values = textRows(document.getState().flow, manifests, undefined).map(({ value }) => value);
  expect(values).toEqual(['Lệ giá là {{phi}}', 'Xem giá', 'Giá nộp một lần', 'Hỏi lại giá']);
  document.undo();
  expect(document.getState().flow).toEqual(flow);
});

test('a text that would be left empty stays, and what is not found is no change', () => {
  const rows = textRows(flow, manifests, undefined);
  expect(replaceIn(flow, rows, { typed: 'Xem phí', exact: true }, '')).toBe(flow);
  expect(replaceIn(flow, rows, { typed: 'không có', exact: false }, 'x')).toBe(flow);
});

test('a translation is set beside the text that it is made from', () => {
  const row = textRows(flow, manifests, 'en').find(
    ({ language, said }) => language === 'en' && said.pointer === '/buttons/b1/label',
  );
  if (row === undefined) throw new Error('no such text');
  expect(setText(flow, row, 'See the fee').translations?.en?.a).toEqual({
    '/text': 'The fee is {{phi}}',
    '/buttons/b1/label': 'See the fee',
  });
});
