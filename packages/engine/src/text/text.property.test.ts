import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clean,
  fold,
  matchCommand,
  matchEmergency,
  matchKeyword,
  matchOption,
  matchYesNo,
  splitText,
  textLength,
  tokens,
  toOldTone,
} from './index.ts';

const SYLLABLES = [
  'hoà',
  'hòa',
  'uỷ',
  'quý',
  'Đặng',
  'nghiêng',
  'cấp',
  'đổi',
  'thẻ',
  'ạ',
  '🙏🏽',
  '👨‍👩‍👧',
  '①',
  'Ea',
  "H'Leo",
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        ...SYLLABLES,
        ' ',
        '  ',
        '\n',
        '\u00a0',
        '\u200b',
        '\u200d',
        '\u0301',
        '\u0323',
        '.',
        'İ',
        'ﬁ',
        '½',
      ),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join('')),
);
const long = fc.tuple(anyText, fc.nat(10_000)).map(([s, n]) => s.repeat(10_000).slice(0, n));

describe('properties of text', () => {
  it.each([
    ['clean', clean],
    ['fold', fold],
    ['toOldTone', toOldTone],
  ])('%s is idempotent and takes NFC and NFD alike', (_, f) => {
    fc.assert(
      fc.property(anyText, (s) => {
        expect(f(f(s))).toBe(f(s));
        expect(f(s.normalize('NFD'))).toBe(f(s.normalize('NFC')));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives keys of letters, digits and single blanks', () => {
    fc.assert(
      fc.property(anyText, (s) => {
        expect(fold(s)).toMatch(/^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u);
        expect(
          tokens(s)
            .map((token) => token.key)
            .join(' '),
        ).toBe(fold(s));
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, whatever is typed', () => {
    const options = [
      { id: 'a', label: 'Cấp lần đầu' },
      { id: 'b', label: 'Đổi thẻ' },
      { id: 'c', label: '' },
    ];
    fc.assert(
      fc.property(long, (s) => {
        matchOption(s, options);
        matchOption('đổi', [{ id: 'a', label: s }]);
        matchKeyword(s, [{ words: 'đổi thẻ', how: 'contains', not: ['không'] }]);
        matchKeyword('đổi thẻ', [{ words: s, how: 'starts' }]);
        matchCommand(s);
        matchYesNo(s);
        matchEmergency(s);
      }),
      { numRuns: 60 },
    );
  });

  it('splits without losing a letter, never too long, never inside a character', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 40 }), (s, max) => {
        const pieces = splitText(s, max);
        const bare = (t: string) => t.replace(/\s/g, '');
        expect(bare(pieces.join(''))).toBe(bare(s.normalize('NFC')));
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(max);
          expect(piece.trim()).not.toBe('');
        }
        if (s.isWellFormed()) expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the label choosable however it is typed', () => {
    const labels = ['Cấp lần đầu', 'Đổi thẻ', 'Cấp lại (mất, hỏng)', 'Cho trẻ dưới 14 tuổi', 'Mức 2 VNeID'];
    const options = labels.map((label, i) => ({ id: String(i), label }));
    const spell = fc.constantFrom(
      (s: string) => s,
      fold,
      (s: string) => s.toUpperCase(),
      (s: string) => s.normalize('NFD'),
      (s: string) => `Dạ ${s} ạ`,
      (s: string) => `  ${s}.  `,
    );
    fc.assert(
      fc.property(fc.nat(labels.length - 1), spell, (i, how) => {
        expect(matchOption(how(labels[i] ?? ''), options)?.id).toBe(String(i));
      }),
    );
  });

  it('measures length after NFC', () => {
    fc.assert(
      fc.property(anyText, (s) => {
        expect(textLength(s.normalize('NFD'))).toBe(s.normalize('NFC').length);
      }),
    );
  });
});
