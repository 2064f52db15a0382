import type { Manifest } from '@danloi/engine/manifest';
import { expect, test } from 'vitest';
import { emptyFlow, nodeAt } from '../document/testing.ts';
import { withNewVariables } from './new-variables.ts';

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
