import { describe, expect, it } from 'vitest';
import words from '../../i18n/vi/templates.json' with { type: 'json' };
import { contentsOf, startWordsOf } from './contents.ts';
import { TEMPLATES } from './list.ts';

it('has the six ready-made flows, the procedure first', () => {
  expect(TEMPLATES.map(({ id }) => id)).toEqual([
    'thu-tuc-can-cuoc',
    'dat-lich-hen',
    'to-giac-toi-pham',
    'tra-cuu-diem-thi',
    'y-kien-hai-long',
    'zalo-tuoi-tre',
  ]);
});

describe.each(TEMPLATES.map((flow) => [flow.id, flow] as const))('%s', (_, flow) => {
  it('says what it is for and what starts it', () => {
    expect(words.flow[flow.id as keyof typeof words.flow]).toEqual({
      name: flow.name,
      help: flow.description,
    });
    expect(startWordsOf(flow, 3).length).toBeGreaterThan(0);
  });
});

it('counts each kind once, in a fixed order', () => {
  const node = (type: string) => ({ id: type, type, name: '', data: {}, position: { x: 0, y: 0 } });
  const manifests = new Map([
    ['menu', { told: 'menus' }],
    ['message', { told: 'answers' }],
    ['cards', { told: 'answers' }],
    ['end', {}],
  ] as const);
  expect(
    contentsOf({ nodes: [node('menu'), node('message'), node('cards'), node('end')] }, manifests),
  ).toEqual([
    { kind: 'answers', count: 2 },
    { kind: 'menus', count: 1 },
  ]);
});
