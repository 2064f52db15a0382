import { FLOW_FORMAT, type Flow, type FlowNode } from '@danloi/engine';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Services } from '../services.ts';
import type { WorkspaceStore } from '../store/index.ts';
import { testServices } from '../testing/services.ts';
import type { PhoneEvent } from './preview-event.ts';
import type { PreviewSettings } from './preview-settings.ts';
import type { Simulated } from './simulate.ts';

let services: Services;
let own: WorkspaceStore;

beforeEach(async () => {
  ({ services, own } = await testServices());
});
afterEach(() => services.stop());

const node = (id: string, type: string, data: Record<string, unknown>): FlowNode => ({
  ...{ id, type, name: `Bước ${id}`, data },
  position: { x: 0, y: 0 },
});
const edge = (from: string, port: string, to: string) => ({ id: `${from}-${port}`, from, port, to });
const hours = [{ days: [1, 2, 3, 4, 5], from: '07:30', to: '17:00' }];

/** Asks for a year, branches by it, then by the hour, then looks something up. */
const DRAFT: Flow = {
  format: FLOW_FORMAT,
  id: 'thu',
  name: 'Thử',
  languages: ['en'],
  translations: { en: { hoi: { '/text': 'How old?' } } },
  variables: [
    { name: 'tuoi', title: 'Tuổi', type: 'number', class: 'basic' },
    { name: 'so', title: 'Số giấy tờ', type: 'text', class: 'secret' },
    { name: 'dong', title: 'Dòng', type: 'row', class: 'basic' },
  ],
  triggers: [],
  start: 'hoi',
  nodes: [
    node('hoi', 'ask', {
      text: 'Bao nhiêu tuổi?',
      ...{ variable: 'tuoi', kind: 'number', tries: 3 },
    }),
    node('re', 'condition', {
      branches: [
        {
          ...{ id: 'du', title: 'Đủ tuổi', match: 'all' },
          rows: [{ variable: 'tuoi', operator: 'gte', operand: '16' }],
        },
      ],
    }),
    node('gio', 'opening-hours', { hours, holidays: true }),
    node('tra', 'lookup', { table: 'bang', column: 'ma', key: '{{so}}', row: 'dong', many: 'first' }),
    node('co', 'message', { text: 'Có dòng.' }),
    node('khong', 'message', { text: 'Không có dòng.' }),
    node('loi', 'message', { text: 'Chưa tra được.' }),
    node('nghi', 'message', { text: 'Hết giờ.' }),
    node('tre', 'message', { text: 'Còn trẻ.' }),
    node('het', 'end', {}),
  ],
  edges: [
    ...[edge('hoi', 'next', 're'), edge('re', 'du', 'gio'), edge('re', 'else', 'tre')],
    ...[edge('gio', 'open', 'tra'), edge('gio', 'closed', 'nghi'), edge('gio', 'holiday', 'nghi')],
    ...[edge('tra', 'found', 'co'), edge('tra', 'not-found', 'khong'), edge('tra', 'error', 'loi')],
    ...['co', 'khong', 'loi', 'nghi', 'tre'].map((from) => edge(from, 'next', 'het')),
  ],
};

const MORNING = Date.parse('2026-11-25T02:00:00Z');
const NIGHT = Date.parse('2026-11-25T16:00:00Z');

async function play(
  events: PhoneEvent[],
  settings: PreviewSettings = { at: MORNING, pins: { lookup: 'not-found' } },
): Promise<Simulated[]> {
  const { tables } = services;
  const column = { name: 'ma', title: 'Mã', type: 'text' } as const;
  const definition = { name: 'Bảng', columns: [column], key: 'ma' };
  const table = await tables.create(own, definition, Buffer.from('ma\n79001\n'));
  const nodes = DRAFT.nodes.map((one) =>
    one.type === 'lookup' ? { ...one, data: { ...one.data, table: table.id } } : one,
  );
  const answers: Simulated[] = [];
  for (const event of events) {
    const session = answers.at(-1)?.session;
    const kept = session === undefined ? undefined : JSON.parse(JSON.stringify(session));
    answers.push(await services.simulate(own.workspace, { ...DRAFT, nodes }, kept, event, settings));
  }
  return answers;
}

