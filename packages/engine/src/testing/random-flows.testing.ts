/** Random flows and what citizens may do with them, for property tests. */
import fc from 'fast-check';
import { KINDS, kindOf } from '../answers/index.ts';
import { FLOW_FORMAT, type Flow, type FlowNode } from '../flow/schema.ts';
import { portsOf } from '../node-type/ports.ts';
import { createRegistry } from '../node-type/registry.ts';
import { builtInTypes } from '../nodes/index.ts';

export const registry = createRegistry(builtInTypes);

const VARIABLES: Flow['variables'] = [
  { name: 'chu', title: 'Chữ', type: 'text', class: 'basic' },
  { name: 'so', title: 'Số', type: 'number', class: 'public' },
  { name: 'ngay', title: 'Ngày', type: 'date', class: 'basic' },
  { name: 'may', title: 'Máy', type: 'phone', class: 'sensitive' },
  { name: 'chon', title: 'Chọn', type: 'choice', class: 'basic' },
  { name: 'anh', title: 'Ảnh', type: 'images', class: 'sensitive' },
  { name: 'noi', title: 'Nơi', type: 'location', class: 'sensitive' },
  { name: 'co', title: 'Có', type: 'yes-no', class: 'basic' },
  { name: 'ds', title: 'Danh sách', type: 'list', class: 'basic' },
];

const words = fc.constantFrom(
  'Xin chào {{chu}}.',
  'Số {{so|number}} ngày {{ngay}} tại {{don_vi.ten}}',
  '{{anh|count}} ảnh, {{noi}}, {{co}}',
  'Dài {{chu}} '.repeat(150),
  '{{khong_co}} {{ {{chu}} }}',
);
const label = fc.constantFrom(
  'Tạm trú',
  'Tạm vắng',
  'Căn cước',
  'Đăng ký xe',
  'Gặp cán bộ',
  'Khác',
  '{{chu}}',
  '1 tháng',
  '12 tháng',
);

const message = fc.record(
  { text: words, more: fc.array(words, { maxLength: 2 }) },
  { requiredKeys: ['text'] },
);
const menu = fc.record(
  {
    text: words,
    options: fc
      .array(label, { minLength: 1, maxLength: 12 })
      .map((labels) => labels.map((text, index) => ({ id: `o${index}`, label: text, kind: 'choice' }))),
    retry: fc.constant('Chưa rõ {{chu}}.'),
    tries: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ['text', 'options'] },
);
const ask = fc
  .record(
    {
      text: words,
      kind: fc.constantFrom(...KINDS.map(({ kind }) => kind)),
      deadline: fc.integer({ min: 1, max: 60 }),
      retryAgain: fc.constant('Lần hai {{so}}.'),
      otherwise: fc.constantFrom('Không rõ', '{{chu}}', '5'),
      optional: fc.boolean(),
      tries: fc.integer({ min: 1, max: 3 }),
      most: fc.integer({ min: 1, max: 3 }),
      options: fc
        .uniqueArray(label, { minLength: 1, maxLength: 7 })
        .map((labels) => labels.map((text, index) => ({ id: `o${index}`, label: text }))),
    },
    { requiredKeys: ['text', 'kind', 'options'] },
  )
  .map((data) => ({
    ...data,
    variable: VARIABLES.find(({ type }) => type === kindOf(data.kind).variable)?.name ?? 'chu',
  }));
