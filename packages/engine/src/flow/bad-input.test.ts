/** Any JSON is answered: a flow, or what is wrong with it and where. Nothing crashes, hangs, or reaches a prototype. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompileError, compileFlow } from '../compile/compile.ts';
import { lintFlow } from '../lint/lint.ts';
import { valueAt } from '../node-type/pointer.ts';
import { createRegistry } from '../node-type/registry.ts';
import { builtInTypes } from '../nodes/index.ts';
import { coverFlow, runTests } from '../paths/index.ts';
import { draw } from '../testing/draw.ts';
import {
  applyEdits,
  boundsOf,
  diffFlows,
  FLOW_BOUNDS,
  type Flow,
  mergeFlows,
  openFlow,
  parseFlow,
  serialiseFlow,
} from './index.ts';

const registry = createRegistry(builtInTypes);
const TEMPLATES = join(import.meta.dirname, '..', '..', '..', '..', 'templates');
const templates = readdirSync(TEMPLATES)
  .filter((name) => name.endsWith('.json'))
  .map((name) => readFileSync(join(TEMPLATES, name), 'utf8'));
const plain = draw('thu', { nodes: { a: ['message', { text: 'Chào' }, { next: 'b' }], b: ['end', {}] } });

/** What everybody inherits, as it was before anything was read. */
const inherited = () =>
  [Object.prototype, Array.prototype, Function.prototype, Map.prototype].map((one) =>
    Object.getOwnPropertyNames(one).sort().join(),
  );
const untouched = inherited();

/** Parses, and does with what parses all that a server does with it. */
function take(value: unknown): ReturnType<typeof parseFlow> {
  const parsed = parseFlow(value);
  if (!parsed.ok) {
    expect(parsed.problems.length).toBeGreaterThan(0);
    expect(parsed.problems.length).toBeLessThanOrEqual(20);
    for (const { pointer, message } of parsed.problems) {
      expect(pointer === '' || pointer.startsWith('/')).toBe(true);
      expect(message.vi).not.toBe('');
      expect(message.en).not.toBe('');
      expect(message.vi.length).toBeLessThan(1_000);
    }
  } else {
    const { flow } = parsed;
    openFlow(flow, registry);
    lintFlow(flow, registry);
    diffFlows(plain, flow, registry);
    diffFlows(flow, plain, registry);
    expect(parseFlow(structuredClone(mergeFlows(plain, flow, { ...plain, name: 'Khác' }).flow)).ok).toBe(
      true,
    );
    expect(serialiseFlow(JSON.parse(serialiseFlow(flow)))).toBe(serialiseFlow(flow));
    boundsOf(flow);
    try {
      compileFlow(flow, registry, '1');
    } catch (error) {
      expect(error).toBeInstanceOf(CompileError);
    }
  }
  expect(inherited()).toEqual(untouched);
  return parsed;
}

const hostile = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'x'.repeat(10_000),
  '',
  '$idle',
  'a/b',
  '../..',
  'valueOf',
);
const anything = fc.oneof({ weight: 3, arbitrary: fc.jsonValue({ maxDepth: 4 }) }, hostile);

/** Every place of a value, as the keys that lead there. */
function placesOf(value: unknown, way: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [way];
  return [way, ...Object.entries(value).flatMap(([key, item]) => placesOf(item, [...way, key]))];
}

