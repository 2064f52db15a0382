import type { Flow } from '@danloi/engine/flow';
import { expect, it } from 'vitest';
import { doneSteps, type Looked, nextStep } from './progress.ts';

const node = (id: string, type: string, data: Flow['nodes'][number]['data']) => ({
  id,
  type,
  name: id,
  data,
  position: { x: 0, y: 0 },
});
const examples: Record<string, unknown> = {
  message: { text: 'Mẫu' },
  menu: { text: 'Hỏi', options: [{ label: 'A' }, { label: 'B' }] },
};
const looked = (flow: Partial<Flow>, tried = false): Looked => ({
  flow: { format: 2, id: 'a', name: 'A', variables: [], triggers: [], nodes: [], edges: [], ...flow },
  exampleOf: (type) => examples[type],
  tried,
});
const menu = (labels: string[]) => node('menu', 'menu', { options: labels.map((label) => ({ label })) });

it('begins with the greeting and takes nothing for done that is only there', () => {
  expect(nextStep(doneSteps(looked({})))).toBe('greet');
  expect(nextStep(doneSteps(looked({ nodes: [node('a', 'message', { text: 'Mẫu' })] })))).toBe('write');
  expect(nextStep(doneSteps(looked({ nodes: [node('a', 'message', { text: 'Xin chào' })] })))).toBe('menu');
});

it('goes on when the author has really done it', () => {
  const greeting = node('a', 'message', { text: 'Xin chào' });
  const to = { id: 'e1', from: 'a', port: 'next', to: 'menu' };
  const answered = { id: 'e2', from: 'menu', port: 'x', to: 'a' };
  const step = (flow: Partial<Flow>, tried = false) => nextStep(doneSteps(looked(flow, tried)));
  expect(step({ nodes: [greeting, menu(['A', 'B'])] })).toBe('menu');
  expect(step({ nodes: [greeting, menu(['A', 'B'])], edges: [to] })).toBe('choices');
  expect(step({ nodes: [greeting, menu(['Lệ phí', 'B'])], edges: [to] })).toBe('answer');
  const drawn = { nodes: [greeting, menu(['Lệ phí', 'B'])], edges: [to, answered] };
  expect(step(drawn)).toBe('start');
  expect(step({ ...drawn, triggers: [{ id: 't', kind: 'keyword', words: [' '], how: 'exact' }] })).toBe(
    'start',
  );
  expect(step({ ...drawn, triggers: [{ id: 't', kind: 'home' }] })).toBe('try');
  expect(step({ ...drawn, triggers: [{ id: 't', kind: 'home' }] }, true)).toBeUndefined();
});
