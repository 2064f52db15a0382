import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate, placesIn } from './parse.ts';
import { render } from './render.ts';

const scope = {
  vars: {
    ten: 'Lan {{so}}',
    so: 1234.5,
    ngay: '2026-03-05',
    co: true,
    anh: [{}, {}],
    diem: { toan: 7.5 },
    noi: { latitude: 21, longitude: 105 },
  },
  values: { ten: 'Phường 1' },
};

describe('templates', () => {
  it.each([
    ['Chào {{ten}}', 'Chào Lan {{so}}'],
    ['{{so}} {{ngay}} {{co}} {{anh}}', '1.234,5 05/03/2026 Có 2 ảnh'],
    ['{{ so | money }} {{diem.toan|score}} {{anh|count}}', '1.235 đồng 7,50 2'],
    ['{{don_vi.ten|upper}} {{don_vi.khong}}', 'PHƯỜNG 1 '],
    ['{{constructor}}{{ten.length}}{{diem.__proto__}}{{don_vi.toString}}', ''],
    ['{{{so}}} {{ a b }} {{', '{1.234,5} {{ a b }} {{'],
    ['{{noi}}', '21.00000, 105.00000'],
    ['{{khong ?? anh/chị}} {{ten ?? anh/chị}}', 'anh/chị Lan {{so}}'],
    ['{{khong|upper ?? Anh, chị}}', 'Anh, chị'],
    ['Tên: {{khong ?? chưa có}}\nSố: {{khong}}', 'Tên: chưa có'],
    ['{{khong ?? {a} }}', '{{khong ?? {a} }}'],
  ])('%s reads %s', (template, text) => {
    expect(render(template, scope)).toBe(text);
  });

  it('gives back any text without places, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const pieces = parseTemplate(text);
        if (placesIn(text).length === 0) expect(pieces.join('')).toBe(text);
        render(text, scope);
      }),
    );
    const pieces = fc.array(fc.constantFrom('{{', '}}', '{', 'ten', '|', 'date', '.', ' ', 'x'), {
      maxLength: 40,
    });
    fc.assert(fc.property(pieces, (parts) => void render(parts.join(''), scope)));
  });

  it.each(['{{', '{{a', '{{a|', '{', '{{ ', '{{a}'])(
    'takes time in proportion to the length of "%s" repeated',
    (piece) => {
      const time = (count: number) => {
        const text = piece.repeat(count);
        const runs = Array.from({ length: 5 }, () => {
          const start = performance.now();
          parseTemplate(text);
          return performance.now() - start;
        });
        return Math.min(...runs);
      };
      time(2_000);
      // Eight times the length: quadratic would take 64 times as long.
      expect(time(160_000)).toBeLessThan(30 * time(20_000) + 5);
    },
  );
});
