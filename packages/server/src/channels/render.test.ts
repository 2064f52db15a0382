import type { Button, OutboundCard, OutboundMessage } from '@danloi/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ButtonForm, MAX_BUTTONS, MAX_LABEL, MAX_TEXT, render } from './render.ts';

const FORMS: ButtonForm[] = ['buttons', 'list', 'numbers'];
const choice = (label: string, payload = '#dl:a'): Button => ({ kind: 'choice', label, payload });
const portal: Button = { kind: 'link', label: 'Cổng dịch vụ công', url: 'https://dichvucong.gov.vn' };
const police: Button = { kind: 'phone', label: 'Gọi 113', phone: '113' };

describe('a question with three choices', () => {
  const message: OutboundMessage = {
    text: 'Cần gì?',
    buttons: ['Căn cước', 'Cư trú', 'Khác'].map((l) => choice(l)),
  };

  it('is one bubble in each form', () => {
    expect(render(message, 'buttons')).toEqual([
      { kind: 'buttons', text: 'Cần gì?', buttons: message.buttons },
    ]);
    expect(render(message, 'list')).toEqual([{ kind: 'list', text: 'Cần gì?', buttons: message.buttons }]);
    expect(render(message, 'numbers')).toEqual([
      { kind: 'text', text: 'Cần gì?\n\n1. Căn cước\n2. Cư trú\n3. Khác\n\nAnh/Chị nhắn số để chọn.' },
    ]);
  });
});

it('numbers choices only, and writes links and phones as lines', () => {
  const message = { text: 'Chọn', buttons: [portal, choice('Một'), police, choice('Hai')] };
  expect(render(message, 'numbers')).toEqual([
    {
      kind: 'text',
      text: 'Chọn\n\nCổng dịch vụ công: https://dichvucong.gov.vn\nGọi 113: 113\n\n1. Một\n2. Hai\n\nAnh/Chị nhắn số để chọn.',
    },
  ]);
  expect(render(message, 'buttons')).toEqual([{ kind: 'buttons', text: 'Chọn', buttons: message.buttons }]);
});

it('writes six choices as numbers, and keeps five choices as buttons when links do not fit beside them', () => {
  const six = Array.from({ length: 6 }, (_, i) => choice(`Mục ${i + 1}`));
  const [all] = render({ text: 'Chọn', buttons: six }, 'buttons');
  expect(all).toMatchObject({ kind: 'text', text: expect.stringContaining('6. Mục 6') });
  const five = six.slice(1);
  expect(render({ text: 'Chọn', buttons: [...five, portal] }, 'list')).toEqual([
    { kind: 'list', text: 'Chọn\n\nCổng dịch vụ công: https://dichvucong.gov.vn', buttons: five },
  ]);
});

it('never shortens a long label: it is written in the text', () => {
  const long = 'Đăng ký '.repeat(20).trim();
  const [bubble] = render({ text: 'Chọn', buttons: [choice(long), choice('Khác')] }, 'buttons');
  expect(bubble).toMatchObject({ kind: 'text', text: expect.stringContaining(`1. ${long}\n2. Khác`) });
});

it('writes a link without https as a line', () => {
  const link: Button = { kind: 'link', label: 'Trang', url: 'http://vi-du.gov.vn' };
  expect(render({ text: 'Xem', buttons: [link] }, 'buttons')).toEqual([
    { kind: 'text', text: 'Xem\n\nTrang: http://vi-du.gov.vn' },
  ]);
});

it('puts the buttons under the last piece of a long text', () => {
  const text = `${'Một đoạn dài. '.repeat(120)}\n\n${'Đoạn hai. '.repeat(100)}`;
  const bubbles = render({ text, buttons: [choice('Tiếp')] }, 'buttons');
  expect(bubbles.map((b) => b.kind)).toEqual(['text', 'buttons']);
});

it('sends a picture with its text as caption, but keeps buttons out of the picture', () => {
  const picture = { media: 'm1', alt: 'Sơ đồ' };
  expect(render({ text: 'Xem ảnh', picture }, 'buttons')).toEqual([
    { kind: 'picture', media: 'm1', alt: 'Sơ đồ', text: 'Xem ảnh' },
  ]);
  expect(render({ text: 'Xem', picture, buttons: [choice('A')] }, 'buttons').map((b) => b.kind)).toEqual([
    'picture',
    'buttons',
  ]);
  expect(render({ picture }, 'numbers')).toEqual([{ kind: 'picture', ...picture }]);
});

it('asks to choose when there are buttons and no text', () => {
  expect(render({ buttons: [choice('A')] }, 'buttons')).toEqual([
    { kind: 'buttons', text: 'Anh/Chị vui lòng chọn:', buttons: [choice('A')] },
  ]);
});

