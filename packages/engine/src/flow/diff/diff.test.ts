import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../node-type/registry.ts';
import { builtInTypes } from '../../nodes/index.ts';
import { draw } from '../../testing/draw.ts';
import { randomFlow } from '../../testing/random-flows.testing.ts';
import { diffFlows, type Flow } from '../index.ts';

const registry = createRegistry(builtInTypes);
const flow = draw('thu', {
  variables: { tuoi: 'number', ten: 'text' },
  nodes: {
    chao: ['message', { text: 'Chào anh/chị.' }, { next: 'chon' }],
    chon: [
      'menu',
      {
        text: 'Chọn việc',
        options: [
          { id: 'a', label: 'Tạm trú', kind: 'choice' },
          { id: 'b', label: 'Tạm vắng', kind: 'choice' },
        ],
        tries: 3,
      },
      { a: 'hoi', b: 'het' },
    ],
    hoi: ['ask', { text: 'Tuổi?', kind: 'number', variable: 'tuoi', min: 1 }, { next: 'het' }],
    het: ['end', {}],
  },
});
const withData = (id: string, data: object): Flow => ({
  ...flow,
  nodes: flow.nodes.map((node) => (node.id === id ? { ...node, data: { ...node.data, ...data } } : node)),
});
const told = (after: Flow, before: Flow | undefined = flow) =>
  diffFlows(before, after, registry).map(({ text }) => text.vi);

describe('what changed in a step', () => {
  it('is told by the words of its form, from what to what', () => {
    expect(told(withData('chao', { text: 'Kính chào.' }))).toEqual([
      'Bước "chao": Nội dung đổi từ “Chào anh/chị.” thành “Kính chào.”.',
    ]);
    expect(told(withData('hoi', { min: undefined, max: 99 }))).toEqual([
      expect.stringMatching(/^Bước "hoi": .+: bỏ 1\.$/),
      expect.stringMatching(/^Bước "hoi": .+: thêm 99\.$/),
    ]);
    expect(told(withData('hoi', { kind: 'money' }))).toEqual([
      expect.stringMatching(/đổi từ “[^”]*số[^”]*” thành “[^”]*tiền[^”]*”\.$/),
    ]);
  });

  it('follows the items of a list by their ids', () => {
    const [a, b] = flow.nodes[1]!.data.options as { id: string; label: string }[];
    const c = { id: 'c', label: 'Căn cước', kind: 'choice' };
    const said = told(withData('chon', { options: [c, b, { ...a, label: 'Đăng ký tạm trú' }] }));
    expect(said).toEqual([
      expect.stringContaining('thêm “Căn cước”'),
      expect.stringMatching(/› “Đăng ký tạm trú” › .+ đổi từ “Tạm trú” thành “Đăng ký tạm trú”/),
      expect.stringContaining('xếp lại thứ tự'),
    ]);
    expect(told(withData('chon', { options: [b] }))).toEqual([expect.stringContaining('bỏ “Tạm trú”')]);
  });

  it('is for machines, too', () => {
    const [a, b] = flow.nodes[1]!.data.options as { id: string; label: string }[];
    const changes = diffFlows(flow, withData('chon', { options: [a, { ...b, label: 'Vắng' }] }), registry);
    expect(changes).toMatchObject([
      { kind: 'changed', node: 'chon', field: '/options/1/label', from: 'Tạm vắng', to: 'Vắng' },
    ]);
    const moved = {
      ...flow,
      edges: flow.edges.map((edge) => (edge.from === 'chao' ? { ...edge, to: 'het' } : edge)),
    };
    expect(diffFlows(flow, moved, registry)).toMatchObject([
      { kind: 'moved-edge', node: 'chao', port: 'next', from: 'chon', to: 'het' },
    ]);
    expect(JSON.parse(JSON.stringify(changes))).toEqual(changes);
  });

  it('shows of long texts where they begin to differ', () => {
    const long = 'Điều khoản. '.repeat(100);
    const before = withData('chao', { text: `${long}Hết hạn 2026.` });
    const [said = ''] = told(withData('chao', { text: `${long}Hết hạn 2027.` }), before);
    expect(said).toContain('Hết hạn 2026.” thành “…');
    expect(said.length).toBeLessThan(300);
  });

  it('is counted where there is too much of it', () => {
    const options = Array.from({ length: 30 }, (_, place) => ({
      id: `o${place}`,
      label: `Mục ${place}`,
      kind: 'choice',
    }));
    const said = told(withData('chon', { options }));
    expect(said).toHaveLength(13);
    expect(said.at(-1)).toMatch(/^Bước "chon": sửa thêm \d+ chỗ khác\.$/);
  });
});

