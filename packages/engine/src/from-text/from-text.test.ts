/** Procedures as offices paste them: what is read of them, and the flow that comes of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  builtInTypes,
  coverFlow,
  createRegistry,
  lintFlow,
  matchKeyword,
  openFlow,
  tokens,
} from '../index.ts';
import { correct, flowFromOutline, type Outline, readOutline, sourceOf } from './index.ts';

const registry = createRegistry(builtInTypes);
const example = (name: string) => readFileSync(join(import.meta.dirname, 'examples', `${name}.txt`), 'utf8');
const short = (outline: Outline) =>
  outline.procedures.map(({ title, topics }) => [
    title,
    topics.map((topic) => `${topic.kind}: ${topic.title}`),
  ]);
const checkedAll = (outline: Outline) =>
  Object.fromEntries(
    outline.procedures.map((procedure) => [
      procedure.id,
      { source: sourceOf(procedure) || 'Luật Tiếp công dân', checkedOn: '2026-11-25' },
    ]),
  );
const flowOf = (outline: Outline) => flowFromOutline(outline, { id: 'thu', checked: checkedAll(outline) });

describe('what is read', () => {
  it('a procedure with numbered headings, a title in capitals and facts of the record', () => {
    expect(short(readOutline(example('thuong-tru')))).toEqual([
      [
        'Đăng ký thường trú',
        [
          'general: Thông tin chung',
          'steps: Trình tự thực hiện',
          'papers: Thành phần hồ sơ',
          'time: Thời hạn giải quyết',
          'fee: Lệ phí',
          'place: Cơ quan thực hiện',
          'legal: Căn cứ pháp lý',
        ],
      ],
    ]);
  });

  it('a record of the national portal, tables and all', () => {
    const outline = readOutline(example('cong-dich-vu-cong'));
    expect(short(outline)).toEqual([
      [
        'Đăng ký tạm trú',
        [
          'general: Thông tin chung',
          'steps: Trình tự thực hiện',
          'ways: Cách thức thực hiện',
          'papers: Thành phần hồ sơ',
          'who: Đối tượng thực hiện',
          'place: Cơ quan thực hiện',
          'result: Kết quả thực hiện',
          'legal: Căn cứ pháp lý',
          'condition: Yêu cầu, điều kiện thực hiện',
        ],
      ],
    ]);
    expect(outline.procedures[0]?.topics[2]?.text).toBe(
      [
        '• Hình thức nộp: Trực tiếp',
        '  Thời hạn giải quyết: 3 Ngày làm việc',
        '  Phí, lệ phí: Lệ phí : 15.000 Đồng',
        '  Mô tả: Nộp tại Công an cấp xã',
        '• Hình thức nộp: Trực tuyến',
        '  Thời hạn giải quyết: 3 Ngày làm việc',
        '  Phí, lệ phí: Lệ phí : 7.000 Đồng',
        '  Mô tả: Nộp trên Cổng Dịch vụ công quốc gia',
      ].join('\n'),
    );
  });

  it('several procedures under Roman numbers', () => {
    const [first, second, ...rest] = short(readOutline(example('hai-thu-tuc')));
    const five = [
      'who: Ai làm được',
      'papers: Giấy tờ cần có',
      'time: Thời hạn giải quyết',
      'fee: Lệ phí',
      'legal: Căn cứ',
    ];
    expect(first).toEqual(['Đăng ký khai sinh', ['general: Thông tin chung', ...five]]);
    expect(second).toEqual(['Cấp, đổi, cấp lại thẻ căn cước', five]);
    expect(rest).toEqual([]);
  });

  it('headings without numbers, the second procedure known by what begins again', () => {
    expect(short(readOutline(example('khong-so')))).toEqual([
      [
        'Thủ tục gia hạn tạm trú',
        [
          'general: Thông tin chung',
          'papers: Giấy tờ cần chuẩn bị',
          'time: Thời hạn',
          'fee: Phí, lệ phí',
          'place: Nơi nộp hồ sơ',
          'legal: Căn cứ pháp lý',
        ],
      ],
      [
        'Thủ tục tách hộ',
        ['papers: Giấy tờ cần chuẩn bị', 'time: Thời hạn', 'fee: Phí, lệ phí', 'legal: Căn cứ pháp lý'],
      ],
    ]);
  });

  it('a text about something else, by its Roman headings; the list below them is a list', () => {
    expect(short(readOutline(example('thong-bao')))).toEqual([
      [
        'Thông báo lịch tiếp công dân tháng 12',
        ['other: Thời gian', 'other: Địa điểm tiếp', 'other: Cách đăng ký'],
      ],
    ]);
  });

  it('a text without any heading is one answer', () => {
    expect(short(readOutline('Phường nghỉ Tết từ ngày 28.\nMời bà con liên hệ sau.'))).toEqual([
      ['', ['general: Thông tin chung']],
    ]);
    expect(readOutline(' \n\t\n ').procedures).toEqual([]);
  });

  it('a title in capitals as a sentence, short names of offices aside', () => {
    const text = 'XÁC NHẬN TẠI UBND XÃ THEO MẪU CT07\n\nLệ phí: không thu';
    expect(readOutline(text).procedures[0]?.title).toBe('Xác nhận tại UBND xã theo mẫu CT07');
  });

  it('pairs in a table are headings with their values', () => {
    const text = 'Đăng ký tạm vắng\n\nThời hạn\t1 ngày\nLệ phí\tKhông thu\nNơi nộp hồ sơ\tCông an xã';
    const [procedure] = readOutline(text).procedures;
    expect(procedure?.topics.map(({ title, text: words }) => [title, words])).toEqual([
      ['Thời hạn', '1 ngày'],
      ['Lệ phí', 'Không thu'],
      ['Nơi nộp hồ sơ', 'Công an xã'],
    ]);
  });
});

describe.each(['thuong-tru', 'cong-dich-vu-cong', 'hai-thu-tuc', 'khong-so', 'thong-bao'])(
  'the flow of %s',
  (name) => {
    const flow = flowOf(readOutline(example(name)));

    it('has nothing to look at', () => {
      expect(lintFlow(flow, registry)).toEqual([]);
    });

    it('is a file that opens, and is passed whole', () => {
      expect(openFlow(structuredClone(flow), registry)).toMatchObject({ ok: true });
      const { coverage, missing } = coverFlow(flow, registry);
      expect({ coverage, missing }).toEqual({ coverage: 100, missing: [] });
    });
  },
);

it('starts by its name, with and without accents, and by each thing that is done', () => {
  const { triggers } = flowOf(readOutline(example('hai-thu-tuc')));
  const words = triggers.flatMap((trigger) => (trigger.kind === 'keyword' ? trigger.words : []));
  expect(words).toContain('đăng ký khai sinh');
  expect(words).toContain('cấp lại thẻ căn cước');
  for (const said of ['cho em hoi dang ky khai sinh', 'toi muon doi the can cuoc']) {
    expect(
      matchKeyword(
        said,
        words.map((word) => ({ words: word, how: 'contains' as const })),
      ),
    ).toBeDefined();
  }
});

it('leaves the warnings about source and day where nobody has told them', () => {
  const rules = lintFlow(flowFromOutline(readOutline(example('thuong-tru')), { id: 'thu' }), registry).map(
    ({ rule }) => rule,
  );
  expect(new Set(rules)).toEqual(new Set(['fact.no-source', 'fact.no-date']));
});

it('a flow for reports of crimes begins with the emergency numbers', () => {
  const flow = flowOf(
    readOutline('TỐ GIÁC TỘI PHẠM\n\n1. Cách làm\nGọi hoặc đến trực tiếp.\n2. Nơi nộp hồ sơ\nCông an xã'),
  );
  expect(flow.nodes[0]?.data.text).toContain('113');
  expect(lintFlow(flow, registry).filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('an answer longer than a few messages asks in between', () => {
  const long = Array.from(
    { length: 600 },
    (_, at) => `Điểm ${at} của quy trình này được viết ra cho đủ dài.`,
  ).join('\n');
  const flow = flowOf(readOutline(`Thủ tục dài\n\nTrình tự thực hiện:\n${long}\nKết quả: giấy chứng nhận`));
  expect(flow.nodes.filter(({ name }) => name === 'Xem tiếp?').length).toBeGreaterThan(1);
  expect(lintFlow(flow, registry).filter(({ severity }) => severity !== 'hint')).toEqual([]);
  expect(coverFlow(flow, registry).coverage).toBe(100);
});

describe('what is put right', () => {
  const outline = readOutline(example('thuong-tru'));
  const id = (at: number) => outline.procedures[0]?.topics[at]?.id ?? '';
  const titles = (changed: Outline) => changed.procedures[0]?.topics.map(({ title }) => title);

  it('renames, moves, merges and leaves out', () => {
    expect(titles(correct(outline, { do: 'rename', topic: id(1), title: 'Các bước' }))?.[1]).toBe('Các bước');
    expect(titles(correct(outline, { do: 'move', topic: id(1), by: -1 }))?.[0]).toBe('Trình tự thực hiện');
    const merged = correct(outline, { do: 'merge-up', topic: id(4) });
    expect(titles(merged)).toHaveLength(6);
    expect(merged.procedures[0]?.topics[3]?.text).toContain('Lệ phí\n20.000 đồng');
    const without = flowOf(correct(outline, { do: 'keep', topic: id(0), keep: false }));
    expect(without.nodes.map(({ name }) => name)).not.toContain('Thông tin chung');
  });

  it('has nothing to do above the first and below the last', () => {
    expect(correct(outline, { do: 'move', topic: id(0), by: -1 })).toBe(outline);
    expect(correct(outline, { do: 'merge-up', topic: id(0) })).toBe(outline);
    expect(correct(outline, { do: 'move', topic: id(6), by: 1 })).toBe(outline);
  });
});

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  fc.constantFrom(
    'Thành phần hồ sơ:',
    '1. Lệ phí',
    '2) Thời hạn',
    'II. CẤP THẺ',
    'a) Tờ khai',
    'Thủ tục: Tách hộ',
    'Tên thủ tục:',
    '- Giấy tờ',
    '\t',
    'A\tB\nC\tD',
    '{{ho_ten}}',
    '{{{',
    '}}}',
    '\u0000',
    '\r\n',
    '\n\n',
    '# Đầu mục',
    '**Đậm**',
    'MỤC 3',
    'Điều 5.',
    'Căn cứ',
    'menu',
    '💥',
    'x'.repeat(1_500),
    'http://a.vn',
    'IIII.',
    'TUYỆT MẬT',
    'Mã thủ tục: 1.2',
  ),
);
const pasted = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('\n'));

/** How often each word stands in a text. */
const counted = (text: string) => {
  const counts = new Map<string, number>();
  for (const { key } of tokens(text)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};
const lost = (from: string, to: string) => {
  const there = counted(to);
  return [...counted(from)].filter(([word, count]) => (there.get(word) ?? 0) < count);
};

describe('any text', () => {
  it('keeps each word in the outline, and from there in the flow', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const outline = readOutline(text);
        const all = outline.procedures.flatMap(({ mark, title, topics }) => [
          mark,
          title,
          ...topics.flatMap((topic) => [topic.mark, topic.title, topic.text]),
        ]);
        expect(lost(text, all.join('\n'))).toEqual([]);
        const { nodes } = flowFromOutline(outline, { id: 'thu' });
        const answers = outline.procedures.flatMap(({ topics }) =>
          topics.flatMap((one) => [one.title, one.text]),
        );
        expect(
          lost(answers.join('\n'), JSON.stringify(nodes.map(({ data }) => data)).replaceAll('\\n', ' ')),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives a flow that opens and has no mistake', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const flow = flowOf(readOutline(text));
        const opened = openFlow(structuredClone(flow), registry);
        expect(opened.ok ? [] : opened.problems).toEqual([]);
        if (flow.nodes.length === 0) return;
        expect(lintFlow(flow, registry).filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['one line of 100,000 signs', 'a'.repeat(100_000)],
    ['50,000 lines', 'a\n'.repeat(50_000)],
    ['20,000 headings', '1. Lệ phí\n'.repeat(10_000)],
    ['tabs only', '\t'.repeat(100_000)],
    ['rows of a table', 'a\tb\n'.repeat(25_000)],
    ['marks only', 'I. II. '.repeat(14_000)],
    ['capitals', 'AB CD\n\n'.repeat(14_000)],
    ['braces', '{'.repeat(100_000)],
    ['blanks', `${' '.repeat(99_999)}a`],
  ])('reads %s', (_, text) => {
    const flow = flowOf(readOutline(text));
    expect(openFlow(structuredClone(flow), registry).ok).toBe(true);
  });
});
