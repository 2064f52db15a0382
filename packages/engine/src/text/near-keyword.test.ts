import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findKeywords, prepareKeywords } from './match-keyword.ts';
import { nearKeywords } from './near-keyword.ts';

const index = (how: 'exact' | 'starts' | 'contains', ...words: string[]) =>
  prepareKeywords(words.map((one) => ({ words: one, how })));
const near = (input: string, how: 'exact' | 'starts' | 'contains', ...words: string[]) =>
  nearKeywords(input, index(how, ...words)).map((one) => one.words);

describe('a slip in a keyword', () => {
  it.each([
    ['dang ki tam tru', 'đăng ký tạm trú'],
    ['đăng kí tạm trú', 'đăng ký tạm trú'],
    ['cancuoc', 'căn cước'],
    ['căn cướcc', 'căn cước'],
    ['cna cuoc', 'căn cước'],
    ['tam trs', 'tạm trú'],
    ['dạ cho em hỏi can cuooc ạ', 'căn cước'],
  ])('%s means %s', (typed, meant) => {
    expect(near(typed, 'exact', meant, 'lệ phí hộ tịch')).toEqual([meant]);
  });

  it.each([
    ['mất vé', 'mất xe'],
    ['tâm trú', 'tạm trú'],
    ['mau so 12', 'mẫu số 13'],
    ['khong dang ky', 'dang ky'],
    ['tân trỉ', 'tạm trú'],
    ['tối muốn kể chuyện', 'tạm trú'],
  ])('%s does not mean %s', (typed, meant) => {
    expect(near(typed, 'exact', meant)).toEqual([]);
  });

  it('is not needed for the other spelling of i and y, however short', () => {
    expect(near('dang ki tam tru', 'starts', 'đăng ký')).toEqual(['đăng ký']);
    expect(near('cho em làm lí lịch ạ', 'contains', 'lý lịch')).toEqual(['lý lịch']);
    expect(near('ve tai', 'exact', 'vé tay')).toEqual([]);
    expect(near('dang ke', 'exact', 'đăng ký')).toEqual(['đăng ký']);
    expect(near('dang ke', 'starts', 'đăng ký')).toEqual([]);
  });

  it('is looked for only where the keyword may stand', () => {
    expect(near('tôi làm can cuof ở đâu', 'contains', 'căn cước')).toEqual(['căn cước']);
    expect(near('tôi làm can cuof ở đâu', 'starts', 'căn cước')).toEqual([]);
    expect(near('can cuof ở đâu', 'starts', 'căn cước')).toEqual(['căn cước']);
    expect(near('can cuof ở đâu', 'exact', 'căn cước')).toEqual([]);
  });

  it('obeys what forbids a keyword', () => {
    const forbidden = prepareKeywords([{ words: 'đăng ký xe', how: 'contains', not: ['cũ'] }]);
    expect(nearKeywords('dang kyy xe cũ', forbidden)).toEqual([]);
    expect(nearKeywords('dang kyy xe', forbidden)).toHaveLength(1);
  });

  it('never throws, and finds every phrase with one letter changed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (text) => void near(text, 'contains', text, 'căn cước'),
      ),
    );
    fc.assert(
      fc.property(fc.nat({ max: 10 }), fc.constantFrom('z', '', 'ww'), (at, put) => {
        const phrase = 'dich vu cong';
        if (phrase[at] === ' ') return;
        const slip = phrase.slice(0, at) + put + phrase.slice(at + 1);
        expect(near(slip, 'contains', phrase)).toEqual(
          put === 'ww' ? near(slip, 'contains', phrase) : [phrase],
        );
      }),
    );
  });
});

describe('keywords that fit as well', () => {
  const both = (input: string, ...words: string[]) =>
    findKeywords(input, index('contains', ...words)).map((one) => one.words);

  it('are given together when only accents tell them apart', () => {
    expect(both('mua dau o dau', 'con dấu', 'dấu', 'dầu')).toEqual(['dấu', 'dầu']);
    expect(both('mua dầu', 'dấu', 'dầu')).toEqual(['dầu']);
    expect(both('dau xe', 'dấu', 'đầu xe')).toEqual(['đầu xe']);
  });

  it('go by priority, then exact, starts, contains, then length', () => {
    const list = prepareKeywords([
      { words: 'tra điểm thi', how: 'contains' },
      { words: 'tra điểm', how: 'starts' },
      { words: 'điểm', how: 'contains', priority: 1 },
      { words: 'tra điểm thi năm nay', how: 'exact' },
    ]);
    const first = (input: string) => findKeywords(input, list)[0]?.index;
    expect(first('tra điểm thi năm nay')).toBe(2);
    const plain = prepareKeywords([
      { words: 'tra điểm thi', how: 'contains' },
      { words: 'tra điểm', how: 'starts' },
      { words: 'tra điểm thi năm nay', how: 'exact' },
    ]);
    expect(findKeywords('tra điểm thi năm nay', plain)[0]?.index).toBe(2);
    expect(findKeywords('tra điểm thi', plain)[0]?.index).toBe(1);
    expect(findKeywords('em tra điểm thi', plain)[0]?.index).toBe(1);
    expect(findKeywords('muốn tra điểm thi', plain)[0]?.index).toBe(0);
  });
});
