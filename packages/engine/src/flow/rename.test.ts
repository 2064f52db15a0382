import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintFlow } from '../lint/lint.ts';
import { draw } from '../testing/index.ts';
import { randomFlow, registry } from '../testing/random-flows.testing.ts';
import { renameProblem, renameVariable, whereUsed } from './rename.ts';
import type { Flow } from './schema.ts';
import { serialiseFlow } from './serialise.ts';

const drawn: Flow = {
  ...draw('x', {
    variables: { so: 'number', ten: 'text', hang: 'row' },
    nodes: {
      hoi: ['ask', { text: 'Bao nhiêu?', kind: 'number', variable: 'so' }, { next: 'tin' }],
      tin: [
        'message',
        { text: 'Số {{ so | number }}, {{so}} của {{hang.so}} tại {{don_vi.so}}, so' },
        { next: 'xet' },
      ],
      xet: [
        'condition',
        {
          branches: [
            {
              id: 'b',
              title: 'so',
              match: 'all',
              rows: [{ variable: 'so', operator: 'gt', operand: '{{so}}' }],
            },
          ],
        },
        { b: 'het', else: 'het' },
      ],
      het: ['end', {}],
    },
  }),
  languages: ['en'],
  translations: { en: { tin: { '/text': 'Number {{so}}' }, hoi: { '/text': 'How many?' } } },
};

describe('renaming a variable', () => {
  it('renames it everywhere, and nothing else', () => {
    const renamed = renameVariable(drawn, registry, 'so', 'tuoi');
    expect(renamed.variables.map(({ name }) => name)).toEqual(['tuoi', 'ten', 'hang']);
    const text = serialiseFlow(renamed);
    expect(text).toContain('Số {{ tuoi | number }}, {{tuoi}} của {{hang.so}} tại {{don_vi.so}}, so');
    expect(text).toContain('Number {{tuoi}}');
    expect(whereUsed(renamed, registry, 'so')).toEqual([]);
    expect(whereUsed(renamed, registry, 'tuoi')).toEqual([
      { node: 'hoi', field: '/variable', how: 'writes' },
      { node: 'tin', field: '/text', how: 'text' },
      { node: 'tin', field: '/text', how: 'text', language: 'en' },
      { node: 'xet', field: '/branches/0/rows/0/variable', how: 'reads' },
      { node: 'xet', field: '/branches/0/rows/0/operand', how: 'text' },
    ]);
  });

  it.each([
    ['khong_co', 'a'],
    ['so', 'ten'],
    ['so', 'Tuổi'],
    ['so', ''],
    ['so', '__proto__'],
    ['so', 'don_vi'],
    ['so', 'a'.repeat(41)],
  ])('leaves the flow as it is where %s cannot become "%s", and says why', (from, to) => {
    expect(renameVariable(drawn, registry, from, to)).toBe(drawn);
    expect(renameProblem(drawn, from, to)?.vi).not.toBe('');
    expect(renameProblem(drawn, from, to)).toBeDefined();
  });

  it('changes nothing that the linter sees, and back again gives the same bytes', () => {
    const seen = (flow: Flow) =>
      lintFlow(flow, registry).map(({ rule, node, field, port }) => [rule, node, field, port]);
    fc.assert(
      fc.property(randomFlow, fc.nat(), (flow, at) => {
        const from = flow.variables[at % flow.variables.length]?.name ?? '';
        // As long as the old one: a longer name can make a text that was just within its limit too long.
        const to = `z${from.slice(1)}`;
        const renamed = renameVariable(flow, registry, from, to);
        expect(seen(renamed)).toEqual(seen(flow));
        expect(whereUsed(renamed, registry, to).length).toBe(whereUsed(flow, registry, from).length);
        expect(whereUsed(renamed, registry, from)).toEqual([]);
        expect(serialiseFlow(renameVariable(renamed, registry, to, from))).toBe(serialiseFlow(flow));
      }),
    );
  });
});
