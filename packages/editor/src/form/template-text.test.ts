import { describe, expect, test } from 'vitest';
import { CHIP_BEGUN, chipAt, segmentsOf, shownParts, toShown, toStored } from './template-text.ts';

const LABELS = new Map([
  ['ho_ten', 'Họ tên'],
  ['diem.toan', 'Điểm thi: Toán'],
  ['don_vi.ten', 'Tên đơn vị'],
]);
const labelOf = (name: string) => LABELS.get(name);
const nameOf = (label: string) => [...LABELS].find(([, title]) => title === label)?.[0];

describe('templates as people read them', () => {
  test.each([
    ['Chào {{ho_ten}}.', 'Chào {Họ tên}.'],
    ['{{ ho_ten }}{{don_vi.ten|upper}}', '{Họ tên}{Tên đơn vị|upper}'],
    ['{{diem.toan|score}} điểm', '{Điểm thi: Toán|score} điểm'],
    ['Chào {{ho_ten ?? anh chị}}!', 'Chào {Họ tên ?? anh chị}!'],
    ['Không có {{la}} nào', 'Không có {{la}} nào'],
    ['giá { trong ngoặc }', 'giá { trong ngoặc }'],
    ['', ''],
  ])('%s is shown as %s', (stored, shown) => {
    expect(toShown(stored, labelOf)).toBe(shown);
    expect(toShown(toStored(shown, nameOf), labelOf)).toBe(shown);
  });

  test('what is stored comes back from what is shown', () => {
    for (const stored of [
      '{{ho_ten}}',
      'a {{ho_ten|upper}} b',
      '{{{ho_ten}}}',
      '{{la}}',
      '{x}',
      'x}}{{',
      '{{ho_ten',
    ]) {
      expect(toStored(toShown(stored, labelOf), nameOf)).toBe(stored);
    }
  });

  test('a title in braces that nobody declared stays plain words', () => {
    expect(toStored('Chào {Họ tê} và {Họ tên}', nameOf)).toBe('Chào {Họ tê} và {{ho_ten}}');
  });

  test('a chip begins with one brace or two', () => {
    expect('Chào {họ'.replace(CHIP_BEGUN, '…')).toBe('Chào …');
    expect('Chào {{họ'.replace(CHIP_BEGUN, '…')).toBe('Chào …');
    expect(CHIP_BEGUN.test('Chào {Họ tên} nhé')).toBe(false);
  });

  test('segments say which variables are not declared', () => {
    expect(segmentsOf('a{{la}}', labelOf)).toEqual([
      { kind: 'text', text: 'a' },
      { kind: 'variable', name: 'la', label: 'la', formats: '', known: false },
    ]);
  });

  test('the parts of the shown text are the whole text', () => {
    const text = 'Chào {Họ tên}, {gì đó} {{la}} hết';
    const parts = shownParts(text, nameOf);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.map((part) => part.kind)).toEqual([
      'text',
      'chip',
      'text',
      'unknown',
      'text',
      'unknown',
      'text',
    ]);
  });
});

test('the chip at the cursor is known by its stored name, also with a format and at its edges', () => {
  const shown = 'Chào {Họ tên}, {Điểm thi: Toán|score} và {lạ}';
  expect(chipAt(shown, 5, nameOf)).toBe('ho_ten');
  expect(chipAt(shown, 13, nameOf)).toBe('ho_ten');
  expect(chipAt(shown, 20, nameOf)).toBe('diem.toan');
  expect(chipAt(shown, 2, nameOf)).toBeUndefined();
  expect(chipAt(shown, shown.length - 2, nameOf)).toBeUndefined();
});
