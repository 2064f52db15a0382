import type { Flow } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { describe, expect, it } from 'vitest';
import { printedSteps } from './messages.ts';
import { scaleFor } from './png.ts';

const template = { type: 'string', 'x-role': 'template' };
const manifest = (type: string, more: Partial<Manifest>): Manifest => ({
  type,
  version: 1,
  group: 'say',
  icon: '',
  title: { vi: type, en: type },
  help: { vi: '', en: '' },
  data: {},
  ports: [],
  card: [],
  example: { data: {}, chat: '' },
  ...more,
});
const menu = manifest('menu', {
  data: {
    type: 'object',
    properties: {
      text: template,
      options: { type: 'array', items: { type: 'object', properties: { label: template } } },
      retry: template,
    },
  },
  ports: [
    { each: '/options', id: 'id', title: 'label' },
    { id: 'fallback', title: { vi: 'Không hiểu', en: 'Else' }, quiet: true },
  ],
});
const flow: Flow = {
  format: 2,
  id: 'a',
  name: 'A',
  variables: [],
  triggers: [],
  start: 'm',
  nodes: [
    { id: 'n', type: 'note', name: 'Nhớ', data: {}, position: { x: 0, y: 0 } },
    { id: 'e', type: 'gone', name: 'Loại lạ', data: {}, position: { x: 900, y: 0 } },
    {
      id: 'm',
      type: 'menu',
      name: 'Chọn',
      data: { text: 'Cần gì?', retry: 'Xin chọn lại', options: [{ id: 'o', label: 'Lệ phí' }] },
      position: { x: 0, y: 0 },
    },
  ],
  edges: [{ id: 'w', from: 'm', port: 'o', to: 'e' }],
};

describe('steps on paper', () => {
  const steps = printedSteps(
    flow,
    new Map([
      ['menu', menu],
      ['note', manifest('note', { canvas: true })],
    ]),
    ({ vi }) => vi,
  );

  it('has every message of a step, its buttons apart, and where each leads', () => {
    expect(steps[0]).toMatchObject({
      number: 1,
      texts: ['Cần gì?', 'Xin chọn lại'],
      exits: [{ label: 'Lệ phí', button: true, to: { number: 2, name: 'Loại lạ' } }],
    });
  });

  it('leaves notes out and keeps steps of a type that is not known', () => {
    expect(steps.map(({ node }) => node.id)).toEqual(['m', 'e']);
  });
});

it('a picture is twice as sharp as the screen, and never larger than a browser holds', () => {
  expect(scaleFor({ width: 1_000, height: 500 })).toBe(2);
  const large = { width: 60_000, height: 20_000 };
  const scale = scaleFor(large);
  expect(large.width * scale).toBeLessThanOrEqual(8_000);
  expect(large.width * scale * large.height * scale).toBeLessThanOrEqual(40_000_001);
});
