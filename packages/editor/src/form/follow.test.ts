import type { Flow, Variable } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { describe, expect, test } from 'vitest';
import { emptyFlow, nodeAt } from '../document/testing.ts';
import { followed } from './follow.ts';

const title = { vi: 'X', en: 'X' };
const question = {
  type: 'object',
  required: ['text', 'kind', 'into'],
  properties: {
    id: { type: 'string', 'x-role': 'item-id', 'x-title': title },
    text: { type: 'string', 'x-role': 'template', 'x-names': true, 'x-title': title },
    kind: {
      type: 'string',
      enum: ['text', 'phone', 'date'],
      'x-title': title,
      'x-variables': { text: { type: 'text' }, phone: { type: 'phone' }, date: { type: 'date' } },
    },
    into: { type: 'string', 'x-role': 'writes-variable', 'x-title': title },
  },
};
const base: Omit<Manifest, 'type' | 'data'> = {
  version: 1,
  group: 'ask',
  icon: 'forms',
  title,
  help: title,
  ports: [],
  card: [],
  example: { data: {}, chat: '' },
};
const manifests = new Map<string, Manifest>([
  ['ask', { ...base, type: 'ask', data: question }],
  [
    'form',
    {
      ...base,
      type: 'form',
      data: { type: 'object', properties: { fields: { type: 'array', items: question } } },
    },
  ],
  ['say', { ...base, type: 'say', data: { type: 'object', properties: { text: question.properties.text } } }],
]);
const parts = { manifests, text: ({ vi }: { vi: string }) => vi };
const variable = (name: string, words: string, type: Variable['type'] = 'text'): Variable => ({
  name,
  title: words,
  type,
  class: 'basic',
});
const asks = (id: string, data: Record<string, unknown>) => ({ ...nodeAt(id), type: 'ask', data });
const flow = (variables: Variable[], ...nodes: Flow['nodes']): Flow => ({ ...emptyFlow(), variables, nodes });

const before = { text: 'Anh/Chị tên gì?', kind: 'text', into: 'ten' };

describe('the variable of a question', () => {
  test('is called after the question, everywhere, until it has a name of its own', () => {
    const now = { ...before, text: 'Địa chỉ nhà?' };
    const says = { ...nodeAt('b'), type: 'say', data: { text: 'Chào {{ten}}' } };
    const after = followed(flow([variable('ten', 'Tên')], asks('a', now), says), 'a', before, parts);
    expect(after.variables).toEqual([variable('dia_chi_nha', 'Địa chỉ nhà')]);
    expect(after.nodes.map(({ data }) => data)).toEqual([
      { ...now, into: 'dia_chi_nha' },
      { text: 'Chào {{dia_chi_nha}}' },
    ]);
    const own = flow([variable('ten', 'Người nộp hồ sơ')], asks('a', now));
    expect(followed(own, 'a', before, parts)).toBe(own);
  });

  test('is of the kind that the question asks for', () => {
    const now = { ...before, kind: 'phone' };
    const after = followed(flow([variable('ten', 'Người nộp')], asks('a', now)), 'a', before, parts);
    expect(after.variables).toEqual([variable('ten', 'Người nộp', 'phone')]);
  });

  test('stays as it is where another question writes it too: this one gets its own', () => {
    const now = { ...before, kind: 'phone' };
    const two = flow([variable('ten', 'Tên')], asks('a', now), asks('b', before));
    const after = followed(two, 'a', before, parts);
    expect(after.variables).toEqual([variable('ten', 'Tên'), variable('ten_2', 'Tên 2', 'phone')]);
    expect(after.nodes.map(({ data }) => data.into)).toEqual(['ten_2', 'ten']);
  });
});

test('a new question of a form gets a variable when it has words, whatever its place in the list', () => {
  const first = { id: 'f1', ...before };
  const fresh = { id: 'f2', text: 'Ngày sinh của anh/chị?', kind: 'date', into: '' };
  const form = { ...nodeAt('a'), type: 'form', data: { fields: [fresh, first] } };
  const after = followed(
    flow([variable('ten', 'Tên')], form),
    'a',
    { fields: [first, { ...fresh, text: '' }] },
    parts,
  );
  expect(after.variables).toEqual([variable('ten', 'Tên'), variable('ngay_sinh', 'Ngày sinh', 'date')]);
  expect(after.nodes[0]?.data).toEqual({ fields: [{ ...fresh, into: 'ngay_sinh' }, first] });
});

test('a question without words leaves it open', () => {
  const open = flow([], asks('a', { text: '', kind: 'text', into: '' }));
  expect(followed(open, 'a', before, parts)).toBe(open);
});
