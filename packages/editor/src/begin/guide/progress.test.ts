import type { Flow } from '@danloi/engine/flow';
import type { GuideUse, Manifest } from '@danloi/engine/manifest';
import { expect, it } from 'vitest';
import { doneSteps, type Looked, nextStep } from './progress.ts';

const node = (id: string, type: string, data: Flow['nodes'][number]['data']) => ({
  id,
  type,
  name: id,
  data,
  position: { x: 0, y: 0 },
});
const title = { vi: 'Bước', en: 'Step' };
const options = (labels: string[]) => labels.map((label, at) => ({ id: `${at}`, label }));
const manifest = (type: string, guide: GuideUse, data: object, ports: Manifest['ports']): Manifest => ({
  ...{ type, version: 1, group: 'say', icon: 'x', title, help: title, data: {}, ports, guide },
  card: [{ bubble: '/text' }],
  example: { data, chat: '' },
});
const manifests = new Map(
  [
    manifest('message', 'greeting', { text: 'Mẫu' }, [{ id: 'next', title }]),
    manifest('menu', 'choices', { text: 'Hỏi', options: options(['A', 'B']) }, [
      { each: '/options', id: 'id', title: 'label' },
      { id: 'fallback', title, quiet: true },
    ]),
  ].map((one) => [one.type, one]),
);
const looked = (flow: Partial<Flow>, tried = false): Looked => ({
  flow: { format: 2, id: 'a', name: 'A', variables: [], triggers: [], nodes: [], edges: [], ...flow },
  manifests,
  tried,
});
const menu = (labels: string[]) => node('menu', 'menu', { options: options(labels) });

it('begins with the greeting and takes nothing for done that is only there', () => {
  expect(nextStep(doneSteps(looked({})))).toBe('greet');
  expect(nextStep(doneSteps(looked({ nodes: [node('a', 'message', { text: 'Mẫu' })] })))).toBe('write');
  expect(nextStep(doneSteps(looked({ nodes: [node('a', 'message', { text: 'Xin chào' })] })))).toBe('menu');
});

it('goes on when the author has really done it', () => {
  const greeting = node('a', 'message', { text: 'Xin chào' });
  const to = { id: 'e1', from: 'a', port: 'next', to: 'menu' };
  const answered = { id: 'e2', from: 'menu', port: '0', to: 'a' };
  const step = (flow: Partial<Flow>, tried = false) => nextStep(doneSteps(looked(flow, tried)));
  expect(step({ nodes: [greeting, menu(['A', 'B'])] })).toBe('menu');
  expect(step({ nodes: [greeting, menu(['A', 'B'])], edges: [to] })).toBe('choices');
  expect(step({ nodes: [greeting, menu(['Lệ phí', 'B'])], edges: [to] })).toBe('answer');
  const lost = { id: 'e3', from: 'menu', port: 'fallback', to: 'a' };
  expect(step({ nodes: [greeting, menu(['Lệ phí', 'B'])], edges: [to, lost] })).toBe('answer');
  const drawn = { nodes: [greeting, menu(['Lệ phí', 'B'])], edges: [to, answered] };
  expect(step(drawn)).toBe('start');
  expect(step({ ...drawn, triggers: [{ id: 't', kind: 'keyword', words: [' '], how: 'exact' }] })).toBe(
    'start',
  );
  expect(step({ ...drawn, triggers: [{ id: 't', kind: 'home' }] })).toBe('try');
  expect(step({ ...drawn, triggers: [{ id: 't', kind: 'home' }] }, true)).toBeUndefined();
});
