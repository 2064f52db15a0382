import { describe, expect, it } from 'vitest';
import {
  builtInTypes,
  createRegistry,
  type Flow,
  type FlowTest,
  parseFlow,
  recordTest,
  runTests,
  serialiseFlow,
} from '../index.ts';
import { draw } from '../testing/draw.ts';

const registry = createRegistry(builtInTypes);
const flow = draw('thu', {
  variables: { sbd: 'text', diem: 'row' },
  nodes: {
    hoi: [
      'ask',
      { text: 'Số báo danh?', kind: 'text', variable: 'sbd', deadline: 60 },
      { next: 'tra', late: 'het' },
    ],
    tra: [
      'lookup',
      { table: 'b', column: 'sbd', key: '{{sbd}}', row: 'diem', many: 'first' },
      { found: 'co', 'not-found': 'khong', error: 'ban' },
    ],
    co: [
      'menu',
      { text: 'Toán: {{diem.toan}}', options: [{ id: 'nua', label: 'Tra nữa', kind: 'choice' }] },
      { nua: 'hoi' },
    ],
    khong: ['message', { text: 'Không thấy {{sbd}}.' }, { next: 'hoi' }],
    ban: ['hand-over', { text: 'Xin chờ cán bộ.', reason: 'Máy bận' }, {}],
    het: ['end', { text: 'Hết giờ.' }],
  },
});
const results: FlowTest['results'] = [
  { node: 'tra', output: { found: 'one', row: { toan: 9 } } },
  { node: 'tra', output: { found: 'none', row: {} } },
  { node: 'tra', code: 'table.busy' },
];
const test = recordTest(flow, registry, {
  id: 'ba-lan',
  name: 'Ba lần tra',
  at: '2026-09-02T08:00',
  said: [
    { kind: 'text', text: 'thu' },
    { kind: 'text', text: '01' },
    { kind: 'tap', label: 'Tra nữa' },
    { kind: 'text', text: '02' },
    { kind: 'text', text: '03' },
  ],
  results,
});
const withTests = (tests: FlowTest[], changed: Partial<Flow> = {}): Flow => ({ ...flow, ...changed, tests });
const reworded = (id: string, data: object): Partial<Flow> => ({
  nodes: flow.nodes.map((node) => (node.id === id ? { ...node, data: { ...node.data, ...data } } : node)),
});

