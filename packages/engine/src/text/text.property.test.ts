import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../template/parse.ts';
import {
  clean,
  csvSafe,
  fold,
  htmlSafe,
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
import { readTelex } from './telex.ts';
import { growth } from './work.testing.ts';

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

describe('work', () => {
  const options = ['Cấp lần đầu', 'Đổi thẻ', 'Gia hạn tạm trú'].map((label, at) => ({
    id: String(at),
    label,
  }));
  const keywords = [
    { words: 'đổi thẻ', how: 'contains' as const, not: ['không'] },
    { words: 'cháy nhà', how: 'starts' as const },
  ];
  const functions: [string, (s: string) => unknown][] = [
    ['clean', clean],
    ['fold', fold],
    ['toOldTone', toOldTone],
    ['tokens', tokens],
    ['textLength', textLength],
    ['splitText', (s) => splitText(s)],
    ['matchOption', (s) => matchOption(s, options)],
    ['matchKeyword', (s) => matchKeyword(s, keywords)],
    ['matchCommand', matchCommand],
    ['matchYesNo', matchYesNo],
    ['matchEmergency', matchEmergency],
    ['readTelex', readTelex],
    ['htmlSafe', htmlSafe],
    ['csvSafe', csvSafe],
    ['parseTemplate', parseTemplate],
  ];

  it.each(functions)('%s grows with the length, not with its square', (_, run) => {
    const { piece, times } = growth((words) => void run(words));
    expect([piece, times < 2.3 ? 'linear' : times]).toEqual([piece, 'linear']);
  });

  it('is counted: a square is seen', () => {
    const square = (s: string) => {
      for (let at = 0; at < s.length; at += 50) s.slice(at);
    };
    expect(growth(square).times).toBeGreaterThan(3);
  });

  it('is counted in patterns too, and nothing stays watched', () => {
    const { exec } = RegExp.prototype;
    const again = (s: string) => {
      for (let at = 0; at < s.length; at += 50) /$^x/.exec(s);
    };
    expect(growth(again).times).toBeGreaterThan(3);
    expect(RegExp.prototype.exec).toBe(exec);
  });
});

describe('accents', () => {
  it('in the old and the new place are one word, for every match', () => {
    const word = fc.constantFrom('hoà', 'thuỷ', 'khoẻ', 'Uỷ', 'quý', 'toán', 'tuỳ', 'loè', 'khuỷu', 'đổi');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const written = words.join(' ');
        const old = toOldTone(written);
        expect(fold(old)).toBe(fold(written));
        const options = [
          { id: 'a', label: written },
          { id: 'b', label: 'khác hẳn' },
        ];
        expect(matchOption(old, options)).toMatchObject({ id: 'a', how: 'exact' });
        expect(matchKeyword(`${old} ạ`, [{ words: written, how: 'contains' }])).toMatchObject({
          fit: 'same',
        });
      }),
    );
  });
});
