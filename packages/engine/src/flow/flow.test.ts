import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCHEMA_FILE } from '../../write-schema.ts';
import { createRegistry } from '../node-type/registry.ts';
import { builtInTypes } from '../nodes/index.ts';
import { draw } from '../testing/index.ts';
import { diffFlows, type Flow, flowJsonSchema, newFlow, parseFlow, serialiseFlow } from './index.ts';

const flow = draw('thu', {
  variables: { ten: 'text' },
  nodes: { a: ['message', { text: 'Chào {{ten}}' }, { next: 'b' }], b: ['end', {}] },
});
const problemsOf = (value: unknown) => {
  const parsed = parseFlow(value);
  return parsed.ok ? [] : parsed.problems.map(({ pointer, message }) => `${pointer}: ${message.vi}`);
};

describe('reading a flow file', () => {
  it('takes what was written, the same bytes again', () => {
    const text = serialiseFlow(flow);
    const parsed = parseFlow(JSON.parse(text));
    expect(parsed).toEqual({ ok: true, flow: JSON.parse(text) });
    expect(parsed.ok && serialiseFlow(parsed.flow)).toBe(text);
    const shuffled = Object.fromEntries(Object.entries(flow).reverse()) as unknown as Flow;
    expect(serialiseFlow(shuffled)).toBe(text);
    expect(parseFlow(newFlow('f', 'Mới')).ok).toBe(true);
  });

  it.each<[string, unknown, RegExp]>([
    ['no flow', [], /^: Tệp này không phải/],
    ['another JSON', { a: 1 }, /^: Tệp này không phải/],
    ['a newer format', { ...flow, format: 3 }, /^\/format: .*mới hơn/],
    ['a missing part', { ...flow, nodes: undefined }, /thiếu danh sách bước\./],
    [
      'a bad step',
      { ...flow, nodes: [{ ...flow.nodes[0], position: 3 }] },
      /^\/nodes\/0\/position: Ở bước thứ 1 \(“a”\), vị trí trên bản vẽ/,
    ],
    [
      'a step with little in it',
      { ...flow, nodes: [{ id: 'a', type: 'message' }] },
      /Ở bước thứ 1 \(“a”\): thiếu tên, nội dung, vị trí trên bản vẽ\.$/,
    ],
    ['a key too many', { ...flow, edges: [{ ...flow.edges[0], la: 1 }] }, /đường nối thứ 1.*mục lạ “la”/],
    ['the same id twice', { ...flow, nodes: [flow.nodes[0], flow.nodes[0]] }, /^\/nodes\/1: .*“a” bị trùng/],
    ['a bad id', { ...flow, id: '__proto__' }, /^\/id: /],
  ])('refuses %s and says where', (_, value, words) => {
    expect(problemsOf(JSON.parse(JSON.stringify(value)))[0]).toMatch(words);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void parseFlow(value)));
    const near = fc.record({
      format: fc.constant(1),
      id: fc.jsonValue(),
      nodes: fc.jsonValue(),
      triggers: fc.jsonValue(),
    });
    fc.assert(
      fc.property(near, (value) => {
        expect(problemsOf(value)).not.toEqual([]);
      }),
    );
  });
});

it('publishes the schema of the file: `node packages/engine/write-schema.ts` writes it anew', () => {
  expect(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'))).toEqual(flowJsonSchema);
});

describe('what changed', () => {
  const registry = createRegistry(builtInTypes);
  const words = (before: Flow | undefined, after: Flow) =>
    diffFlows(before, after, registry).map(({ kind, text }) => `${kind}: ${text.vi}`);

  it('is nothing between equals, and places on the drawing are told as such', () => {
    expect(words(flow, structuredClone(flow))).toEqual([]);
    const moved = { ...flow, nodes: flow.nodes.map((node) => ({ ...node, position: { x: 9, y: 9 } })) };
    expect(words(flow, moved)).toEqual(['moved: 2 bước chỉ đổi chỗ trên bản vẽ.']);
  });

  it('is told step by step', () => {
    const [a, b] = flow.nodes;
    const after: Flow = {
      ...flow,
      name: 'Mới',
      nodes: [
        { ...a!, name: 'Lời chào', data: { text: 'Khác' } },
        { ...b!, id: 'c', name: 'Hết' },
      ],
      edges: [{ ...flow.edges[0]!, to: 'c' }],
      variables: [],
      triggers: [{ id: 't', kind: 'keyword', words: ['căn cước'], how: 'contains' }],
    };
    expect(words(flow, after)).toEqual([
      'renamed: Tên kịch bản đổi từ "thu" thành "Mới".',
      'renamed: Bước "a" đổi tên thành "Lời chào".',
      'changed: Bước "Lời chào": Nội dung đổi từ “Chào {{ten}}” thành “Khác”.',
      'added: Thêm bước "Hết".',
      'removed: Bỏ bước "b".',
      'moved-edge: Bước "Lời chào": lối ra "Tiếp theo" đổi từ "b" sang "Hết".',
      'variable: Bỏ thông tin "ten".',
      'trigger: Thêm cách bắt đầu: từ khoá "căn cước".',
      'trigger: Bỏ cách bắt đầu: từ khoá "thu".',
    ]);
    expect(words(undefined, flow)).toContain('added: Thêm bước "a".');
  });
});