const texts = (answers: Simulated[]) => answers.flatMap(({ messages }) => messages.map(({ text }) => text));
const whys = (answers: Simulated[]) => answers.flatMap((one) => one.whys ?? []).map(({ text }) => text.vi);
const START = { kind: 'start' } as const;
const said = (text: string) => ({ kind: 'text', text }) as const;

describe('the reasons of a try-out', () => {
  it('stand beside what was said, one for each branch', async () => {
    const answers = await play([START, said('20')]);
    expect(texts(answers)).toEqual(['Bao nhiêu tuổi?', 'Không có dòng.']);
    expect(whys(answers)).toEqual([
      'Nhánh “Đủ tuổi” là nhánh đầu tiên có mọi điều kiện đều đúng.',
      '09:00, Thứ Tư, 25/11/2026 là trong giờ làm việc.',
      'Tra “”: không có dòng nào.',
    ]);
    expect(answers[1]?.whys?.[0]?.rows?.[0]).toMatchObject({ held: true });
  });
});

describe('the clock, the language and results', () => {
  it('are those that were chosen', async () => {
    expect(texts(await play([START, said('20')], { at: NIGHT })).at(-1)).toBe('Hết giờ.');
    expect(texts(await play([START], { at: MORNING, language: 'en' }))).toEqual(['How old?']);
  });

  it.each([
    ['not-found', 'Không có dòng.', 'Tra “79001”: không có dòng nào.'],
    ['error', 'Chưa tra được.', 'Việc của bước này không làm được lúc này.'],
    ['slow', 'Chưa tra được.', 'Chờ quá lâu mà chưa có kết quả.'],
    [undefined, 'Có dòng.', 'Tra “79001”: có đúng một dòng.'],
  ] as const)('a look-up that is %s', async (pin, text, why) => {
    const settings = { at: MORNING, ...(pin === undefined ? {} : { pins: { lookup: pin } }) };
    const open = { kind: 'set', name: 'so', value: '79001' } as const;
    const answers = await play([START, open, said('20')], settings);
    expect(texts(answers).at(-1)).toBe(text);
    // The number is secret: dots stand for it.
    expect(whys(answers).at(-1)).toBe(why.replace('79001', '••••'));
  });
});

describe('from the middle', () => {
  it('begins with the step chosen and what is known, and goes on from there', async () => {
    const answers = await play([START, said('12'), { kind: 'start', node: 'hoi' }, said('20')]);
    expect(texts(answers)).toEqual(['Bao nhiêu tuổi?', 'Còn trẻ.', 'Bao nhiêu tuổi?', 'Không có dòng.']);
    const direct = await play([
      START,
      { kind: 'set', name: 'tuoi', value: '20' },
      { kind: 'start', node: 're' },
    ]);
    expect(texts(direct).at(-1)).toBe('Không có dòng.');
  });

  it('of a step that is gone is told', async () => {
    await expect(play([START, { kind: 'start', node: 'khac' }])).rejects.toMatchObject({ status: 422 });
  });
});

describe('a variable with another value', () => {
  it('is read as an answer is; nothing is said, and the step that waits still waits', async () => {
    const [, set] = await play([START, { kind: 'set', name: 'tuoi', value: 'hai mươi' }]);
    expect(set).toMatchObject({ vars: { tuoi: 20 }, messages: [], notes: [], currentNode: 'hoi' });
  });

  it('stays as it was where the words are no such value', async () => {
    const [, set] = await play([START, { kind: 'set', name: 'tuoi', value: 'rất già' }]);
    expect(set?.vars.tuoi).toBeUndefined();
    expect(set?.notes[0]?.vi).toContain('Không đọc được giá trị mới của “Tuổi”');
  });

  it('is emptied by nothing; a secret one shows as dots', async () => {
    const answers = await play([
      START,
      { kind: 'set', name: 'so', value: '{{tuoi}} 123' },
      { kind: 'set', name: 'so', value: ' ' },
    ]);
    expect(answers.map(({ vars }) => vars.so)).toEqual([undefined, '••••', '••••']);
    expect(answers.map(({ session }) => session.context.vars.so)).toEqual([undefined, '{ {tuoi}} 123', null]);
  });
});
