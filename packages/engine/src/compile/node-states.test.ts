import { describe, expect, it } from 'vitest';
import { act, createRegistry, defineNodeType, field, go, lintFlow, type NodeType } from '../index.ts';
import { builtInTypes } from '../nodes/index.ts';
import { coverFlow } from '../paths/cover.ts';
import { runTests } from '../paths/recorded.ts';
import { draw } from '../testing/index.ts';
import { CompileError, compileFlow } from './compile.ts';

const words = { vi: 'Hỏng', en: 'Broken' };
const broken = (over: Partial<NodeType>): NodeType =>
  defineNodeType({
    manifest: {
      type: 'broken',
      version: 1,
      group: 'say',
      icon: 'x',
      title: words,
      help: words,
      data: field.object({}),
      ports: [{ id: 'next', title: words }],
      card: [],
      example: { data: {}, chat: '' },
    },
    waits: false,
    compile: (_data, node) => ({
      [node.id]: { entry: [act.say({ text: 'Chào.' })], always: [go(node.to('next'))] },
    }),
    ...over,
  });
const fail = (): never => {
  throw new TypeError('boom');
};
// A step may be named like a key of the finding.
const drawn = {
  ...draw('thu', {
    nodes: {
      rule: ['message', { text: 'A' }, { next: 'h' }],
      h: ['broken', {}, { next: 'het' }],
      het: ['end', {}],
    },
  }),
  tests: [{ id: 't', name: 'T', chat: 'Dân: thu\n' }],
};
const withType = (over: Partial<NodeType>) => createRegistry([...builtInTypes, broken(over)]);

const looped: Record<string, unknown> = {};
looped.entry = [looped];

describe('a type whose compile is wrong', () => {
  it.each<[string, NodeType['compile'], string]>([
    ['throws', fail, 'boom'],
    ['gives nothing', () => JSON.parse('null'), ''],
    ['does not name its first state', (_, node) => ({ [node.state('x')]: {} }), 'no state is named "h"'],
    ['leads to no state', (_, node) => ({ [node.id]: { always: [go('gone')] } }), 'leads to "gone"'],
    ['gives what is no JSON', (_, node) => ({ [node.id]: looped }), ''],
  ])('is told of at its step, and stops nothing else (%s)', (_, compile, reason) => {
    const registry = withType({ compile });
    const found = (): unknown => compileFlow(drawn, registry, '1');
    expect(found).toThrow(CompileError);
    const [problem, ...others] = coverFlow(drawn, registry).problems;
    expect(problem).toMatchObject({ rule: 'node.not-compiled', severity: 'error', node: 'h' });
    expect(problem?.message.en).toContain(reason);
    expect(others).toEqual([]);
    expect(runTests(drawn, registry)).toMatchObject([{ ok: false }]);
  });

  it('runs as before where the code is right', () => {
    expect(coverFlow(drawn, withType({})).coverage).toBe(100);
  });
});

it('a type that fails to say whether it waits counts as one that does not', () => {
  const registry = withType({ waits: fail });
  const round = { ...drawn, edges: [...drawn.edges, { id: 'z', from: 'h', port: 'next', to: 'rule' }] };
  expect(lintFlow(drawn, registry).map(({ rule }) => rule)).not.toContain('cycle.no-wait');
  expect(lintFlow(round, registry).map(({ rule }) => rule)).toContain('cycle.no-wait');
});