/** The same JSON with something else in one place: a value, a key renamed, a key taken away, a key that should not be there. */
function mutated(value: unknown, way: readonly string[], kind: number, other: unknown): unknown {
  const [key, ...rest] = way;
  if (key === undefined) return other;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([name, item]): [string, unknown][] => {
    if (name !== key) return [[name, item]];
    if (rest.length > 0) return [[name, mutated(item, rest, kind, other)]];
    if (kind === 1) return [[String(other).slice(0, 12_000), item]];
    if (kind === 2) return [];
    return kind === 3
      ? [
          [name, item],
          [String(other).slice(0, 12_000), item],
        ]
      : [[name, other]];
  });
  // Through text, as a file comes: `__proto__` is then a key like any other.
  return Array.isArray(value)
    ? entries.map(([, item]) => item)
    : JSON.parse(
        `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${JSON.stringify(item ?? null)}`).join(',')}}`,
      );
}

describe('any JSON', () => {
  it('is a flow or a list of problems', () => {
    fc.assert(
      fc.property(anything, (value) => void take(value)),
      { numRuns: 300 },
    );
    const parts = fc.record(
      {
        format: fc.constantFrom<unknown>(1, 2, 3, 0, 1.5, '2'),
        id: anything,
        name: anything,
        variables: anything,
        triggers: anything,
        nodes: fc.oneof(
          anything,
          fc.array(
            fc.record({ id: anything, type: anything, name: anything, data: anything, position: anything }),
          ),
        ),
        edges: fc.oneof(
          anything,
          fc.array(fc.record({ id: anything, from: anything, port: anything, to: anything })),
        ),
        translations: anything,
        tests: anything,
      },
      { requiredKeys: ['format'] },
    );
    fc.assert(
      fc.property(parts, (value) => void take(value)),
      { numRuns: 300 },
    );
  });

  it('that was a template, with something else in one or two places, too', () => {
    const change = fc.tuple(fc.nat(), fc.nat(3), anything);
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        fc.array(change, { minLength: 1, maxLength: 2 }),
        (source, changes) => {
          const value = changes.reduce<unknown>((now, [place, kind, other]) => {
            const places = placesOf(now);
            return mutated(now, places[place % places.length] ?? [], kind, other);
          }, JSON.parse(source));
          const parsed = take(value);
          if (parsed.ok) {
            coverFlow(parsed.flow, registry, { turns: 20 });
            runTests(parsed.flow, registry);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('hostile files', () => {
  const first = (value: unknown) => {
    const parsed = take(value);
    return parsed.ok ? undefined : parsed.problems[0];
  };
  const node = (more: object) => ({
    id: 'a',
    type: 'message',
    name: '',
    data: {},
    position: { x: 0, y: 0 },
    ...more,
  });

  it.each<[string, unknown, string, RegExp]>([
    [
      'nested a million times',
      JSON.parse(`${'['.repeat(1e6)}${']'.repeat(1e6)}`),
      '/0'.repeat(30),
      /lồng nhau/,
    ],
    [
      'nested in the data of a step',
      { ...plain, nodes: [node({ data: JSON.parse(`{"a":${'['.repeat(1e5)}${']'.repeat(1e5)}}`) })] },
      '/nodes/0/data/a/0',
      /lồng nhau/,
    ],
    [
      'a prototype in the data',
      JSON.parse(`{"format":2,"nodes":[{"data":{"a/b":{"__proto__":{"polluted":1}}}}]}`),
      '/nodes/0/data/a~1b/__proto__',
      /__proto__/,
    ],
    [
      'too many steps',
      { ...plain, nodes: Array.from({ length: 10_001 }, () => 1) },
      '/nodes',
      /10\.001 bước; nhiều nhất là 10\.000/,
    ],
    [
      'too many connections',
      { ...plain, edges: Array.from({ length: 100_001 }, () => ({})) },
      '/edges',
      /100\.001 đường nối/,
    ],
    ['too many values', { ...plain, x: Array.from({ length: 2_000_001 }, () => 1) }, '', /quá lớn/],
    [
      'too many keys',
      { ...plain, x: Object.fromEntries(Array.from({ length: 10_001 }, (_, key) => [`k${key}`, 1])) },
      '/x',
      /10\.000 mục/,
    ],
    [
      'many strange keys',
      { ...plain, ...Object.fromEntries(Array.from({ length: 500 }, (_, key) => [`k${key}`, 1])) },
      '/k0',
      /mục lạ “k0”/,
    ],
    ['a long id', { ...plain, nodes: [node({ id: 'x'.repeat(10_000) })] }, '/nodes/0/id', /không hợp lệ/],
    [
      'a translation of no language',
      { ...plain, translations: { constructor: {} } },
      '/translations',
      /mục lạ/,
    ],
    [
      'a translation of a strange step',
      JSON.parse(JSON.stringify({ ...plain, translations: { en: { 'A B': { '/text': 'x' } } } })),
      '/translations/en',
      /mục lạ/,
    ],
    [
      'the same test twice',
      { ...plain, tests: [1, 2].map(() => ({ id: 't', name: 'T', chat: '' })) },
      '/tests/1',
      /bị trùng/,
    ],
    ['format zero', { ...plain, format: 0 }, '', /hỏng/],
  ])('%s are refused with their place', (_, value, pointer, words) => {
    const problem = first(value);
    expect(problem?.pointer.startsWith(pointer)).toBe(true);
    expect(problem?.message.vi).toMatch(words);
    if (pointer !== '' && pointer.length < 40)
      expect(valueAt(value, problem?.pointer ?? '')).not.toBe(undefined);
  });

  it('named like what objects inherit run like others', () => {
    const names = ['constructor', 'prototype', 'valueof', 'tostring'];
    const flow: Flow = {
      ...plain,
      id: 'constructor',
      variables: names.map((name) => ({ name, title: name, type: 'text', class: 'basic' })),
      nodes: [
        ...names.map((id) => ({
          id,
          type: 'ask',
          name: id,
          data: { text: '{{constructor}}?', kind: 'text', variable: id },
          position: { x: 0, y: 0 },
        })),
      ],
      start: 'constructor',
      edges: names
        .slice(1)
        .map((to, place) => ({ id: `e${place}`, from: names[place] ?? '', port: 'next', to })),
    };
    expect(take(JSON.parse(JSON.stringify(flow))).ok).toBe(true);
    const covered = coverFlow(flow, registry);
    expect(covered).toMatchObject({ coverage: 100, missing: [] });
    expect(inherited()).toEqual(untouched);
  });

  it('with cycles, a hundred thousand lines and steps that no type knows are walked to their end', () => {
    const nodes = Array.from({ length: 1_000 }, (_, place) =>
      node({ id: `n${place}`, type: place % 3 === 0 ? 'khong-co' : 'message', data: { text: 'a' } }),
    );
    const edges = Array.from({ length: FLOW_BOUNDS.edges }, (_, place) => ({
      id: `e${place}`,
      from: `n${place % 1_000}`,
      port: `p${place}`,
      to: `n${(place * 7) % 1_000}`,
    }));
    const parsed = take({ ...plain, start: 'n1', nodes, edges });
    expect(parsed.ok).toBe(true);
    if (parsed.ok) expect(coverFlow(parsed.flow, registry).problems.length).toBeGreaterThan(0);
    const round = {
      ...plain,
      nodes: [node({ data: { text: 'a' } })],
      edges: [{ id: 'e', from: 'a', port: 'next', to: 'a' }],
      start: 'a',
    };
    expect(coverFlow(round as Flow, registry).coverage).toBeLessThan(100);
  });
});

describe('bounds', () => {
  it('are told before they are met', () => {
    expect(boundsOf(plain)).toContainEqual({
      bound: 'nodes',
      title: { vi: 'bước', en: 'steps' },
      used: 2,
      limit: FLOW_BOUNDS.nodes,
    });
    expect(boundsOf(plain)).toContainEqual({
      bound: 'ports',
      title: { vi: 'đường nối đi ra từ một bước', en: 'connections that leave one step' },
      used: 1,
      limit: FLOW_BOUNDS.ports,
      node: 'a',
    });
    const edges = Array.from({ length: 501 }, (_, place) => ({
      id: `e${place}`,
      from: 'a',
      port: `p${place}`,
      to: 'b',
    }));
    expect(parseFlow({ ...plain, edges })).toMatchObject({ ok: false, problems: [{ pointer: '/nodes/0' }] });
    expect(boundsOf(plain).map(({ bound }) => bound)).toEqual([
      'nodes',
      'edges',
      'ports',
      'variables',
      'triggers',
      'languages',
      'frames',
      'tests',
    ]);
  });
});

describe('applyEdits', () => {
  const pointer = fc.constantFrom(
    '/text',
    '/buttons/0/label',
    '/buttons/-',
    '/__proto__/x',
    '/constructor',
    '/a/b',
    '/',
    '/buttons/99',
    '/text/0',
  ) as fc.Arbitrary<`/${string}`>;
  const id = fc.constantFrom('a', 'b', 'khong-co', 'constructor');
  const edge = fc.record({ id, from: id, port: fc.constantFrom('next', 'x'), to: id });
  const edits = fc.array(
    fc.oneof(
      fc.record({ do: fc.constant('set-field' as const), node: id, field: pointer, value: fc.jsonValue() }),
      fc.record({ do: fc.constant('set-field' as const), node: id, field: pointer }),
      fc.record({
        do: fc.constant('add-node' as const),
        node: id.map((one) => ({ ...plain.nodes[0]!, id: one })),
      }),
      fc.record({ do: fc.constant('remove-node' as const), node: id }),
      fc.record({ do: fc.constant('connect' as const), edge }),
      fc.record({ do: fc.constant('remove-edge' as const), edge: id }),
      fc.record({ do: fc.constant('set-start' as const), node: id }),
      fc.record({ do: fc.constant('remove-trigger' as const), trigger: fc.constantFrom('tu-khoa', 'x') }),
      fc.record({
        do: fc.constant('add-variable' as const),
        variable: id.map((name) => ({
          name: name.replaceAll('-', '_'),
          title: name,
          type: 'text' as const,
          class: 'basic' as const,
        })),
      }),
      fc.record({
        do: fc.constant('set-variable' as const),
        name: id,
        variable: id.map((name) => ({
          name: name.replaceAll('-', '_'),
          title: name,
          type: 'text' as const,
          class: 'basic' as const,
        })),
      }),
      fc.record({ do: fc.constant('remove-variable' as const), name: id }),
    ),
    { maxLength: 12 },
  );

  it('gives a flow whatever the edits, and leaves the given one as it is', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const before = JSON.stringify(plain);
        const edited = applyEdits(plain, list);
        expect(JSON.stringify(plain)).toBe(before);
        expect(parseFlow(JSON.parse(JSON.stringify(edited)))).toMatchObject({ ok: true });
        expect(inherited()).toEqual(untouched);
      }),
      { numRuns: 500 },
    );
  });

  it('sets, adds and takes away fields, connects an exit anew, removes a step with its lines', () => {
    const set = (field: `/${string}`, value?: unknown) =>
      applyEdits(plain, [{ do: 'set-field', node: 'a', field, ...(value === undefined ? {} : { value }) }])
        .nodes[0]?.data;
    expect(set('/text', 'Mới')).toEqual({ text: 'Mới' });
    expect(set('/more', ['x'])).toEqual({ text: 'Chào', more: ['x'] });
    expect(set('/text')).toEqual({});
    expect(set('/a/b', 1)).toEqual({ text: 'Chào' });
    const list = applyEdits(plain, [
      { do: 'set-field', node: 'a', field: '/more', value: ['x'] },
      { do: 'set-field', node: 'a', field: '/more/-', value: 'y' },
      { do: 'set-field', node: 'a', field: '/more/0' },
    ]);
    expect(list.nodes[0]?.data.more).toEqual(['y']);
    const anew = applyEdits(plain, [
      { do: 'connect', edge: { id: 'moi', from: 'a', port: 'next', to: 'a' } },
    ]);
    expect(anew.edges).toEqual([{ id: 'moi', from: 'a', port: 'next', to: 'a' }]);
    expect(applyEdits(plain, [{ do: 'remove-node', node: 'b' }])).toMatchObject({
      nodes: [{ id: 'a' }],
      edges: [],
      start: 'a',
    });
    expect(applyEdits(plain, [{ do: 'remove-node', node: 'a' }]).start).toBeUndefined();
    expect(applyEdits(plain, [{ do: 'set-start', node: 'khong-co' }])).toEqual(plain);
  });
});

describe('a flow as a file', () => {
  /** The same JSON with the keys of every object in another order. */
  function shuffled(value: unknown, random: () => number): unknown {
    if (Array.isArray(value)) return value.map((item) => shuffled(item, random));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, item]) => ({
      key,
      item: shuffled(item, random),
      at: random(),
    }));
    return Object.fromEntries(entries.sort((a, b) => a.at - b.at).map(({ key, item }) => [key, item]));
  }

  it('has the same bytes whatever the order of its keys', () => {
    const full = (source: string): Flow => ({
      ...(JSON.parse(source) as Flow),
      languages: ['en'],
      translations: { km: { b: { '/x': '1', '/a': '2' } }, en: { a: { '/text': 'Hello' } } },
      tests: [{ id: 't', name: 'Thử', chat: 'Dân: a\n', results: [{ node: 'a', output: { b: 1, a: 2 } }] }],
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (source, numbers) => {
          const flow = full(source);
          const other = shuffled(flow, () => numbers.next().value ?? 0) as Flow;
          expect(serialiseFlow(other)).toBe(serialiseFlow(flow));
        },
      ),
      { numRuns: 20 },
    );
    const keys = Object.keys(JSON.parse(serialiseFlow(full(templates[0] ?? ''))));
    expect(keys).toEqual([
      'format',
      'id',
      'name',
      'description',
      'languages',
      'variables',
      'triggers',
      'start',
      'nodes',
      'edges',
      'translations',
      'tests',
    ]);
  });

  it('changes in one line where one word changes, and holds the keys of a Flow only', () => {
    const flow = JSON.parse(templates[0] ?? '') as Flow;
    const [a, b] = [flow, { ...flow, name: 'Tên khác' }].map((one) => serialiseFlow(one).split('\n'));
    expect(a?.filter((line, place) => line !== b?.[place])).toHaveLength(1);
    expect(serialiseFlow({ ...flow, la: 1 } as Flow)).toBe(serialiseFlow(flow));
  });
});
