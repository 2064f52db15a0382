/**
 * The flow of the simulation: it counts what it is told, in order, and each word may make it file a form, ask or
 * tell another system, or wait. A turn that was lost, taken twice or out of order shows in every later message.
 */
import {
  builtInTypes,
  compileFlow,
  createRegistry,
  FLOW_FORMAT,
  type Flow,
  loadMachine,
  prepareTriggers,
  type TurnWorld,
} from '@danloi/engine';

const FLOW = 'dem-tin';
const VERSION = '1';
export const OTHER_SYSTEM = 'https://he-thong.example.vn';
export const WORDS = ['tin', 'tin', 'tin', 'tin', 'phieu', 'goi', 'xem', 'doi', 'hong', 'chap chon'] as const;

const place = (x: number, y = 80) => ({ x, y });
const branch = (id: string) => ({
  id,
  title: id,
  match: 'all',
  rows: [{ variable: 'loi', operator: 'contains', operand: id }],
});
const request = (method: 'GET' | 'POST', path: string) => ({
  method,
  url: `${OTHER_SYSTEM}/${path}`,
  keep: [{ id: 'k', from: 'so', to: 'so' }],
  timeout: 4,
  ...(method === 'GET'
    ? { retries: 0 }
    : { send: 'fields', fields: [{ id: 'f', name: 'loi', value: '{{loi}}' }] }),
});

const flow = {
  format: FLOW_FORMAT,
  id: FLOW,
  name: 'Đếm tin',
  variables: [
    { name: 'dem', title: 'Số tin', type: 'number', class: 'public' },
    { name: 'loi', title: 'Lời nhắn', type: 'text', class: 'basic' },
    { name: 'ma', title: 'Mã phiếu', type: 'text', class: 'public' },
    { name: 'so', title: 'Số trả về', type: 'text', class: 'public' },
  ],
  triggers: [
    { id: 'tu-khoa', kind: 'keyword', words: ['bat dau dem'], how: 'exact' },
    { id: 'nha', kind: 'home' },
  ],
  start: 'dat-lai',
  nodes: [
    {
      id: 'dat-lai',
      type: 'set',
      name: 'Đặt lại',
      position: place(0),
      data: {
        values: [
          { variable: 'dem', how: 'to', value: '0' },
          { variable: 'loi', how: 'to', value: 'sẵn sàng' },
        ],
      },
    },
    {
      id: 'hoi',
      type: 'ask',
      name: 'Hỏi',
      position: place(300),
      data: { text: 'Số {{dem}}: {{loi}}', kind: 'text', variable: 'loi' },
    },
    {
      id: 'cong',
      type: 'set',
      name: 'Cộng một',
      position: place(600),
      data: { values: [{ variable: 'dem', how: 'add', value: '1' }] },
    },
    {
      id: 're',
      type: 'condition',
      name: 'Rẽ',
      position: place(900),
      data: { branches: ['phieu', 'goi', 'xem', 'doi'].map(branch) },
    },
    {
      id: 'phieu',
      type: 'submission',
      name: 'Ghi phiếu',
      position: place(1_200),
      data: {
        form: 'Phiếu',
        prefix: 'TN',
        fields: [{ variable: 'loi' }],
        caseNumber: 'ma',
        receipt: 'Mã {{ma}} của tin {{dem}}',
        confidential: false,
        urgent: false,
      },
    },
    {
      id: 'goi',
      type: 'http-request',
      name: 'Gửi đi',
      position: place(1_200, 200),
      data: request('POST', 'ghi'),
    },
    {
      id: 'xem',
      type: 'http-request',
      name: 'Hỏi ra',
      position: place(1_200, 320),
      data: request('GET', 'xem'),
    },
    {
      id: 'doi',
      type: 'wait',
      name: 'Đợi',
      position: place(1_200, 440),
      data: { kind: 'duration', minutes: 1, text: 'Đợi ở tin {{dem}}', reply: 'leave' },
    },
  ],
  edges: [
    { id: 'e1', from: 'dat-lai', port: 'next', to: 'hoi' },
    { id: 'e2', from: 'hoi', port: 'next', to: 'cong' },
    { id: 'e3', from: 'cong', port: 'next', to: 're' },
    ...['phieu', 'goi', 'xem', 'doi'].map((id) => ({ id: `r-${id}`, from: 're', port: id, to: id })),
    { id: 'r-khac', from: 're', port: 'else', to: 'hoi' },
    { id: 'p1', from: 'phieu', port: 'done', to: 'hoi' },
    { id: 'p2', from: 'phieu', port: 'error', to: 'hoi' },
    ...['goi', 'xem'].flatMap((id) =>
      ['ok', 'failed'].map((port) => ({ id: `${id}-${port}`, from: id, port, to: 'hoi' })),
    ),
    { id: 'd1', from: 'doi', port: 'done', to: 'hoi' },
    { id: 'd2', from: 'doi', port: 'replied', to: 'hoi' },
  ],
} as unknown as Flow;

export const compiled = compileFlow(flow, createRegistry(builtInTypes), VERSION);
export const document = flow;

/** What a turn sees, made without the server. */
export function plainWorld(): TurnWorld {
  const machine = loadMachine(compiled, createRegistry(builtInTypes));
  return {
    triggers: prepareTriggers([compiled]),
    live: (id) => (id === FLOW ? machine : undefined),
    machine: (id, version) => (id === FLOW && version === VERSION ? machine : undefined),
    values: {},
  };
}

const inThisTurn = (text: string, word: string): boolean => text.startsWith(word);
/** A step whose code always fails, and one whose code fails at times. */
export const isPoison = (text: string): boolean => inThisTurn(text, 'hong');
export const isFlaky = (text: string): boolean => inThisTurn(text, 'chap chon');