describe('a recorded conversation', () => {
  it('is written as people read it, with what effects gave', () => {
    expect(test).toEqual({
      id: 'ba-lan',
      name: 'Ba lần tra',
      at: '2026-09-02T08:00',
      results,
      chat: [
        'Dân: thu',
        'Bot: Số báo danh?',
        '',
        'Dân: 01',
        'Bot: Toán: 9',
        '     [Tra nữa]',
        '',
        'Dân: [Tra nữa]',
        'Bot: Số báo danh?',
        '',
        'Dân: 02',
        'Bot: Không thấy 02.',
        'Bot: Số báo danh?',
        '',
        'Dân: 03',
        'Bot: Xin chờ cán bộ.',
        'Việc: chuyển cán bộ – Máy bận',
        '',
      ].join('\n'),
    });
    const parsed = parseFlow(JSON.parse(serialiseFlow(withTests([test]))));
    expect(parsed.ok && runTests(parsed.flow, registry)).toEqual([
      { id: 'ba-lan', name: 'Ba lần tra', ok: true },
    ]);
  });

  it('holds where an expected message leaves words open', () => {
    const open = {
      ...test,
      chat: test.chat.replace('Toán: 9', '{…}: {…}').replace('Không thấy 02.', 'Không{…}.'),
    };
    expect(runTests(withTests([open]), registry)).toMatchObject([{ ok: true }]);
    const wrong = { ...test, chat: test.chat.replace('Không thấy 02.', 'Không{…}!') };
    expect(runTests(withTests([wrong]), registry)).toMatchObject([{ ok: false, line: 12 }]);
  });

  it('names the first message that differs', () => {
    const [result] = runTests(withTests([test], reworded('khong', { text: 'Chưa có {{sbd}}.' })), registry);
    expect(result).toEqual({
      id: 'ba-lan',
      name: 'Ba lần tra',
      ok: false,
      line: 12,
      expected: 'Không thấy 02.',
      got: 'Chưa có 02.',
      node: 'khong',
      text: {
        vi: 'Dòng 12: mong “Không thấy 02.”, nay là “Chưa có 02.”.',
        en: 'Line 12: “Không thấy 02.” was expected, now it is “Chưa có 02.”.',
      },
    });
  });

  it('names a message that is missing, one too many, a button that is gone, work that is another', () => {
    const first = (chat: string, changed: Partial<Flow> = {}) =>
      runTests(withTests([{ ...test, chat }], changed), registry)[0];
    const { chat } = test;
    expect(first(chat.replace('Bot: Không thấy 02.\n', ''))).toMatchObject({
      ok: false,
      line: 12,
      expected: 'Số báo danh?',
      got: 'Không thấy 02.',
    });
    expect(
      first(chat.replace('Bot: Không thấy 02.\n', 'Bot: Không thấy 02.\nBot: Số báo danh?\n')),
    ).toMatchObject({
      ok: false,
      line: 14,
      text: { vi: 'Dòng 14: thiếu lời “Số báo danh?”.' },
    });
    expect(
      first(chat, reworded('co', { options: [{ id: 'nua', label: 'Tra tiếp', kind: 'choice' }] })),
    ).toMatchObject({ ok: false, line: 5, node: 'co' });
    expect(first(chat.replace('[Tra nữa]\n\nDân: [Tra nữa]', '[Tra nữa]\n\nDân: [Thôi]'))).toMatchObject({
      ok: false,
      line: 8,
    });
    expect(first(chat, reworded('ban', { reason: 'Hỏng' }))).toMatchObject({
      ok: false,
      line: 17,
      expected: 'chuyển cán bộ – Máy bận',
    });
    expect(first('Dân: thu\nhỏng')).toMatchObject({ ok: false, line: 2 });
  });

  it('lets time pass, and takes what a schema allows where nothing was recorded', () => {
    const late: FlowTest = {
      id: 'muon',
      name: 'Muộn',
      chat: 'Dân: thu\nBot: Số báo danh?\n\nDân: (chờ: 1 giờ)\nBot: Hết giờ.\n',
    };
    const plain: FlowTest = {
      id: 'khong-ghi',
      name: 'Không ghi',
      chat: 'Dân: thu\nBot: Số báo danh?\n\nDân: 01\nBot: {…}\nBot: Số báo danh?\n',
    };
    expect(runTests(withTests([late, plain]), registry)).toMatchObject([{ ok: true }, { ok: true }]);
  });

  it('says so where the flow cannot run', () => {
    const results_ = runTests(
      withTests([test], { nodes: flow.nodes.map((node) => ({ ...node, type: 'khong-co' })) }),
      registry,
    );
    expect(results_).toMatchObject([{ id: 'ba-lan', ok: false, line: 0, node: 'hoi' }]);
    expect(runTests(flow, registry)).toEqual([]);
    const round = draw('thu', {
      nodes: { a: ['message', { text: 'A' }, { next: 'b' }], b: ['message', { text: 'B' }, { next: 'a' }] },
    });
    const chat = 'Dân: thu\nBot: Số báo danh?\n\nDân: [Cũ]\n';
    expect(runTests(withTests([{ id: 'nut', name: 'Nút', chat }]), registry)).toMatchObject([
      { line: 4, text: { vi: 'Không làm tiếp được từ dòng 4: không còn nút “Cũ”.' } },
    ]);
    const endless = { ...round, tests: [{ id: 'vong', name: 'Vòng', chat: 'Dân: thu\n' }] };
    expect(runTests(endless, registry)).toMatchObject([
      { text: { vi: 'Không làm tiếp được từ dòng 1: các bước đi vòng mãi mà không chờ người dân.' } },
    ]);
  });
});
