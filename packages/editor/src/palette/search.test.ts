import type { Manifest, NodeGroup } from '@danloi/engine/manifest';
import { expect, test } from 'vitest';
import { grouped } from './search.ts';

const manifest = (type: string, group: NodeGroup, vi: string, help: string): Manifest => ({
  type,
  version: 1,
  group,
  icon: 'message',
  title: { vi, en: type },
  help: { vi: help, en: '' },
  data: {},
  ports: [],
  card: [],
  example: { data: {}, chat: '' },
});

const types = [
  manifest('table-find', 'data', 'Tra cứu bảng dữ liệu', 'Tìm một dòng'),
  manifest('say', 'say', 'Gửi tin nhắn', 'Nói một điều'),
  {
    ...manifest('ask', 'ask', 'Đặt câu hỏi', 'Hỏi và ghi câu trả lời'),
    presets: [
      {
        id: 'phone',
        title: { vi: 'Hỏi số điện thoại', en: 'Ask for a phone number' },
        help: { vi: 'Nhận số Việt Nam', en: 'Takes numbers of Vietnam' },
        icon: 'phone',
        data: { kind: 'phone' },
      },
    ],
  },
];
const found = (typed: string) =>
  grouped(types, typed).flatMap((part) => part.entries.map((entry) => entry.key));

test('accents, case and order of the words do not matter', () => {
  expect(found('tra cuu')).toEqual(['table-find']);
  expect(found('DỮ liệu bảng')).toEqual(['table-find']);
  expect(found('dat cau hoi')).toEqual(['ask']);
});

test('English titles and the help are searched as well', () => {
  expect(found('TABLE')).toEqual(['table-find']);
  expect(found('cau tra loi')).toEqual(['ask']);
});

test('nothing typed gives all, by group; nonsense gives nothing', () => {
  expect(grouped(types, '').map((part) => part.group)).toEqual(['say', 'ask', 'data']);
  expect(found('')).toEqual(['say', 'ask', 'ask/phone', 'table-find']);
  expect(found('xyz')).toEqual([]);
});

test('a ready-made beginning is found by its own words, before steps that only speak of them', () => {
  expect(found('so dien thoai')).toEqual(['ask/phone']);
  expect(found('hoi')[0]).toBe('ask');
});
