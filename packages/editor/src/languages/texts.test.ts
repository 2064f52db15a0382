import type { Flow } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { describe, expect, test } from 'vitest';
import {
  addLanguage,
  confirmTranslation,
  mapTranslations,
  removeLanguage,
  setTranslation,
} from '../document/commands/languages.ts';
import { removeNodes } from '../document/commands/nodes.ts';
import { emptyFlow, nodeAt } from '../document/testing.ts';
import { countsIn, isStale, percent, progressOf, textsIn } from './texts.ts';

const title = { vi: 'X', en: 'X' };
const template = { type: 'string', 'x-role': 'template', 'x-title': title };
const manifest: Manifest = {
  type: 'message',
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
      reason: { type: 'string', 'x-title': title },
      options: {
        type: 'array',
        items: {
          type: 'object',
          properties: { id: { type: 'string', 'x-role': 'item-id' }, label: template },
        },
      },
      more: { type: 'array', items: template },
    },
  },
};
const manifests = new Map([['message', manifest]]);
const node = {
  ...nodeAt('a'),
  data: {
    text: 'Chào {{ten}}',
    reason: 'Nội bộ',
    options: [
      { id: 'o1', label: 'Có' },
      { id: 'o2', label: '{{ten}}: 1' },
    ],
    more: ['Tin thứ hai'],
  },
};
const flow: Flow = { ...emptyFlow(), nodes: [node] };

test('texts are found by the ids of their items; what has no words is nothing to translate', () => {
  expect(textsIn(node, manifest).map(({ pointer, value }) => [pointer, value])).toEqual([
    ['/text', 'Chào {{ten}}'],
    ['/options/o1/label', 'Có'],
    ['/more/0', 'Tin thứ hai'],
  ]);
});

describe('a further language', () => {
  const english = addLanguage(flow, 'en');
  const at = { language: 'en', node: 'a', pointer: '/text' };

  test('says how far it is', () => {
    expect(progressOf(english, 'en', manifests)).toEqual({ done: 0, all: 3, stale: 0, toDo: ['a'] });
    const begun = setTranslation(english, at, 'Hello {{ten}}', 'Chào {{ten}}');
    expect(countsIn(begun, 'en', node, manifest).missing).toBe(2);
    expect(percent(progressOf(begun, 'en', manifests))).toBe(33);
    expect(percent({ done: 0, all: 0 })).toBe(100);
    expect(percent({ done: 999, all: 1_000 })).toBe(99);
  });

  test('leaves nothing behind when its last text or the language goes', () => {
    const begun = setTranslation(english, at, 'Hello', 'Chào {{ten}}');
    expect(setTranslation(begun, at, 'Hello', 'Chào {{ten}}')).toBe(begun);
    expect(setTranslation(begun, at, '', 'Chào {{ten}}')).toEqual(english);
    expect(removeLanguage(begun, 'en')).toEqual(flow);
  });

  test('goes with a removed step and along with a copied one', () => {
    const begun = setTranslation(english, at, 'Hello', 'Chào {{ten}}');
    expect(removeNodes(begun, new Set(['a'])).translations).toBeUndefined();
    const copied = mapTranslations(begun, (id) => [id, 'b']);
    expect(copied.translations).toEqual({
      en: { a: { '/text': 'Hello' }, b: { '/text': 'Hello' } },
    });
    expect(copied.translatedFrom?.en?.b).toEqual(copied.translatedFrom?.en?.a);
  });

  test('is to be looked at again when the Vietnamese has changed, until someone says that it still fits', () => {
    const said = { pointer: '/text', title: undefined, value: 'Chào {{ten}}', multiline: false };
    const begun = setTranslation(english, at, 'Hello {{ten}}', said.value);
    expect(isStale(begun, 'en', 'a', said)).toBe(false);
    expect(isStale(begun, 'en', 'a', { ...said, value: 'Chào {{ho_ten}}' })).toBe(false);
    const changed = { ...said, value: 'Tạm biệt {{ten}}' };
    expect(isStale(begun, 'en', 'a', changed)).toBe(true);
    const confirmed = confirmTranslation(begun, at, changed.value);
    expect(isStale(confirmed, 'en', 'a', changed)).toBe(false);
    expect(confirmTranslation(confirmed, at, changed.value)).toBe(confirmed);
    const other = { ...begun, nodes: [{ ...node, data: { ...node.data, text: changed.value } }] };
    expect(progressOf(other, 'en', manifests)).toEqual({ done: 1, all: 3, stale: 1, toDo: ['a'] });
  });
});