describe('cards', () => {
  const card = (n: number, more: object = {}): OutboundCard => ({
    title: `Thủ tục ${n}`,
    subtitle: `Mô tả ${n}`,
    buttons: [choice(`Chọn ${n}`, `#dl:${n}`)],
    ...more,
  });
  const seven = Array.from({ length: 7 }, (_, i) => card(i + 1));

  it('are lists of at most five, the words above the first', () => {
    const bubbles = render({ text: 'Anh/chị cần gì?', cards: seven }, 'buttons');
    expect(bubbles).toEqual([
      { kind: 'cards', text: 'Anh/chị cần gì?', cards: seven.slice(0, 5) },
      { kind: 'cards', cards: seven.slice(5) },
    ]);
    expect(render({ text: 'Anh/chị cần gì?', cards: seven }, 'list')).toEqual(bubbles);
  });

  it('are numbered through where only text can be had', () => {
    const shown = render({ text: 'Cần gì?', cards: seven }, 'numbers').map(({ text }) => text);
    expect(shown[0]).toContain('Thủ tục 5\nMô tả 5\n5. Chọn 5');
    expect(shown[1]).toBe(
      'Thủ tục 6\nMô tả 6\n6. Chọn 6\n\nThủ tục 7\nMô tả 7\n7. Chọn 7\n\nAnh/Chị nhắn số để chọn.',
    );
    expect(shown[0]).not.toContain('nhắn số');
  });

  it('are a bubble each where one has more than a list takes', () => {
    const wide = [
      card(1, { buttons: [choice('A'), portal] }),
      card(2, { picture: { media: 'm', alt: 'Ảnh' } }),
    ];
    expect(render({ text: 'Cần gì?', cards: wide }, 'buttons').map(({ kind }) => kind)).toEqual([
      'text',
      'buttons',
      'picture',
      'buttons',
    ]);
    const numbers = render({ cards: wide }, 'numbers').map(({ text }) => text ?? '');
    expect(numbers.join('\n')).toContain('1. A');
    expect(numbers.join('\n')).toContain('2. Chọn 2');
    expect(numbers.join('\n').match(/nhắn số/g)).toHaveLength(1);
  });

  it('lose nothing in any form, whatever they hold', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).map((t) => `x${t.trim()}`);
    const some = fc.array(
      fc.record({ title: words, subtitle: words, count: fc.integer({ min: 0, max: 2 }) }),
      { minLength: 1, maxLength: 10 },
    );
    fc.assert(
      fc.property(some, fc.constantFrom(...FORMS), (given, form) => {
        const cards = given.map(({ title, subtitle, count }, at) => ({
          title,
          subtitle,
          buttons: Array.from({ length: count }, (_, k) => choice(`Nút ${at}-${k}`)),
        }));
        const bubbles = render({ cards }, form);
        const all = JSON.stringify(bubbles);
        for (const { buttons } of cards) for (const one of buttons) expect(all).toContain(one.label);
        for (const bubble of bubbles) {
          expect((bubble.text ?? '').length).toBeLessThanOrEqual(MAX_TEXT);
          if (bubble.kind === 'cards') expect(bubble.cards.length).toBeLessThanOrEqual(5);
        }
      }),
      { numRuns: 100 },
    );
  });
});

it('sends a document behind its words, and a card that asks for contact data last', () => {
  const info = { title: 'Chia sẻ liên hệ', subtitle: 'Để trả kết quả' };
  const file = { media: 'm', name: 'Mẫu đơn.pdf' };
  expect(render({ text: 'Xin gửi mẫu.', file, requestInfo: info }, 'numbers')).toEqual([
    { kind: 'text', text: 'Xin gửi mẫu.' },
    { kind: 'file', ...file },
    { kind: 'info', info, told: true },
  ]);
});

describe('for any message', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('ế', 'ệ', 'Nguyễn', '👩‍👩‍👧', '\n\n', ' '),
  );
  const text = fc.array(word, { maxLength: 900 }).map((words) => words.join(' '));
  const button: fc.Arbitrary<Button> = fc.oneof(
    text.map((t) => choice(t.slice(0, 140))),
    fc.constantFrom(portal, police),
  );
  const message: fc.Arbitrary<OutboundMessage> = fc.record(
    { text, buttons: fc.array(button, { maxLength: 9 }), picture: fc.constant({ media: 'm', alt: 'a' }) },
    { requiredKeys: [] },
  );
  const runs = { numRuns: 150 };

  it('keeps every bubble within the limits of the channel and whole letters', () => {
    fc.assert(
      fc.property(message, fc.constantFrom(...FORMS), (given, form) => {
        for (const bubble of render(given, form)) {
          const shown = bubble.text ?? '';
          expect(shown.length).toBeLessThanOrEqual(MAX_TEXT);
          expect(shown.isWellFormed() && shown.normalize('NFC') === shown).toBe(true);
          if (bubble.kind !== 'buttons' && bubble.kind !== 'list') continue;
          expect(shown).not.toBe('');
          expect(bubble.buttons.length).toBeLessThanOrEqual(MAX_BUTTONS);
          for (const { label } of bubble.buttons) {
            expect(label).not.toBe('');
            expect(label.length).toBeLessThanOrEqual(MAX_LABEL);
          }
        }
      }),
      runs,
    );
  });

  it('has the same bubbles before the one with buttons, whatever the form', () => {
    fc.assert(
      fc.property(message, (given) => {
        const rich = render(given, 'buttons');
        const at = rich.findIndex((bubble) => bubble.kind === 'buttons');
        if (at < 0) return;
        expect(at).toBe(rich.length - 1);
        for (const form of FORMS) expect(render(given, form).slice(0, at)).toEqual(rich.slice(0, at));
      }),
      runs,
    );
  });

  it('numbers as many choices as there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (count) => {
        const buttons = Array.from({ length: count }, (_, i) => choice(`Mục ${i}`));
        const shown = render({ text: 'Chọn', buttons }, 'numbers')
          .map((b) => b.text)
          .join('\n');
        expect(shown.match(/^\d+\. /gm)?.length).toBe(count);
      }),
    );
  });
});
