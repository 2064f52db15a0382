import type { Flow } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { describe, expect, it } from 'vitest';
import type { PictureParts } from './card-picture.ts';
import { drawPicture } from './picture.ts';
import { roughMeasure, wrap } from './wrap.ts';

const manifest = (more: Partial<Manifest>): Manifest => ({
  type: 'message',
  version: 1,
  group: 'say',
  icon: '',
  title: { vi: 'Tin nhắn', en: 'Message' },
  help: { vi: '', en: '' },
  data: {},
  ports: [{ id: 'next', title: { vi: 'Tiếp', en: 'Next' } }],
  card: [{ bubble: '/text' }],
  example: { data: {}, chat: '' },
  ...more,
});
const parts: PictureParts = {
  manifests: new Map([['message', manifest({})]]),
  shown: (text) => text.replace('{{ho_ten}}', '{Họ tên}'),
  text: ({ vi }) => vi,
  measure: roughMeasure,
  more: (count) => `… thêm ${count}`,
  start: 'Bắt đầu',
  picture: '[Ảnh]',
};
const flow = (text: string): Flow => ({
  format: 2,
  id: 'a',
  name: 'Thủ tục "A" & B',
  variables: [],
  triggers: [],
  start: 'a',
  nodes: [
    { id: 'a', type: 'message', name: 'Chào', data: { text }, position: { x: 100, y: 50 } },
    { id: 'b', type: 'gone', name: 'Loại lạ', data: {}, position: { x: 500, y: 50 } },
  ],
  edges: [
    { id: 'e', from: 'a', port: 'next', to: 'b' },
    { id: 'back', from: 'b', port: 'x', to: 'a' },
    { id: 'broken', from: 'a', port: 'next', to: 'nobody' },
  ],
});

describe('the picture of a flow', () => {
  it('says what citizens read, with names of variables, and draws each wire that leads somewhere', () => {
    const { svg, width, height } = drawPicture(flow('Xin chào {{ho_ten}}'), parts);
    expect(svg).toContain('Xin chào {Họ tên}');
    expect(svg).toContain('<title>Thủ tục &quot;A&quot; &amp; B</title>');
    expect(svg).toContain('>Bắt đầu</text>');
    expect(svg.match(/fill="none"/g)).toHaveLength(2);
    expect(width).toBe(400 + 264 + 80);
    expect(height).toBeGreaterThan(120);
  });

  it('lets nothing of a text become part of the drawing', () => {
    const { svg } = drawPicture(flow('<script>&"\u0000\u0007</text>'), parts);
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(svg).not.toContain('\u0007');
    expect(svg).toContain('&lt;script&gt;');
  });

  it('draws frames with their titles behind the cards, and is wide enough for them', () => {
    const bare = { ...flow('Chào'), edges: [] };
    const frame = {
      id: 'f',
      title: 'Mở đầu',
      position: { x: 60, y: -40 },
      size: { width: 900, height: 500 },
    };
    const { svg, width, height } = drawPicture({ ...bare, frames: [{ ...frame, tint: 'green' }] }, parts);
    expect(width).toBe(900 + 80);
    expect(height).toBe(500 + 24 + 80);
    expect(svg).toContain('fill="#dcf2e5"');
    expect(svg.indexOf('Mở đầu')).toBeLessThan(svg.indexOf('>Chào</text>'));
    expect(drawPicture({ ...bare, frames: [{ ...frame, title: '' }] }, parts).height).toBe(500 + 80);
  });

  it('is empty and whole for a flow without steps', () => {
    const { svg, width } = drawPicture({ ...flow(''), nodes: [], edges: [] }, parts);
    expect(svg).toMatch(/^<svg[\s\S]*<\/svg>$/);
    expect(width).toBeGreaterThan(0);
  });
});

describe('words on a card', () => {
  it('break between words and end in dots when too many', () => {
    const lines = wrap('một hai ba bốn năm sáu bảy tám chín mười', 60, 3, roughMeasure);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('một hai');
    expect(lines[2]).toMatch(/…$/);
    for (const line of lines) expect(roughMeasure(line, false)).toBeLessThanOrEqual(60);
  });

  it('break inside a word only where it alone is too long', () => {
    expect(wrap('aaaaaaaaaaaa b', 40, 9, roughMeasure).map((line) => line.length)).toEqual([5, 5, 4]);
    expect(wrap('a\n\nb', 40, 9, roughMeasure)).toEqual(['a', '', 'b']);
  });
});
