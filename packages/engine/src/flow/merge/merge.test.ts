import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../node-type/registry.ts';
import { builtInTypes } from '../../nodes/index.ts';
import { draw } from '../../testing/draw.ts';
import { type Flow, type FlowNode, mergeFlows, parseFlow, serialiseFlow } from '../index.ts';

const registry = createRegistry(builtInTypes);
const templates = ['thu-tuc-can-cuoc', 'to-giac-toi-pham', 'tra-cuu-diem-thi', 'zalo-tuoi-tre'].map((id) => {
  const file = join(import.meta.dirname, '..', '..', '..', '..', '..', 'templates', `${id}.json`);
  const parsed = parseFlow(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`${id} is no flow`);
  return parsed.flow;
});

const base = draw('thu', {
  variables: { ten: 'text' },
  nodes: {
    a: ['message', { text: 'Chào' }, { next: 'b' }],
    b: ['menu', { text: 'Chọn', options: [{ id: 'o1', label: 'Một', kind: 'choice' }] }, { o1: 'c' }],
    c: ['message', { text: 'Xong' }, { next: 'd' }],
    d: ['end', {}],
  },
});
const change = (flow: Flow, id: string, to: (node: FlowNode) => Partial<FlowNode>): Flow => ({
  ...flow,
  nodes: flow.nodes.map((node) => (node.id === id ? { ...node, ...to(node) } : node)),
});
const without = (flow: Flow, id: string): Flow => ({
  ...flow,
  nodes: flow.nodes.filter((node) => node.id !== id),
  edges: flow.edges.filter(({ from, to }) => from !== id && to !== id),
});
const lead = (flow: Flow, from: string, port: string, to: string): Flow => ({
  ...flow,
  edges: [
    ...flow.edges.filter((edge) => edge.from !== from || edge.port !== port),
    // As the editor names lines: one step may lead to another by several exits.
    { id: `${from}-${port}-${to}`, from, port, to },
  ],
});
const told = (merged: ReturnType<typeof mergeFlows>) =>
  merged.conflicts.map(({ id, choice, text }) => `${id} → ${choice}: ${text.vi}`);

