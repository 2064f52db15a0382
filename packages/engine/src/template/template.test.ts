import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workOf } from '../text/work.testing.ts';
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
    o: { province: 'Huế', code: '46', text: 'Huế' },
    gio: '08:30',
    rong: [],
    tep: [{ kind: 'file' }, { kind: 'image' }],
    dong: [{ a: 1 }],
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
    ['{{o}} {{gio}} {{gio|time}} {{tep}} {{dong}}', 'Huế 08:30 8 giờ 30 2 tệp 1 mục'],
    ['{{khong ?? anh/chị}} {{ten ?? anh/chị}}', 'anh/chị Lan {{so}}'],
    ['{{rong}}{{rong ?? chưa có}} {{rong|count}}', 'chưa có 0'],
    ['{{khong|upper ?? Anh, chị}}', 'Anh, chị'],
    ['Tên: {{khong ?? chưa có}}\nSố: {{khong}}', 'Tên: chưa có'],
    ['{{khong ?? {a} }}', '{{khong ?? {a} }}'],
    ['Điện thoại: {{don_vi.dien_thoai}}.', ''],
    ['Đã chuyển. Giờ làm việc: {{khong}}. Việc khẩn cấp, gọi 113.', 'Đã chuyển. Việc khẩn cấp, gọi 113.'],
    ['Đã chuyển. Giờ làm việc: {{khong}}', 'Đã chuyển.'],
    ['Giờ: {{khong}}; số: {{so}}.', 'số: 1.234,5.'],
    ['Giờ: {{khong}}, {{gio}}.', 'Giờ: 08:30.'],
    ['Giờ: {{gio}}, {{khong}}.', 'Giờ: 08:30.'],
    ['Giờ: {{khong}}, {{khong}}.\nHết', 'Hết'],
    ['{{ten}}: {{khong}}', 'Lan {{so}}: '],
    ['Của {{ten}}, số: {{khong}}.', 'Của Lan {{so}}, số: .'],
    ['Mở cửa {{khong}} giờ', 'Mở cửa  giờ'],
    ['Chọn:\n1. {{khong}}', 'Chọn:\n1. '],
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

  it('takes work in proportion to the length, whatever is repeated', () => {
    for (const piece of ['{{', '{{a', '{{a|', '{', '{{ ', '{{a}', '{{so}} ']) {
      const work = (count: number) => workOf(() => parseTemplate(piece.repeat(count)));
      expect([piece, work(2_000) < 2.3 * work(1_000)]).toEqual([piece, true]);
    }
  });

  it('loses nothing that was filled in, whatever is empty beside it', () => {
    const pieces = fc.array(
      fc.constantFrom('{{khong}}', '{{dong}}', '<{{so}}>', 'Giờ', ':', '.', ',', ';', ' ', '\n'),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const count = (text: string) => text.split('<1.234,5>').length;
        expect(count(render(parts.join(''), scope))).toBe(
          parts.filter((one) => one === '<{{so}}>').length + 1,
        );
      }),
    );
  });
});

it('says yes, no and counts in the language of the text around them', () => {
  const english = { ...scope, language: 'en' };
  expect(render('{{co}}, {{anh}}', english)).toBe('Yes, 2 pictures');
  expect(render('{{co}}, {{anh}}', { ...scope, language: 'km' })).toBe('Có, 2 ảnh');
});
