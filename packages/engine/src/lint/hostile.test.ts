import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFlow } from '../flow/parse.ts';
import { FLOW_FORMAT, type Flow, type FlowNode } from '../flow/schema.ts';
import { defineNodeType } from '../node-type/define.ts';
import { field } from '../node-type/fields.ts';
import { createRegistry } from '../node-type/registry.ts';
import { builtInTypes } from '../nodes/index.ts';
import { draw } from '../testing/draw.ts';
import { randomFlow } from '../testing/random-flows.testing.ts';
import { variable } from './examples/example.testing.ts';
import { lintFlow } from './lint.ts';

const registry = createRegistry(builtInTypes);
const ids = fc.constantFrom('n0', 'n1', 'n2', 'constructor', 'tostring', 'valueof', 'hasownproperty', 'x');
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '{{constructor}}',
    '{{hasownproperty.x|tostring}}',
    '{{don_vi.constructor}}',
    'Căn cứ      :',
    'Lệ phí: 1 đồng đến 31/02/2026',
    'http://a',
    'tố giác',
    '\ud800',
  ),
);
const data = fc.dictionary(
  fc.constantFrom(
    'text',
    'options',
    'branches',
    'kind',
    'buttons',
    'fields',
    'values',
    'variable',
    'url',
    'formula',
    'table',
    'flow',
    'inputs',
    'cards',
    'hours',
    'constructor',
  ),
  fc.oneof(
    text,
    fc.jsonValue({ maxDepth: 3 }),
    fc.array(
      fc.dictionary(
        fc.constantFrom('id', 'label', 'variable', 'operator', 'operand', 'rows', 'match', 'url'),
        fc.oneof(text, fc.jsonValue({ maxDepth: 1 })),
      ),
      { maxLength: 3 },
    ),
  ),
);
const types = fc.constantFrom(...builtInTypes.map((type) => type.manifest.type), 'la', 'constructor');
const node = fc.record({
  id: ids,
  type: types,
  name: text.map((name) => name.slice(0, 100)),
  data,
  position: fc.constant({ x: 0, y: 0 }),
});
const hostile: fc.Arbitrary<unknown> = fc.record(
  {
    format: fc.constant(FLOW_FORMAT),
    id: ids,
    name: fc.constantFrom('Tố giác', 'Tố cáo', 'x'),
    variables: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom('a', 'constructor', 'valueof', 'text'),
        title: fc.constantFrom('Họ tên', 'CCCD'),
        type: fc.constantFrom('text', 'number', 'date', 'row', 'list'),
        class: fc.constantFrom('public', 'secret'),
      }),
      { selector: ({ name }) => name, maxLength: 4 },
    ),
    triggers: fc.constantFrom(
      [],
      [{ id: 't', kind: 'keyword', how: 'contains', words: ['', ' ', 'a', 'menu', '\u0301', '💬'] }],
      [{ id: 't', kind: 'schedule', at: { time: '08:00', date: '2026-02-31' } }],
    ),
    start: ids,
    nodes: fc.uniqueArray(node, { selector: ({ id }) => id, maxLength: 5 }),
    edges: fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z]{3}$/),
        from: ids,
        port: fc.constantFrom('next', 'o', 'constructor', 'each'),
        to: ids,
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    ),
    languages: fc.constantFrom(['en'], ['en', 'tay']),
    translations: fc.dictionary(
      fc.constantFrom('en', 'km'),
      fc.dictionary(
        ids,
        fc.dictionary(fc.constantFrom('/text', '/options/0/label', 'constructor', ''), text),
      ),
    ),
    tests: fc.constantFrom([], [{ id: 't', name: 'T', chat: '', results: [{ node: 'gone' }] }]),
  },
  { requiredKeys: ['format', 'id', 'name', 'variables', 'triggers', 'nodes', 'edges'] },
);

