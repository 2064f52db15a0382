import type { Manifest } from '@danloi/engine/manifest';
import { describe, expect, test } from 'vitest';
import { emptyFlow, nodeAt } from '../document/testing.ts';
import { withNewVariables } from './new-variables.ts';
import { hasWordsOfKind } from './variable-hints.ts';

const title = { vi: 'X', en: 'X' };
const field = (role: string) => ({ type: 'string', 'x-title': title, 'x-role': role });

const manifest: Manifest = {
  type: 'mixed',
  version: 1,
  group: 'data',
  icon: 'table',
  title,
  help: title,
  data: {
    type: 'object',
    required: ['text', 'table', 'reads'],
    properties: {
      text: field('template'),
      table: field('table'),
      topic: field('topic'),
      reads: field('reads-variable'),
      into: field('writes-variable'),
    },
  },
  ports: [],
  card: [],
  example: { data: {}, chat: '' },
};

const made = (data: Record<string, unknown>, variables = emptyFlow().variables) =>
  withNewVariables({ ...emptyFlow(), variables }, { ...nodeAt('a'), data }, manifest, (text) => text.vi);

test('what it writes becomes a variable of its own, and its texts mention that one', () => {
  const { flow, node } = made({ into: 'diem', text: 'Điểm của bạn: {{diem.toan}} ({{diem.toan|score}})' });
  expect(flow.variables).toEqual([
    { name: 'dong_tim_thay', title: 'Dòng tìm thấy', type: 'row', class: 'basic' },
  ]);
  expect(node.data).toEqual({
    into: 'dong_tim_thay',
    text: 'Điểm của bạn: {{dong_tim_thay.toan}} ({{dong_tim_thay.toan|score}})',
  });
});

test('what this flow does not know is left open; what is optional goes away', () => {
  const { node } = made({
    table: 'diem-thi',
    topic: 'Đoàn',
    reads: 'tuoi',
    text: 'Chào {{ho_ten}}, {{don_vi.ten}}',
  });
  expect(node.data).toEqual({ table: '', reads: '', text: 'Chào , {{don_vi.ten}}' });
});

test('what this flow knows stays', () => {
  const variables = [{ name: 'tuoi', title: 'Tuổi', type: 'number' as const, class: 'basic' as const }];
  const { node } = made({ reads: 'tuoi', text: '{{tuoi}}' }, variables);
  expect(node.data).toEqual({ reads: 'tuoi', text: '{{tuoi}}' });
});

test('a variable of the same words that no step holds is used again; one that is held is not', () => {
  const row = { name: 'dong', title: 'Dòng tìm thấy', type: 'row' as const, class: 'basic' as const };
  const again = made({ into: 'diem', table: 'x', text: '' }, [row]);
  expect(again.node.data.into).toBe('dong');
  expect(again.flow.variables).toEqual([row]);
  const held = { ...emptyFlow(), variables: [row], nodes: [{ ...nodeAt('b'), data: { into: 'dong' } }] };
  const own = withNewVariables(held, { ...nodeAt('a'), data: { into: 'diem' } }, manifest, ({ vi }) => vi);
  expect(own.flow.variables.map(({ title }) => title)).toEqual(['Dòng tìm thấy', 'Dòng tìm thấy 2']);
});

describe('a list about things of the flow', () => {
  const rows: Manifest = {
    ...manifest,
    data: {
      type: 'object',
      required: ['rows', 'number'],
      properties: {
        rows: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            required: ['about'],
            properties: { about: field('reads-variable'), title: { type: 'string' } },
          },
        },
        number: field('writes-variable'),
      },
    },
  };
  const listed = (about: readonly string[], variables = emptyFlow().variables) => {
    const data = { rows: about.map((name) => ({ about: name, title: 'Từ ví dụ' })), number: 'ma' };
    const made = withNewVariables(
      { ...emptyFlow(), variables },
      { ...nodeAt('a'), data },
      rows,
      ({ vi }) => vi,
    );
    return made.node.data.rows;
  };
  const known = ['tuoi', 'ho_ten'].map((name) => ({
    name,
    title: name,
    type: 'text' as const,
    class: 'basic' as const,
  }));

  test('keeps what the flow knows and drops the rest', () => {
    expect(listed(['ho_ten', 'noi_dung'], known)).toEqual([{ about: 'ho_ten', title: 'Từ ví dụ' }]);
  });

  test('begins with what the flow knows when it needs a row, never with the number of the form itself', () => {
    expect(listed(['noi_dung'], known)).toEqual([{ about: 'tuoi' }]);
    expect(listed(['noi_dung'])).toEqual([]);
  });
});

test('a formula about what the flow does not know is left open; a link keeps only what it knows', () => {
  const formula: Manifest = {
    ...manifest,
    data: {
      type: 'object',
      required: ['formula', 'link'],
      properties: {
        formula: field('expression'),
        link: field('link'),
        rare: { ...field('writes-variable'), 'x-advanced': true },
      },
    },
  };
  const data = { formula: 'tuoi > 18', link: 'https://a.vn/{{tuoi}}', rare: 'ghi' };
  const of = (variables = emptyFlow().variables) =>
    withNewVariables({ ...emptyFlow(), variables }, { ...nodeAt('a'), data }, formula, ({ vi }) => vi);
  expect(of().node.data).toEqual({ formula: '', link: 'https://a.vn/' });
  expect(of().flow.variables).toEqual([]);
  const known = [{ name: 'tuoi', title: 'Tuổi', type: 'number' as const, class: 'basic' as const }];
  expect(of(known).node.data).toEqual({ formula: 'tuoi > 18', link: 'https://a.vn/{{tuoi}}' });
});

test('a variable is called by what the question asks for', () => {
  const asks: Manifest = {
    ...manifest,
    data: {
      type: 'object',
      required: ['kind', 'into'],
      properties: {
        kind: {
          type: 'string',
          enum: ['id-number'],
          'x-title': title,
          'x-choices': { 'id-number': { vi: 'số căn cước (12 số)', en: 'id number' } },
          'x-variables': { 'id-number': { type: 'text', class: 'sensitive' } },
        },
        into: field('writes-variable'),
      },
    },
  };
  const data = { kind: 'id-number', into: 'cccd' };
  const { flow } = withNewVariables(emptyFlow(), { ...nodeAt('a'), data }, asks, ({ vi }) => vi);
  const [variable] = flow.variables;
  expect(variable).toEqual({ name: 'so_can_cuoc', title: 'Số căn cước', type: 'text', class: 'sensitive' });
  if (variable === undefined) throw new Error('no variable');
  expect(hasWordsOfKind(variable, new Map([['mixed', asks]]), ({ vi }) => vi)).toBe(true);
  expect(
    hasWordsOfKind({ ...variable, title: 'Căn cước của mẹ' }, new Map([['mixed', asks]]), ({ vi }) => vi),
  ).toBe(false);
});