const condition = fc.constantFrom(
  {
    branches: [
      { id: 'b', title: 'B', match: 'all', rows: [{ variable: 'so', operator: 'gt', operand: '5' }] },
    ],
  },
  { branches: [{ id: 'b', title: 'B', match: 'any', rows: [{ variable: 'chu', operator: 'not-empty' }] }] },
);
const set = fc.constantFrom(
  { values: [{ variable: 'so', how: 'add', value: '1' }] },
  { values: [{ variable: 'chu', how: 'to', value: '{{chon}} và {{so}}' }] },
  { values: ['một', '{{chu}}', '{{ds}}'].map((value) => ({ variable: 'ds', how: 'append', value })) },
);
/** Forms: with conditions, skipping, gathering and a place. */
const form = fc.constantFrom(
  {
    fields: [
      { id: 'f0', text: 'Tên {{so}}?', title: 'Tên', kind: 'text', variable: 'chu', optional: true },
      { id: 'f1', text: 'Có không?', title: 'Có', kind: 'yes-no', variable: 'co' },
      {
        id: 'f2',
        text: 'Số?',
        title: 'Số {{chu}}',
        kind: 'number',
        variable: 'so',
        onlyIf: [{ variable: 'co', operator: 'equals', operand: 'có' }],
      },
    ],
    deadline: 30,
  },
  {
    fields: [
      { id: 'f0', text: 'Ảnh?', title: 'Ảnh', kind: 'images', variable: 'anh', most: 2 },
      { id: 'f1', text: 'Máy?', title: 'Máy', kind: 'phone', variable: 'may', otherwise: '0912345678' },
      { id: 'f2', text: 'Xã?', title: 'Xã', kind: 'place', variable: 'noi', optional: true },
    ],
    summary: 'Xem lại {{chu}}:',
    tries: 2,
  },
);
/** Steps that decide, each with exits that may lead anywhere. */
const deciding = fc.constantFrom(
  {
    type: 'switch',
    data: {
      variable: 'chon',
      cases: [
        { id: 'a', value: 'Tạm trú; Tạm vắng' },
        { id: 'b', value: 'Khác' },
      ],
    },
  },
  { type: 'expression', data: { how: 'branch', formula: 'so > 5.0' } },
  { type: 'expression', data: { how: 'keep', formula: 'so + 1.0', variable: 'so' } },
  {
    type: 'opening-hours',
    data: { hours: [{ days: [1, 2, 3], from: '07:30', to: '09:01' }], holidays: true, next: 'chu' },
  },
  {
    type: 'split',
    data: {
      ways: [
        { id: 'a', title: 'A', weight: 2 },
        { id: 'b', title: 'B', weight: 1 },
      ],
      sticky: true,
    },
  },
  { type: 'been-here', data: {} },
  { type: 'repeat', data: { list: 'ds', item: 'chu', place: 'so', most: 5 } },
  { type: 'wait', data: { kind: 'reply', reply: 'stay', minutes: 60, keep: 'chu' } },
);
/** Steps that say, mark and ask in forms of their own. */
const saying = fc.constantFrom(
  { type: 'message', data: { text: 'Một', variants: ['Hai {{chu}}', 'Ba'], files: [] } },
  {
    type: 'cards',
    data: {
      text: 'Thẻ {{so}}',
      cards: [
        { id: 'c0', title: 'Tạm trú', kind: 'choice' },
        { id: 'c1', title: '{{chu}}', kind: 'choice', label: 'Xem' },
        { id: 'c2', title: 'Gọi', kind: 'phone', phone: '113' },
      ],
      deadline: 60,
    },
  },
  { type: 'cards', data: { text: 'Xem', cards: [{ id: 'c0', title: 'A', kind: 'none' }] } },
  { type: 'office', data: { name: '{{don_vi.ten}}', address: 'B', place: '21.02, 105.85' } },
  { type: 'rating', data: { text: 'Sao?', about: 'A', comment: 'Vì sao?', variable: 'so' } },
  { type: 'consent', data: { how: 'ask', purpose: 'A', text: 'Ghi {{chu}}?' } },
  { type: 'tag', data: { add: ['A'], remove: ['B'] } },
  { type: 'notify-staff', data: { title: 'Có {{chu}}', text: 'A', urgent: false } },
);
const end = fc.record({ text: words }, { requiredKeys: [] });

const kinds = [
  message.map((data) => ({ type: 'message', data })),
  menu.map((data) => ({ type: 'menu', data })),
  ask.map((data) => ({ type: 'ask', data })),
  form.map((data) => ({ type: 'form', data })),
  condition.map((data) => ({ type: 'condition', data })),
  set.map((data) => ({ type: 'set', data })),
  end.map((data) => ({ type: 'end', data })),
  deciding,
  saying,
];

/** A flow of up to eight steps, its exits leading anywhere or nowhere; rounds without a wait are possible. */
export const randomFlow: fc.Arbitrary<Flow> = fc
  .array(fc.oneof(...kinds), { minLength: 1, maxLength: 8 })
  .chain((drawn) => {
    const nodes: FlowNode[] = drawn.map(({ type, data }, index) => ({
      id: `n${index}`,
      type,
      name: '',
      data: { ...data },
      position: { x: 0, y: 0 },
    }));
    const exits = nodes.flatMap((node) => {
      const manifest = registry.get(node.type)?.manifest;
      return manifest ? portsOf(manifest, node.data).map((port) => ({ from: node.id, port: port.id })) : [];
    });
    return fc
      .array(fc.option(fc.nat({ max: nodes.length - 1 }), { freq: 4 }), {
        minLength: exits.length,
        maxLength: exits.length,
      })
      .map(
        (targets): Flow => ({
          format: FLOW_FORMAT,
          id: 'ngau-nhien',
          name: 'Ngẫu nhiên',
          variables: VARIABLES,
          triggers: [{ id: 't', kind: 'home' }],
          start: 'n0',
          nodes,
          edges: exits.flatMap((exit, index) => {
            const to = targets[index];
            return to === null || to === undefined ? [] : [{ id: `e${index}`, ...exit, to: `n${to}` }];
          }),
        }),
      );
  });

/** What a citizen may do; `tap` taps the button at this place among those offered. */
export type Act =
  | { kind: 'text'; text: string }
  | { kind: 'tap'; place: number }
  | { kind: 'images'; count: number }
  | { kind: 'location' }
  | { kind: 'sticker' };

const plainText = fc.constantFrom(
  'tam tru',
  'Căn cước',
  'tạm',
  '1',
  '2',
  'số 3',
  '12',
  'xem thêm',
  'bỏ qua',
  'xong',
  '0912345678',
  '05/03/2026',
  'Nguyễn Thị Lan',
  'không',
  'có ạ',
  'asdf qwer',
  'gửi',
  'sửa câu 1',
  'sửa',
  'khai tiếp',
  '1, 2',
  '8h30',
  'xã Tân Tiến',
  'Đồng Nai',
  '30A12345',
  '{{so}}',
  '__proto__',
);

/** Words that belong to no command, keyword or emergency: a plain actor hears the same. */
export const plainActs: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: plainText.map((text): Act => ({ kind: 'text', text })) },
    { weight: 4, arbitrary: fc.nat({ max: 12 }).map((place): Act => ({ kind: 'tap', place })) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }).map((count): Act => ({ kind: 'images', count })) },
    { weight: 1, arbitrary: fc.constant<Act>({ kind: 'location' }) },
    { weight: 1, arbitrary: fc.constant<Act>({ kind: 'sticker' }) },
  ),
  { maxLength: 14 },
);