function look(flow: Flow, known?: Parameters<typeof lintFlow>[2]) {
  for (const { message, rule, node } of lintFlow(flow, registry, known)) {
    expect(message.vi.length * message.en.length).toBeGreaterThan(0);
    expect(rule).toMatch(/^[a-z-]+\.[a-z-]+$/);
    if (node !== undefined) expect(flow.nodes.some(({ id }) => id === node)).toBe(true);
  }
}

const big = (
  count: number,
  nodeAt: (at: number) => Pick<FlowNode, 'type' | 'data'>,
  edges: (at: number) => Flow['edges'],
): Flow => ({
  ...draw('thu', { nodes: {} }),
  start: 'n0',
  nodes: Array.from({ length: count }, (_, at) => ({
    id: `n${at}`,
    name: '',
    position: { x: 0, y: 0 },
    ...nodeAt(at),
  })),
  edges: Array.from({ length: count }, (_, at) => edges(at)).flat(),
});

describe('whatever flow it is', () => {
  it('is looked at, with and without what is around it', () => {
    let parsed = 0;
    fc.assert(
      fc.property(hostile, hostile, (one, two) => {
        const flow = parseFlow(one);
        const beside = parseFlow(two);
        if (!flow.ok) return;
        parsed++;
        look(flow.flow);
        const flows = new Map(beside.ok ? [[beside.flow.id, beside.flow]] : []);
        look(flow.flow, {
          flows,
          tables: new Map([['constructor', ['a']]]),
          values: new Set(),
          today: '2026-11-25',
          media: new Set(),
        });
      }),
      { numRuns: 250 },
    );
    expect(parsed).toBeGreaterThan(30);
  });

  it('gives the same findings twice, and leaves the flow as it was', () => {
    fc.assert(
      fc.property(randomFlow, (flow) => {
        const before = JSON.stringify(flow);
        expect(lintFlow(flow, registry)).toEqual(lintFlow(flow, registry));
        expect(JSON.stringify(flow)).toBe(before);
      }),
    );
  });

  const menu = (at: number) => ({
    type: 'menu',
    data: { text: `Chọn ${at}?`, options: [{ id: 'o', label: 'Tiếp', kind: 'choice' }] },
  });
  it.each<[string, () => Flow]>([
    [
      'ten thousand steps in a row',
      () => big(10_000, menu, (at) => [{ id: `e${at}`, from: `n${at}`, port: 'o', to: `n${at + 1}` }]),
    ],
    [
      'ten thousand messages in a round',
      () =>
        big(
          10_000,
          (at) => ({ type: 'message', data: { text: `Tin ${at}` } }),
          (at) => [{ id: `e${at}`, from: `n${at}`, port: 'next', to: `n${(at + 1) % 10_000}` }],
        ),
    ],
    [
      'a hundred thousand lines',
      () =>
        big(10_000, menu, (at) =>
          Array.from({ length: 10 }, (_, place) => ({
            id: `e${at}-${place}`,
            from: `n${at}`,
            port: `p${place}`,
            to: `n${(at * 7 + place * 131) % 10_000}`,
          })),
        ),
    ],
    [
      'a hundred thousand lines from one step',
      () =>
        big(10_000, menu, (at) =>
          Array.from({ length: 10 }, (_, place) => ({
            id: `e${at}-${place}`,
            from: 'n0',
            port: `p${at}-${place}`,
            to: `n${at}`,
          })),
        ),
    ],
    [
      'a hundred thousand lines to nowhere',
      () =>
        big(10_000, menu, (at) =>
          Array.from({ length: 10 }, (_, place) => ({
            id: `e${at}-${place}`,
            from: 'gone',
            port: 'o',
            to: `n${at}`,
          })),
        ),
    ],
    ['ten thousand steps without lines', () => big(10_000, menu, () => [])],
    [
      'five hundred variables in every text',
      () => ({
        ...big(
          2_000,
          (at) => ({
            type: 'message',
            data: {
              text: Array.from({ length: 60 }, (_, place) => `{{v${(at * 60 + place) % 500}}}`).join(''),
            },
          }),
          (at) => [{ id: `e${at}`, from: `n${at}`, port: 'next', to: `n${at + 1}` }],
        ),
        variables: Array.from({ length: 500 }, (_, at) => variable(`v${at}`)),
      }),
    ],
    [
      'names that nothing declares',
      () =>
        big(
          2_000,
          (at) => ({
            type: 'message',
            data: { text: Array.from({ length: 60 }, (_, place) => `{{la_${at}_${place}}}`).join('') },
          }),
          () => [],
        ),
    ],
    [
      'ten thousand questions that write and read',
      () => ({
        ...big(
          10_000,
          (at) => ({
            type: 'ask',
            data: { text: `{{v${(at + 7) % 500}}}`, kind: 'text', variable: `v${at % 500}` },
          }),
          (at) => [{ id: `e${at}`, from: `n${at}`, port: 'next', to: `n${at + 1}` }],
        ),
        variables: Array.from({ length: 500 }, (_, at) => variable(`v${at}`)),
      }),
    ],
    [
      'a text of five million characters',
      () =>
        big(
          1,
          () => ({
            type: 'message',
            data: {
              text: `Căn cứ ${' '.repeat(2_000_000)}${'đến '.repeat(500_000)}${'1'.repeat(1_000_000)}{{`,
            },
          }),
          () => [],
        ),
    ],
    [
      'addresses and numbers without end',
      () =>
        big(
          2,
          () => ({
            type: 'message',
            data: {
              text: 'x',
              buttons: [
                { id: 'a', kind: 'link', label: 'x', url: `https://${'a.'.repeat(500_000)} ` },
                { id: 'b', kind: 'phone', label: 'x', phone: '0 '.repeat(500_000) },
              ],
            },
          }),
          () => [],
        ),
    ],
    [
      'a list of two hundred thousand items',
      () =>
        big(
          1,
          () => ({
            type: 'menu',
            data: {
              text: 'x',
              options: Array.from({ length: 200_000 }, (_, at) => ({ id: `o${at}`, label: at })),
            },
          }),
          () => [],
        ),
    ],
    [
      'rows without end',
      () =>
        big(
          1,
          () => ({
            type: 'condition',
            data: {
              branches: [
                {
                  id: 'b',
                  title: 'B',
                  match: 'all',
                  rows: Array.from({ length: 50_000 }, (_, at) => ({
                    variable: 'v',
                    operator: 'gt',
                    operand: String(at),
                  })),
                },
              ],
            },
          }),
          () => [],
        ),
    ],
  ])('bears %s', (_, flow) => {
    expect(lintFlow(flow(), registry, { today: '2026-11-25', flows: new Map() }).length).toBeGreaterThan(0);
  });

  it('goes on where the rules of a type from outside stumble', () => {
    const stumbles = defineNodeType({
      manifest: {
        type: 'ngoai',
        version: 1,
        group: 'say',
        icon: 'x',
        title: { vi: 'N', en: 'N' },
        help: { vi: 'N', en: 'N' },
        data: field.object({
          to: field.optional(field.writesVariable({ title: { vi: 'Vào', en: 'To' }, types: ['row'] })),
        }),
        ports: [],
        card: [],
        example: { data: {}, chat: '' },
      },
      waits: false,
      compile: () => ({}),
      lint: () => {
        throw new Error('broken');
      },
    });
    const types = createRegistry([...builtInTypes, stumbles]);
    const flow = draw('thu', { nodes: { a: ['ngoai', { to: 'chu' }] }, variables: { chu: 'text' } });
    const rules = lintFlow(flow, types).map(({ rule }) => rule);
    expect(rules).toContain('node.not-checked');
    expect(rules).toContain('variable.type');
  });
});
