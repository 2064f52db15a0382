import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintFlow } from '../../lint/lint.ts';
import { createRegistry } from '../../node-type/registry.ts';
import { conversation, draw } from '../../testing/index.ts';
import { builtInTypes } from '../index.ts';
import example from './example.json' with { type: 'json' };
import { mapLink, parsePoint } from './place.ts';

/** Without the room before the later lines of a bubble. */
const linesOf = (transcript: string) => transcript.split('\n').map((line) => line.trim());

const flow = (data: Record<string, unknown>) =>
  draw('o dau', {
    nodes: { noi: ['office', data, { next: 'het' }], het: ['end', { text: 'Hết.' }] },
  });
const FACTS = {
  ten: 'Công an phường Mẫu',
  dia_chi: 'Số 1 Lê Lợi',
  gio_lam_viec: '7 giờ 30 – 17 giờ',
  dien_thoai: '0236 3123 456',
  toa_do: '16.0678, 108.2208',
};

describe('office', () => {
  it('says the facts of the workspace, with a button to call and one for the way', async () => {
    const { transcript } = await conversation({ flows: [flow(example.data)], values: FACTS })
      .says('o dau')
      .passes('noi:next')
      .done();
    expect(linesOf(transcript).slice(1)).toEqual([
      'Bot: Anh/Chị đến làm thủ tục tại:',
      'Công an phường Mẫu',
      'Địa chỉ: Số 1 Lê Lợi',
      'Giờ làm việc: 7 giờ 30 – 17 giờ',
      'Điện thoại: 0236 3123 456',
      '[Gọi 0236 3123 456 ☎ 0236 3123 456]',
      '[Xem đường đi → https://www.google.com/maps/search/?api=1&query=16.0678,108.2208]',
      'Bot: Hết.',
    ]);
  });

  it('leaves out what is not known', async () => {
    const { transcript } = await conversation({ flows: [flow(example.data)], values: { ten: 'Đoàn phường' } })
      .says('o dau')
      .done();
    expect(linesOf(transcript).join('\n')).toContain(
      'Bot: Anh/Chị đến làm thủ tục tại:\nĐoàn phường\nBot: Hết.',
    );
  });

  it('speaks English to who chose it', async () => {
    const english = {
      ...flow({ name: 'Trụ sở', address: 'Số 2', phone: '113' }),
      languages: ['en'],
      translations: { en: { noi: { '/name': 'Our office' } } },
    };
    await conversation({ flows: [english] })
      .says('English', 'o dau')
      .expects('Our office\nAddress: Số 2\nPhone: 113\n[Call 113 ☎ 113]')
      .done();
  });

  it('takes a link where there are no coordinates', async () => {
    const data = { name: 'Trụ sở', address: 'Số 2', map: 'https://maps.app.goo.gl/a' };
    await conversation({ flows: [flow(data)] })
      .says('o dau')
      .expects('Trụ sở\nĐịa chỉ: Số 2\n[Xem đường đi → https://maps.app.goo.gl/a]')
      .done();
  });

  it('is looked at for coordinates, links and numbers that are none', () => {
    const errors = (data: Record<string, unknown>) =>
      lintFlow(flow(data), createRegistry(builtInTypes))
        .filter(({ severity }) => severity === 'error')
        .map(({ field }) => field);
    const data = { name: 'A', address: 'B', place: 'gần chợ', map: 'http://a.vn', phone: 'gọi tôi' };
    expect(errors(data).sort()).toEqual(['/map', '/phone', '/place']);
    expect(errors(example.data)).toEqual([]);
  });
});

describe('coordinates', () => {
  it.each([
    ['21.02851, 105.85420', 21.02851, 105.8542],
    ['(10.77,106.69)', 10.77, 106.69],
    ['21,02851; 105,85420', 21.02851, 105.8542],
    ['-6 107', -6, 107],
  ])('are read from %s', (text, latitude, longitude) => {
    expect(parsePoint(text)).toEqual({ latitude, longitude });
  });

  it.each(['', '21.02851', '105.85420, 21.02851', '91, 0', 'gần chợ', '1.2.3, 4', '21,02,105,85'])(
    'are not read from %s',
    (text) => {
      expect(parsePoint(text)).toBeUndefined();
    },
  );

  it('are not looked for in a long text', () => {
    expect(parsePoint(`1${' '.repeat(10_000)}x`)).toBeUndefined();
  });

  it('come back from their own writing, and nothing throws', () => {
    const degrees = (most: number) => fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((n) => n / 1e5);
    fc.assert(
      fc.property(degrees(90), degrees(180), (latitude, longitude) => {
        const fixed = (n: number) => n.toFixed(5);
        const point = parsePoint(`${fixed(latitude)}, ${fixed(longitude)}`);
        expect(point?.latitude).toBeCloseTo(latitude, 5);
        expect(point?.longitude).toBeCloseTo(longitude, 5);
        expect(mapLink(point ?? { latitude, longitude })).toMatch(/^https:\/\/\S+$/);
      }),
    );
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void parsePoint(text)));
  });
});
