import { describe, expect, test } from 'vitest';
import { matchesIn, replaced } from './matches.ts';

const found = (text: string, typed: string, exact = false) =>
  matchesIn(text, typed, exact).map(({ start, end }) => text.slice(start, end));
const swap = (text: string, typed: string, by: string, exact = false) =>
  replaced(text, matchesIn(text, typed, exact), by);

describe('finding', () => {
  test('needs neither accents nor capitals', () => {
    expect(found('Lệ phí là phí nộp một lần. PHI thuyền', 'phi')).toEqual(['phí', 'phí', 'PHI']);
    expect(found('Địa chỉ', 'đia chi')).toEqual(['Địa chỉ']);
  });

  test('minds accents when asked to', () => {
    expect(found('Dấu và dầu', 'dấu', true)).toEqual(['Dấu']);
  });

  test('finds in text whose accents stand apart, with them', () => {
    const apart = 'Lệ phí'.normalize('NFD');
    expect(found(apart, 'phi').map((word) => word.normalize('NFC'))).toEqual(['phí']);
    expect(swap(apart, 'phí', 'giá').normalize('NFC')).toBe('Lệ giá');
  });

  test('leaves variables alone, and finds nothing for nothing', () => {
    expect(found('Phí: {{phi}} đồng', 'phi')).toEqual(['Phí']);
    expect(found('a b', ' ')).toEqual([]);
    expect(found('aaa', 'aa')).toEqual(['aa']);
  });
});

describe('replacing', () => {
  test('changes all, keeps the rest and a capital at the beginning', () => {
    expect(swap('Công an xã trả lời. Gặp công an xã.', 'cong an xa', 'công an phường')).toBe(
      'Công an phường trả lời. Gặp công an phường.',
    );
    expect(swap('Đến {{don_vi}} nhé', 'nhé', '')).toBe('Đến {{don_vi}} ');
  });

  test('finds what it put in and nothing of what it replaced', () => {
    expect(found(swap('năm 2025 và 2025', '2025', '2026'), '2025')).toEqual([]);
  });
});