it('a note on the drawing is told by what stands in it', () => {
  const note = (text: string) => ({
    ...flow.nodes[0]!,
    id: 'ghi',
    type: 'note',
    name: 'Ghi chú',
    data: { text },
  });
  const having = (text: string): Flow => ({ ...flow, nodes: [...flow.nodes, note(text)] });
  expect(told(having('Hỏi lại phòng tư pháp.'))).toEqual([
    'Thêm ghi chú “Hỏi lại phòng tư pháp.” trên bản vẽ.',
  ]);
  expect(told(having('Đã hỏi.'), having(''))).toEqual(['Sửa ghi chú “Đã hỏi.” trên bản vẽ.']);
  expect(told(flow, having(''))).toEqual(['Bỏ một ghi chú trống trên bản vẽ.']);
});

describe('what changed beside steps', () => {
  it('is told: lines, variables, ways to start, languages, translations, tests, the start', () => {
    const after: Flow = {
      ...flow,
      start: 'chon',
      description: 'Mới',
      languages: ['en'],
      variables: flow.variables.map((one) => (one.name === 'ten' ? { ...one, class: 'secret' } : one)),
      triggers: [{ id: 'tu-khoa', kind: 'keyword', words: ['thu', 'thử'], how: 'exact' }],
      edges: flow.edges.filter(({ port }) => port !== 'b'),
      translations: { en: { chao: { '/text': 'Hello' } } },
      tests: [{ id: 't', name: 'Thử', chat: 'Dân: thu' }],
    };
    expect(told(after)).toEqual([
      'Sửa mô tả của kịch bản.',
      'Ngôn ngữ đổi từ tiếng Việt thành tiếng Việt, tiếng Anh.',
      'Bắt đầu từ bước "chon".',
      'Bước "chon": lối ra "Tạm vắng" không còn dẫn tới "het".',
      'Sửa thông tin "ten": mức bảo mật từ “Cá nhân cơ bản” thành “Bí mật”.',
      'Sửa cách bắt đầu: từ khoá; thêm "thử".',
      'Thêm bản dịch (en) của bước "chao".',
      'Thêm cuộc trò chuyện mẫu "Thử".',
    ]);
  });

  it('is nothing between equals, and something between others', () => {
    fc.assert(
      fc.property(randomFlow, randomFlow, (one, other) => {
        expect(diffFlows(one, structuredClone(one), registry)).toEqual([]);
        const changes = diffFlows(one, other, registry);
        const isSame = JSON.stringify([one.nodes, one.edges]) === JSON.stringify([other.nodes, other.edges]);
        expect(changes.length > 0 || isSame).toBe(true);
        for (const { text } of changes) expect([text.vi, text.en]).not.toContain('');
      }),
      { numRuns: 100 },
    );
  });

  it('stays bounded with ten thousand steps', () => {
    const many = (words: string): Flow => ({
      ...flow,
      nodes: Array.from({ length: 10_000 }, (_, place) => ({
        ...flow.nodes[0]!,
        id: `n${place}`,
        data: { text: `${words} ${place}` },
      })),
    });
    const changes = diffFlows(many('Một'), many('Hai'), registry);
    expect(changes).toHaveLength(2_001);
    expect(changes.at(-1)?.text.vi).toMatch(/^Và \d+ thay đổi khác\.$/);
  });
});