describe('two changes of one flow', () => {
  it('come together field by field', () => {
    const mine = change(base, 'a', () => ({ data: { text: 'Xin chào' } }));
    const theirs = change(
      change(base, 'a', () => ({ name: 'Lời chào' })),
      'b',
      ({ data }) => ({
        data: {
          ...data,
          options: [...(data.options as object[]), { id: 'o2', label: 'Hai', kind: 'choice' }],
        },
      }),
    );
    const merged = mergeFlows(base, mine, theirs, { registry });
    expect(merged.conflicts).toEqual([]);
    expect(merged.flow.nodes[0]).toMatchObject({ name: 'Lời chào', data: { text: 'Xin chào' } });
    expect(merged.flow.nodes[1]?.data.options).toHaveLength(2);
  });

  it('are a conflict where both say something else, decided by a choice', () => {
    const mine = change(base, 'a', () => ({ data: { text: 'Xin chào' } }));
    const theirs = change(base, 'a', () => ({ data: { text: 'Kính chào' } }));
    const merged = mergeFlows(base, mine, theirs, { registry });
    expect(told(merged)).toEqual([
      'nodes/a/data/text → mine: Hai bên cùng sửa “Nội dung” của bước “a”, mỗi bên một khác.',
    ]);
    expect(merged.conflicts[0]).toMatchObject({
      node: 'a',
      field: '/text',
      base: 'Chào',
      mine: 'Xin chào',
      theirs: 'Kính chào',
    });
    expect(merged.flow.nodes[0]?.data.text).toBe('Xin chào');
    const chosen = mergeFlows(base, mine, theirs, { choices: { 'nodes/a/data/text': 'theirs' } });
    expect(chosen.flow.nodes[0]?.data.text).toBe('Kính chào');
    expect(chosen.conflicts[0]?.choice).toBe('theirs');
  });

  it('keep a step that one side removed and the other changed, with its lines', () => {
    const mine = without(base, 'c');
    const theirs = change(base, 'c', () => ({ data: { text: 'Đã xong' } }));
    const merged = mergeFlows(base, mine, theirs);
    expect(told(merged)).toEqual([
      'nodes/c → theirs: Một bên bỏ bước “c”, bên kia sửa hoặc nối tới bước ấy.',
    ]);
    expect(merged.flow.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(merged.flow.edges.map(({ id }) => id).sort()).toEqual(['a-next', 'b-o1', 'c-next']);
    const gone = mergeFlows(base, mine, theirs, { choices: { 'nodes/c': 'mine' } });
    expect(gone.flow.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'd']);
    expect(gone.flow.edges.map(({ id }) => id)).toEqual(['a-next']);
  });

  it('keep a step that one side removed and the other leads to', () => {
    const mine = without(base, 'c');
    const theirs = lead(base, 'a', 'next', 'c');
    const merged = mergeFlows(base, mine, theirs);
    expect(merged.conflicts.map(({ id, choice }) => [id, choice])).toEqual([['nodes/c', 'theirs']]);
    expect(merged.flow.edges.find(({ from }) => from === 'a')?.to).toBe('c');
    expect(merged.flow.edges.some(({ from }) => from === 'c')).toBe(true);
  });

  it('follow a line that one side led elsewhere while the other removed where it led', () => {
    const merged = mergeFlows(base, without(base, 'c'), lead(base, 'b', 'o1', 'd'));
    expect(merged.conflicts).toEqual([]);
    expect(merged.flow.edges.find(({ from }) => from === 'b')?.to).toBe('d');
  });

  it('are a conflict where a line leads to two places, and never two lines of one exit', () => {
    const merged = mergeFlows(base, lead(base, 'a', 'next', 'c'), lead(base, 'a', 'next', 'd'));
    expect(told(merged)).toEqual([
      'edges/a/next → mine: Hai bên cùng sửa lối ra “next” của bước “a”, mỗi bên một khác.',
    ]);
    expect(merged.flow.edges.filter(({ from }) => from === 'a')).toHaveLength(1);
  });

  it('join keywords, variables, translations and tests', () => {
    const keyword = (flow: Flow, words: string[]): Flow => ({
      ...flow,
      triggers: [{ id: 'tu-khoa', kind: 'keyword', words, how: 'exact' }],
    });
    const mine: Flow = {
      ...keyword(base, ['thu', 'một']),
      languages: ['en'],
      translations: { en: { a: { '/text': 'Hello' } } },
    };
    const theirs: Flow = {
      ...keyword(base, ['hai', 'thu']),
      variables: [...base.variables, { name: 'tuoi', title: 'Tuổi', type: 'number', class: 'basic' }],
      languages: ['km'],
      translations: { en: { c: { '/text': 'Done' } } },
      tests: [{ id: 't', name: 'Thử', chat: 'Dân: thu' }],
    };
    const { flow, conflicts } = mergeFlows(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(flow.triggers[0]).toMatchObject({ words: ['hai', 'thu', 'một'] });
    expect(flow).toMatchObject({
      languages: ['en', 'km'],
      translations: { en: { a: { '/text': 'Hello' }, c: { '/text': 'Done' } } },
      tests: [{ id: 't' }],
    });
    expect(flow.variables.map(({ name }) => name)).toEqual(['ten', 'tuoi']);
  });

  it('stay a flow where both together hold too much', () => {
    const triggers = (name: string): Flow['triggers'] =>
      Array.from({ length: 150 }, (_, place) => ({ id: `${name}${place}`, kind: 'follow' }));
    const merged = mergeFlows(
      base,
      { ...base, triggers: triggers('m') },
      { ...base, triggers: triggers('t') },
    );
    expect(merged.conflicts.map(({ kind }) => kind)).toEqual(['flow']);
    expect(parseFlow(merged.flow).ok).toBe(true);
  });
});

interface Edit {
  kind: number;
  one: number;
  two: number;
  words: string;
  /** Keeps the ids apart that two authors make. */
  side: string;
}

/** What an author does between two saves. */
function edit(flow: Flow, { kind, one, two, words, side }: Edit): Flow {
  const node = flow.nodes[one % Math.max(1, flow.nodes.length)];
  const other = flow.nodes[two % Math.max(1, flow.nodes.length)];
  if (node === undefined || other === undefined) return flow;
  const without1 = <T>(list: readonly T[]) => list.filter((_, place) => place !== two % list.length);
  switch (kind) {
    case 0:
      return change(flow, node.id, () => ({ name: words }));
    case 1:
    case 2:
      return change(flow, node.id, ({ data }) => ({ data: { ...data, text: words } }));
    case 3:
      return without(flow, node.id);
    case 4: {
      const id = `${side}-${words}`.normalize('NFD').replaceAll(/[^a-z-]/g, '');
      if (flow.nodes.some((known) => known.id === id)) return flow;
      const nodes = [...flow.nodes];
      nodes.splice(two % (nodes.length + 1), 0, { ...node, id, name: words });
      return { ...flow, nodes };
    }
    case 5:
      return lead(flow, node.id, two % 2 === 0 ? 'next' : 'fallback', other.id);
    case 6:
      return { ...flow, edges: without1(flow.edges) };
    case 7:
      return change(flow, node.id, () => ({ position: { x: two, y: one } }));
    case 8:
      return { ...flow, start: node.id };
    case 9:
      return { ...flow, variables: without1(flow.variables) };
    case 10: {
      const en = { ...flow.translations?.en, [node.id]: { '/text': words } };
      return { ...flow, translations: { ...flow.translations, en } };
    }
    default:
      return {
        ...flow,
        triggers: flow.triggers.map((trigger) =>
          trigger.kind === 'keyword'
            ? { ...trigger, words: [...new Set([...trigger.words, words])] }
            : trigger,
        ),
      };
  }
}

const edits = (side: string): fc.Arbitrary<Edit[]> =>
  fc.array(
    fc.record({
      kind: fc.nat(11),
      one: fc.nat(40),
      two: fc.nat(40),
      words: fc.constantFrom('một', 'hai', 'ba', 'bốn'),
      side: fc.constant(side),
    }),
    { maxLength: 8 },
  );
const flows = new Map([base, ...templates].map((flow) => [flow.id, flow]));
const drawn = fc.constantFrom(...flows.keys());
const apply = (flow: Flow, list: readonly Edit[]) => list.reduce(edit, flow);
const bytes = (flow: Flow) => serialiseFlow(flow);

describe('a step that both moved', () => {
  const at = (x: number) => change(base, 'a', () => ({ position: { x, y: 0 } }));
  const place = (merged: ReturnType<typeof mergeFlows>) => merged.flow.nodes[0]?.position.x;
  const [before, mine, theirs] = [at(500), at(0), at(900)];

  it('lies where the side that counts put it, and nobody is asked', () => {
    expect(place(mergeFlows(before, mine, theirs))).toBe(0);
    expect(place(mergeFlows(before, mine, theirs, { places: 'mine' }))).toBe(0);
    expect(place(mergeFlows(before, mine, theirs, { places: 'theirs' }))).toBe(900);
    expect(mergeFlows(before, mine, theirs, { places: 'theirs' }).conflicts).toEqual([]);
  });

  it('that only one moved lies there whichever side counts', () => {
    const named = { ...before, name: 'Tên khác' };
    for (const places of ['mine', 'theirs'] as const) {
      expect(place(mergeFlows(before, mine, named, { places }))).toBe(0);
      expect(place(mergeFlows(before, named, theirs, { places }))).toBe(900);
    }
  });
});

describe('merging', () => {
  it('takes over what only one side did, and what both did alike', () => {
    fc.assert(
      fc.property(drawn, edits('a'), (name, list) => {
        const flow = flows.get(name) ?? base;
        const edited = apply(flow, list);
        expect(bytes(mergeFlows(flow, edited, flow).flow)).toBe(bytes(edited));
        expect(bytes(mergeFlows(flow, flow, edited).flow)).toBe(bytes(edited));
        expect(bytes(mergeFlows(flow, edited, structuredClone(edited)).flow)).toBe(bytes(edited));
        // The same beside a change that has nothing to do with it: no shortcut helps here.
        const renamed = { ...flow, name: 'Tên khác' };
        const merged = mergeFlows(flow, edited, renamed);
        expect(merged.conflicts).toEqual([]);
        expect(bytes(merged.flow)).toBe(bytes({ ...edited, name: 'Tên khác' }));
      }),
      { numRuns: 150 },
    );
  });

  it('does not ask whose is whose where nothing is in dispute, and always gives a flow', () => {
    fc.assert(
      fc.property(drawn, edits('a'), edits('b'), (name, ours, others) => {
        const flow = flows.get(name) ?? base;
        const [mine, theirs] = [apply(flow, ours), apply(flow, others)];
        const given = JSON.stringify([flow, mine, theirs]);
        const [one, two] = [
          mergeFlows(flow, mine, theirs, { registry }),
          mergeFlows(flow, theirs, mine, { registry }),
        ];
        expect(JSON.stringify([flow, mine, theirs])).toBe(given);
        for (const { flow: merged } of [one, two])
          expect(parseFlow(structuredClone(merged))).toMatchObject({ ok: true });
        expect(one.conflicts.map(({ id }) => id).sort()).toEqual(two.conflicts.map(({ id }) => id).sort());
        const places = (merged: Flow) => ({
          ...merged,
          nodes: merged.nodes.map((node) => ({ ...node, position: undefined })),
        });
        if (one.conflicts.length === 0)
          expect(bytes(places(one.flow) as unknown as Flow)).toBe(bytes(places(two.flow) as unknown as Flow));
      }),
      { numRuns: 300 },
    );
  });

  it('stands as chosen, and everything chosen for one side is that side’s', () => {
    fc.assert(
      fc.property(drawn, edits('a'), edits('b'), (name, ours, others) => {
        const flow = flows.get(name) ?? base;
        const [mine, theirs] = [apply(flow, ours), apply(flow, others)];
        const first = mergeFlows(flow, mine, theirs);
        const choices = Object.fromEntries(first.conflicts.map(({ id }) => [id, 'theirs' as const]));
        const again = mergeFlows(flow, mine, theirs, { choices });
        for (const { id, choice } of again.conflicts) {
          if (Object.hasOwn(choices, id)) expect(choice).toBe('theirs');
        }
        expect(parseFlow(again.flow).ok).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
