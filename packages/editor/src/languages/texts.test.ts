import type { Flow } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { describe, expect, test } from 'vitest';
import {
  addLanguage,
  mapTranslations,
  removeLanguage,
  setTranslation,
} from '../document/commands/languages.ts';
import { removeNodes } from '../document/commands/nodes.ts';
import { emptyFlow, nodeAt } from '../document/testing.ts';
import { missingIn, percent, progressOf, textsIn } from './texts.ts';

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
    expect(progressOf(english, 'en', manifests)).toEqual({ done: 0, all: 3, missing: ['a'] });
    const begun = setTranslation(english, at, 'Hello {{ten}}');
    expect(missingIn(begun, 'en', node, manifest)).toBe(2);
    expect(percent(progressOf(begun, 'en', manifests))).toBe(33);
    expect(percent({ done: 0, all: 0 })).toBe(100);
    expect(percent({ done: 999, all: 1_000 })).toBe(99);
  });

  test('leaves nothing behind when its last text or the language goes', () => {
    const begun = setTranslation(english, at, 'Hello');
    expect(setTranslation(begun, at, 'Hello')).toBe(begun);
    expect(setTranslation(begun, at, '')).toEqual(english);
    expect(removeLanguage(begun, 'en')).toEqual(flow);
  });

  test('goes with a removed step and along with a copied one', () => {
    const begun = setTranslation(english, at, 'Hello');
    expect(removeNodes(begun, new Set(['a'])).translations).toBeUndefined();
    expect(mapTranslations(begun, (id) => [id, 'b']).translations).toEqual({
      en: { a: { '/text': 'Hello' }, b: { '/text': 'Hello' } },
    });
  });
});
