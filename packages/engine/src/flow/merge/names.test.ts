import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../node-type/registry.ts';
import { builtInTypes } from '../../nodes/index.ts';
import { draw } from '../../testing/draw.ts';
import { type Flow, mergeFlows, parseFlow, renameVariable, serialiseFlow, whereUsed } from '../index.ts';

const registry = createRegistry(builtInTypes);
const base = draw('goi', {
  variables: { ten: 'text', tuoi: 'number', noi: 'text' },
  nodes: {
    hoi: ['ask', { text: 'Tên anh/chị là gì?', answer: { kind: 'text' }, variable: 'ten' }, { next: 'chao' }],
    chao: ['message', { text: 'Chào {{ten}}.' }, { next: 'het' }],
    het: ['end', { text: 'Hẹn gặp lại.' }],
  },
});
const say = (flow: Flow, id: string, text: string): Flow => ({
  ...flow,
  nodes: flow.nodes.map((node) => (node.id === id ? { ...node, data: { ...node.data, text } } : node)),
});
const rename = (flow: Flow, from: string, to: string) => renameVariable(flow, registry, from, to);
const title = (flow: Flow, name: string, words: string): Flow => ({
  ...flow,
  variables: flow.variables.map((one) => (one.name === name ? { ...one, title: words } : one)),
});
const forget = (flow: Flow, name: string): Flow => ({
  ...flow,
  variables: flow.variables.filter((one) => one.name !== name),
});
const names = (flow: Flow) => flow.variables.map((variable) => variable.name);
const textOf = (flow: Flow, id: string) => flow.nodes.find((node) => node.id === id)?.data.text;
const merge = (mine: Flow, theirs: Flow) => mergeFlows(base, mine, theirs, { registry });

describe('a variable that one side renamed', () => {
  it('has its new name where the other side began to use the old one, whoever is who', () => {
    const renamed = title(rename(base, 'ten', 'ho_ten'), 'ho_ten', 'Họ tên');
    const used = say(base, 'het', 'Hẹn gặp lại {{ten}}.');
    for (const { flow, conflicts } of [merge(renamed, used), merge(used, renamed)]) {
      expect(conflicts).toEqual([]);
      expect(textOf(flow, 'het')).toBe('Hẹn gặp lại {{ho_ten}}.');
      expect(textOf(flow, 'chao')).toBe('Chào {{ho_ten}}.');
      expect(names(flow)).toEqual(['ho_ten', 'tuoi', 'noi']);
    }
  });

  it('is found by its title where it stood nowhere', () => {
    const { flow } = merge(rename(base, 'noi', 'noi_o'), say(base, 'het', 'Ở {{noi}}.'));
    expect(textOf(flow, 'het')).toBe('Ở {{noi_o}}.');
    expect(names(flow)).toEqual(['ten', 'tuoi', 'noi_o']);
  });

  it('gets a name of its own where the other side gave that name to something else', () => {
    const mine = rename(base, 'ten', 'ho_ten');
    const fresh = { name: 'ho_ten', title: 'Họ tên mẹ', type: 'text', class: 'basic' } as const;
    const theirs = say(
      { ...base, variables: [...base.variables, fresh] },
      'het',
      '{{ten}}, con của {{ho_ten}}.',
    );
    const { flow } = merge(mine, theirs);
    expect(textOf(flow, 'chao')).toBe('Chào {{ho_ten_2}}.');
    expect(textOf(flow, 'het')).toBe('{{ho_ten_2}}, con của {{ho_ten}}.');
    expect(names(flow)).toEqual(['ho_ten_2', 'tuoi', 'noi', 'ho_ten']);
  });

  it('has one name where both renamed it', () => {
    const one = merge(rename(base, 'ten', 'ho_ten'), rename(base, 'ten', 'nguoi_nop')).flow;
    const two = merge(rename(base, 'ten', 'nguoi_nop'), rename(base, 'ten', 'ho_ten')).flow;
    expect(textOf(one, 'chao')).toBe('Chào {{ho_ten}}.');
    expect(serialiseFlow(two)).toBe(serialiseFlow(one));
  });
});

it('a variable that one side removed stays where the other side began to use it', () => {
  const { flow } = merge(forget(base, 'noi'), say(base, 'het', 'Ở {{noi}}.'));
  expect(names(flow)).toContain('noi');
  // Who removes one that still stands somewhere wanted to: that is told as a finding, not undone.
  expect(names(merge(forget(base, 'ten'), say(base, 'het', 'Tạm biệt.')).flow)).not.toContain('ten');
});

interface Act {
  kind: 'use' | 'rename' | 'title' | 'add' | 'drop';
  one: number;
  two: number;
  word: string;
}

/** What an author does with variables; one that stands somewhere is not dropped. */
function act(flow: Flow, { kind, one, two, word }: Act): Flow {
  const variable = flow.variables[one % Math.max(1, flow.variables.length)];
  const node = flow.nodes[two % flow.nodes.length];
  if (kind === 'add') {
    if (names(flow).includes(word)) return flow;
    return {
      ...flow,
      variables: [...flow.variables, { name: word, title: word, type: 'text', class: 'basic' }],
    };
  }
  if (variable === undefined || node === undefined) return flow;
  if (kind === 'rename') return title(rename(flow, variable.name, word), word, word);
  if (kind === 'title') return title(flow, variable.name, word);
  if (kind === 'use') return say(flow, node.id, `${String(node.data.text)} {{${variable.name}}}`);
  return whereUsed(flow, registry, variable.name).length === 0 ? forget(flow, variable.name) : flow;
}

/** Names that stand in texts and answers and are declared nowhere. */
const dangling = (flow: Flow): string[] => {
  const every = [
    'ten',
    'tuoi',
    'noi',
    ...WORDS,
    ...WORDS.flatMap((word) => [2, 3, 4].map((n) => `${word}_${n}`)),
  ];
  return every.filter((name) => !names(flow).includes(name) && whereUsed(flow, registry, name).length > 0);
};
const WORDS = ['ho_ten', 'so_nha', 'ngay', 'phi'];

it('leaves no name without a variable, whatever two people do, and does not ask whose is whose', () => {
  const acts = fc.array(
    fc.record<Act>({
      kind: fc.constantFrom('use', 'use', 'rename', 'title', 'add', 'drop'),
      one: fc.nat(8),
      two: fc.nat(8),
      word: fc.constantFrom(...WORDS),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(acts, acts, (ours, others) => {
      const [mine, theirs] = [ours.reduce(act, base), others.reduce(act, base)];
      const [one, two] = [merge(mine, theirs), merge(theirs, mine)];
      for (const { flow } of [one, two]) {
        expect(dangling(flow)).toEqual([]);
        expect(new Set(names(flow)).size).toBe(names(flow).length);
        expect(parseFlow(structuredClone(flow)).ok).toBe(true);
      }
      expect(one.conflicts.map(({ id }) => id).sort()).toEqual(two.conflicts.map(({ id }) => id).sort());
    }),
    { numRuns: 400 },
  );
});
