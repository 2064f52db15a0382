import { describe, expect, it } from 'vitest';
import { excerpt, find, type Item } from './find.ts';

const item = (label: string, detail?: string): Item => ({
  key: label,
  label,
  run: () => undefined,
  ...(detail === undefined ? {} : { detail }),
});
const labels = (items: readonly Item[]) => items.map(({ label }) => label);

describe('find', () => {
  const items = [
    item('Lệ phí', 'Đổi thẻ căn cước hết 50.000 đồng'),
    item('Cấp đổi căn cước'),
    item('Căn cước cho trẻ em'),
    item('Địa chỉ'),
  ];

  it('needs no accents, and words in any order', () => {
    expect(labels(find(items, 'dia chi'))).toEqual(['Địa chỉ']);
    expect(labels(find(items, 'phi le'))).toEqual(['Lệ phí']);
  });

  it('puts what is named so before what only speaks of it', () => {
    expect(labels(find(items, 'căn cước'))).toEqual(['Căn cước cho trẻ em', 'Cấp đổi căn cước', 'Lệ phí']);
  });

  it('shows a few when nothing is typed, and nothing when nothing fits', () => {
    expect(labels(find(items, ' '))).toEqual(labels(items));
    expect(find(items, 'ho chieu')).toEqual([]);
    expect(
      find(
        Array.from({ length: 30 }, (_, index) => item(`a${index}`)),
        'a',
      ),
    ).toHaveLength(6);
  });
});

describe('excerpt', () => {
  it('leaves a short text whole', () => {
    expect(excerpt('Xin chào\nanh/chị', '')).toBe('Xin chào anh/chị');
  });

  it('cuts a long text around what was found', () => {
    const text = `${'Mở đầu dài dòng. '.repeat(20)}Lệ phí là 50.000 đồng. ${'Còn nữa. '.repeat(20)}`;
    const cut = excerpt(text, 'le phi');
    expect(cut).toContain('Lệ phí');
    expect(cut.length).toBeLessThan(90);
    expect(cut.startsWith('…')).toBe(true);
  });
});
