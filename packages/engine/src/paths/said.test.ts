import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChatLine, exchangesOf, printChat, readChat } from './chat-text.ts';
import { readSaid } from './read-said.ts';
import { printSaid, type Said } from './said.ts';
import { saidOf } from './said-of.ts';

const anyWords = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    'xin chào',
    '[Có]',
    '(ảnh: a)',
    '\\',
    '"',
    '", "',
    'a\nb',
    'a\n\n  b',
    ' a',
    'a ',
    '\n',
    '',
    'Dân: a',
    'à'.normalize('NFD'),
    '(chữ: "a")',
    '…',
  ),
);
const some = anyWords.filter((words) => words !== '');
const optional = { requiredKeys: ['kind'] as ['kind'] };
const named = (kind: 'images' | 'files') =>
  fc.record(
    { kind: fc.constant(kind), names: fc.array(some, { minLength: 1, maxLength: 4 }), text: some },
    { requiredKeys: ['kind', 'names'] },
  );

const anySaid: fc.Arbitrary<Said> = fc.oneof(
  anyWords.map((text): Said => ({ kind: 'text', text })),
  some.map((label): Said => ({ kind: 'tap', label })),
  named('images'),
  named('files'),
  fc
    .record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    })
    .map(
      ({ latitude, longitude }): Said => ({
        kind: 'location',
        latitude: latitude + 0,
        longitude: longitude + 0,
      }),
    ),
  fc.record(
    { kind: fc.constant('contact' as const), name: anyWords, phone: anyWords, address: anyWords },
    optional,
  ),
  fc.constantFrom<Said>({ kind: 'sticker' }, { kind: 'follow' }, { kind: 'start' }),
  some.map((code): Said => ({ kind: 'deep-link', code })),
  some.map((payload): Said => ({ kind: 'button', payload })),
  some.map((trigger): Said => ({ kind: 'schedule', trigger })),
  fc.nat({ max: 1_000_000 }).map((minutes): Said => ({ kind: 'wait', minutes })),
);

describe('what a citizen does, in words', () => {
  it('reads as people write it', () => {
    expect(printSaid({ kind: 'wait', minutes: 120 })).toBe('Dân: (chờ: 2 giờ)');
    expect(readSaid('(chờ 2 giờ)')).toEqual({ kind: 'wait', minutes: 120 });
    expect(printSaid({ kind: 'files', names: ['đơn.pdf', 'a,b.doc'] })).toBe(
      'Dân: (tệp: đơn.pdf, "a,b.doc")',
    );
    expect(printSaid({ kind: 'contact', name: 'Lan', phone: '0912345678' })).toBe(
      'Dân: (chia sẻ: tên Lan; số 0912345678)',
    );
    expect(printSaid({ kind: 'deep-link', code: 'tam-tru' })).toBe('Dân: (liên kết: tam-tru)');
    expect(readSaid('(chuyện này để sau)')).toEqual({ kind: 'text', text: '(chuyện này để sau)' });
  });

  it('comes back from a written conversation as it was', () => {
    fc.assert(
      fc.property(fc.array(anySaid, { minLength: 1, maxLength: 5 }), (list) => {
        const lines = list.map((said): ChatLine => ({ who: 'citizen', said }));
        const chat = readChat(printChat({ title: 'Thử', lines }));
        expect(chat.lines.map((line) => line.who === 'citizen' && line.said)).toEqual(list);
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads any text without a mistake, in linear time', () => {
    fc.assert(fc.property(anyWords, (words) => void readSaid(words)));
    for (const words of [
      '('.repeat(50_000),
      '(ảnh: "'.repeat(20_000),
      `(ảnh: ${'"\\'.repeat(50_000)}`,
      `[${'('.repeat(50_000)}]`,
    ]) {
      expect(readSaid(words).kind).toMatch(/text|tap/);
    }
  });

  it('tells events as they were done', () => {
    const button = { kind: 'choice', label: 'Có', payload: '#dl:a' } as const;
    const base = { id: 'e', at: 0 };
    expect(saidOf({ ...base, kind: 'text', text: '#dl:a' }, [button])).toEqual({ kind: 'tap', label: 'Có' });
    expect(saidOf({ ...base, kind: 'text', text: 'có' }, [button])).toEqual({ kind: 'text', text: 'có' });
    expect(saidOf({ ...base, kind: 'timer', timer: 't', due: 0 }, [])).toBeUndefined();
    const media = [{ id: 'm', kind: 'file' as const, name: 'a.pdf' }];
    expect(saidOf({ ...base, kind: 'media', media }, [])).toEqual({ kind: 'files', names: ['a.pdf'] });
  });
});

describe('a written conversation', () => {
  it('has its facts, its lines, and what followed each word', () => {
    const source =
      '# Thử\n@ luc: sang\n\nDân: a\n     b\nBot: Chào\n\n     [Có]\nViệc: ghi – Phiếu\n\nDân: [Có]\n';
    const chat = readChat(source);
    expect(chat).toMatchObject({ title: 'Thử', facts: { luc: 'sang' } });
    expect(exchangesOf(chat)).toEqual([
      {
        said: { kind: 'text', text: 'a\nb' },
        at: 4,
        bot: [{ text: 'Chào\n\n[Có]', at: 6 }],
        work: [{ text: 'ghi – Phiếu', at: 9 }],
      },
      { said: { kind: 'tap', label: 'Có' }, at: 11, bot: [], work: [] },
    ]);
    expect(printChat(chat)).toBe(source);
  });

  it('says which line is of no known kind', () => {
    expect(() => readChat('Dân: a\nai đó: b')).toThrow(
      expect.objectContaining({ name: 'ChatError', line: 2 }),
    );
  });
});
