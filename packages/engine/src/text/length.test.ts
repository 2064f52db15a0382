import { describe, expect, it } from 'vitest';
import { splitText } from './index.ts';

describe('splitText', () => {
  it('leaves a short text alone and gives nothing for a blank one', () => {
    expect(splitText('Xin chào')).toEqual(['Xin chào']);
    expect(splitText(' \n ')).toEqual([]);
  });

  it('cuts at a paragraph first, then a line, a sentence, a blank', () => {
    expect(splitText('Một hai.\n\nBa bốn năm sáu', 20)).toEqual(['Một hai.', 'Ba bốn năm sáu']);
    expect(splitText('Một hai ba bốn.\n\nNăm sáu bảy', 20)).toEqual(['Một hai ba bốn.', 'Năm sáu bảy']);
    expect(splitText('Một hai ba.\nBốn năm sáu', 20)).toEqual(['Một hai ba.', 'Bốn năm sáu']);
    expect(splitText('Một hai. Ba bốn năm sáu', 20)).toEqual(['Một hai.', 'Ba bốn năm sáu']);
    expect(splitText('một hai ba bốn năm sáu', 12)).toEqual(['một hai ba', 'bốn năm sáu']);
  });

  it('keeps pictographs and combining sequences whole', () => {
    expect(splitText('👨‍👩‍👧👨‍👩‍👧', 10)).toEqual(['👨‍👩‍👧', '👨‍👩‍👧']);
    expect(splitText('x̣̂x̣̂x̣̂', 4)).toEqual(['x̣̂', 'x̣̂', 'x̣̂']);
  });

  it('refuses a size into which no character fits', () =>
    expect(() => splitText('a', 1)).toThrow(RangeError));
});
