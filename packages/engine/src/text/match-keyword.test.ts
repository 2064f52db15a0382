import { describe, expect, it } from 'vitest';
import { type Keyword, matchKeyword } from './index.ts';

const contains = (...list: string[]): Keyword[] => list.map((words) => ({ words, how: 'contains' }));
const found = (input: string, keywords: Keyword[]) => matchKeyword(input, keywords)?.words;

describe('matchKeyword', () => {
  it('matches whole words only', () => {
    expect(found('cà phê', contains('ca'))).toBeUndefined();
    expect(found('cafe', contains('ca'))).toBeUndefined();
    expect(found('gọi ca phường', contains('ca'))).toBe('ca');
  });

  it('takes the longest phrase and says where it stands', () => {
    const keywords = contains('mất', 'mất biển số', 'biển số xe');
    expect(matchKeyword('Tôi bị mất biển số rồi', keywords)).toEqual({
      index: 1,
      words: 'mất biển số',
      from: 2,
      to: 5,
      fit: 'same',
    });
  });

  it('lets accents that were typed decide', () => {
    expect(found('app không nhận khuôn mặt', contains('mất'))).toBeUndefined();
    expect(found('mat cccd', contains('mất'))).toBe('mất');
    expect(found('bị mất', contains('mặt', 'mất'))).toBe('mất');
    expect(found('huỷ', contains('hủy'))).toBe('hủy');
  });

  it('reads a keyword without accents as every form, unless it is short', () => {
    expect(found('làm căn cước', contains('can cuoc'))).toBe('can cuoc');
    expect(found('sửa xẻ', contains('xe'))).toBeUndefined();
  });

  it('keeps exact and starts to their places, courtesy aside', () => {
    const exact: Keyword[] = [{ words: 'đăng ký', how: 'exact' }];
    expect(found('dạ đăng ký ạ', exact)).toBe('đăng ký');
    expect(found('đăng ký xe', exact)).toBeUndefined();
    const starts: Keyword[] = [{ words: 'tra điểm', how: 'starts' }];
    expect(found('tra diem 01000123', starts)).toBe('tra điểm');
    expect(found('cho em hỏi tra điểm ở đâu', starts)).toBe('tra điểm');
    expect(found('muốn tra điểm', starts)).toBeUndefined();
  });

  it('obeys phrases that forbid a keyword', () => {
    const keywords: Keyword[] = [{ words: 'cháy nổ', how: 'contains', not: ['bảo hiểm'] }];
    expect(found('bảo hiểm cháy nổ bắt buộc', keywords)).toBeUndefined();
    expect(found('có cháy nổ', keywords)).toBe('cháy nổ');
  });

  it('finds nothing for an empty text or an empty keyword', () => {
    expect(found('', contains('menu'))).toBeUndefined();
    expect(found('👍', contains(''))).toBeUndefined();
  });
});
