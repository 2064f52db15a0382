import { expect, it } from 'vitest';
import { compileFlow } from '../compile/compile.ts';
import { loadMachine } from '../compile/load.ts';
import { createRegistry } from '../node-type/registry.ts';
import { builtInTypes } from '../nodes/index.ts';
import { draw } from '../testing/index.ts';
import { leftFlow, movedTo } from './change-version.ts';
import { newSession, type SessionState } from './session.ts';

const registry = createRegistry(builtInTypes);
type Nodes = Parameters<typeof draw>[1]['nodes'];
const ASK: Nodes = {
  hoi: ['ask', { text: 'Tên?', kind: 'text', variable: 'ten' }, { next: 'het' }],
  het: ['end', {}],
};
const machine = (
  version: string,
  nodes: Nodes,
  variables: Record<string, 'text' | 'number'> = { ten: 'text' },
) => loadMachine(compileFlow(draw('f', { variables, nodes }), registry, version), registry);

/** Whoever was asked at this step of version 1. */
const at = (state: string, vars: SessionState['context']['vars'] = {}): SessionState => ({
  ...newSession(),
  flow: { id: 'f', version: '1' },
  state,
  context: { vars, offered: [], tries: 1, trail: ['hoi', 'bo'] },
});
const waiting = (from: ReturnType<typeof machine>): string => {
  const found = ['hoi', 'hoi/wait', 'hoi.wait'].find((name) => from.state(name)?.on !== undefined);
  if (found === undefined) throw new Error('the question waits nowhere');
  return found;
};

it('who stands at a step that is still there goes on in the new version, with what was answered', () => {
  const [one, two] = [machine('1', ASK), machine('2', ASK, { ten: 'text', tuoi: 'number' })];
  const moved = movedTo(at(waiting(one), { ten: 'Lan' }), two, one);
  expect(moved?.flow).toEqual({ id: 'f', version: '2' });
  expect(moved?.context.vars).toEqual({ ten: 'Lan' });
  expect(moved?.context.trail).not.toContain('bo');
});

it('an answer whose kind changed does not come along', () => {
  const [one, two] = [
    machine('1', ASK, { ten: 'text', tuoi: 'text' }),
    machine('2', ASK, { ten: 'text', tuoi: 'number' }),
  ];
  expect(movedTo(at(waiting(one), { ten: 'Lan', tuoi: 'ba' }), two, one)?.context.vars).toEqual({
    ten: 'Lan',
  });
});

it('who stands at a step that is gone stays where they are', () => {
  const one = machine('1', ASK);
  const two = machine('2', { chao: ['end', { text: 'Chào.' }] });
  expect(movedTo(at(waiting(one)), two, one)).toBeUndefined();
});

it('a question that became something else is not the same step', () => {
  const one = machine('1', ASK);
  const two = machine('2', {
    hoi: ['wait', { kind: 'duration', minutes: 120, reply: 'stay' }, { done: 'het' }],
    het: ['end', {}],
  });
  expect(two.state(waiting(one))?.on).toBeDefined();
  expect(movedTo(at(waiting(one)), two, one)).toBeUndefined();
});

it('who left a flow keeps marks and language, and nothing of the flow', () => {
  const inside = at('hoi', { ten: 'Lan' });
  const left = leftFlow({
    ...inside,
    context: { ...inside.context, memory: { tags: ['x'] }, language: 'en' },
  });
  expect(left).toEqual({
    context: { vars: {}, offered: [], tries: 0, memory: { tags: ['x'] }, language: 'en' },
    misses: 0,
  });
});
