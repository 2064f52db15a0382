import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatMoney,
  formatNumber,
  formatScore,
  mask,
  type Parsed,
  parseCandidateNumber,
  parseDate,
  parseFileCode,
  parseIdNumber,
  parseMoney,
  parseNumber,
  parsePhone,
  parsePlate,
  parseScore,
  resolveRelativeDate,
  VALUE_ERRORS,
} from './index.ts';

const codeOf = (parsed: Parsed<unknown>) => (parsed.ok ? 'ok' : parsed.code);
const read = <T>(parsed: Parsed<T>) => (parsed.ok ? parsed.value : parsed.code);
const suggestion = (parsed: Parsed<unknown>) => (parsed.ok ? undefined : parsed.suggest);

describe('why a value does not fit', () => {
  it.each([
    [parsePhone('02363123456'), 'phone.landline'],
    [parsePhone('01234567890'), 'phone.old'],
    [parsePhone('113'), 'phone.hotline'],
    [parsePhone('19001900'), 'phone.hotline'],
    [parsePhone('không nhớ'), 'phone.invalid'],
    [parseIdNumber('123456789'), 'id-number.old'],
    [parseIdNumber('1085000001'), 'id-number.short'],
    [parseIdNumber('abc'), 'id-number.invalid'],
    [parseDate('31/04/2026'), 'date.no-such-day'],
    [parseDate('5/3'), 'date.no-year'],
    [parseDate('hôm nào cũng được', '2026-11-24'), 'date.invalid'],
    [parseCandidateNumber('02012345', 2026), 'candidate-number.other-year'],
    [parseCandidateNumber('98012345', 2026), 'candidate-number.council'],
    [parseCandidateNumber('tra cứu điểm', 2026), 'candidate-number.missing'],
    [parsePlate('13A-123.45'), 'plate.code'],
    [parsePlate('30I-123.45'), 'plate.letter'],
    [parsePlate('xe đỏ'), 'plate.invalid'],
    [parseFileCode('1.116410'), 'file-code.procedure'],
    [parseFileCode('0015'), 'file-code.short'],
    [parseFileCode('hồ sơ của tôi đâu'), 'file-code.invalid'],
  ])('case %#: %j → %s', (parsed, code) => expect(codeOf(parsed)).toBe(code));

  it('offers the likely value without taking it', () => {
    expect(suggestion(parsePhone('O912345678'))).toBe('0912345678');
    expect(suggestion(parsePhone('912345678'))).toBe('0912345678');
    expect(suggestion(parseIdNumber('1085000001'))).toBe('001085000001');
    expect(suggestion(parseCandidateNumber('1000123', 2026))).toBe('01000123');
    expect(suggestion(parseCandidateNumber('O1000123', 2026))).toBe('01000123');
    expect(suggestion(parsePhone('12345'))).toBeUndefined();
  });

  it('has words in both languages for every code', () => {
    for (const { vi, en } of Object.values(VALUE_ERRORS)) {
      expect(vi).toMatch(/[.?]$/);
      expect(en).toMatch(/[.?]$/);
    }
  });
});

describe('values inside a polite answer', () => {
  it.each([
    [parsePhone('dạ số của em là 0912 345 678 nhé ạ').ok, true],
    [parsePhone('gọi 0912345678 hoặc 0987654321').ok, false],
    [parseIdNumber('số căn cước của con em là 001085000001').ok, true],
    [parsePhone('sđt: 0912345678 ạ').ok, true],
    [read(parseDate('dạ 5/3/2026 ạ')), '2026-03-05'],
    [read(parseDate('sinh ngày 1/1/85')), '1985-01-01'],
    [parseCandidateNumber('tra điểm 01000123', 2026).ok, true],
    [parseIdNumber('cccd: 001085000001 ạ').ok, true],
    [parsePlate('biển số xe 29-B1 123.45').ok, true],
    [parseFileCode('mã hồ sơ: H26.12-261120-0015').ok, true],
  ])('case %#', (got, expected) => expect(got).toBe(expected));
});

describe('parseDate with relative words', () => {
  // 2026-11-24 is a Tuesday.
  it.each([
    ['hôm nay', '2026-11-24'],
    ['mai ạ', '2026-11-25'],
    ['ngay kia', '2026-11-26'],
    ['hôm qua', '2026-11-23'],
    ['3 ngày nữa', '2026-11-27'],
    ['2 tuần trước', '2026-11-10'],
    ['thứ 6', '2026-11-27'],
    ['thứ ba', '2026-12-01'],
    ['thứ hai tuần này', '2026-11-23'],
    ['thứ sáu tuần sau', '2026-12-04'],
    ['chủ nhật', '2026-11-29'],
    ['thứ 7 tới', '2026-11-28'],
  ])('%s → %s', (input, iso) => expect(read(parseDate(input, '2026-11-24'))).toBe(iso));

  it('knows no relative day without a today', () => {
    expect(resolveRelativeDate('mai', 'không phải ngày')).toBeUndefined();
    expect(codeOf(parseDate('mai'))).toBe('date.invalid');
  });
});

describe('parseNumber', () => {
  it.each([
    ['12', 12],
    ['1.234', 1234],
    ['1.234.567,5', 1234567.5],
    ['1.5', 1.5],
    ['2,75', 2.75],
    ['-3', -3],
    ['5 người', 5],
    ['khoảng 25 ạ', 25],
    ['ba', 3],
    ['１２', 12],
    ['1,234,567', 1234567],
    ['1,234', 'number.ambiguous'],
    ['2 triệu', 'number.invalid'],
    ['từ 2 đến 3', 'number.invalid'],
    ['7h30', 'number.invalid'],
    ['', 'number.invalid'],
  ])('%j → %s', (input, expected) => expect(read(parseNumber(input))).toBe(expected));

  it('keeps limits', () => {
    expect(codeOf(parseNumber('1,5', { whole: true }))).toBe('number.not-whole');
    expect(codeOf(parseNumber('0', { min: 1 }))).toBe('number.too-small');
    expect(codeOf(parseNumber('6', { max: 5 }))).toBe('number.too-large');
  });
});

describe('parseMoney', () => {
  it.each([
    ['1 triệu 200 nghìn', 1_200_000],
    ['1 triệu rưỡi', 1_500_000],
    ['2tr350', 2_350_000],
    ['1.500 nghìn', 1_500_000],
    ['khoảng 3 con bò', undefined],
    ['12 nghìn 5 triệu', undefined],
    ['30.00', undefined],
  ])('%s → %s', (input, vnd) => {
    const parsed = parseMoney(input);
    expect(parsed.ok ? parsed.value.vnd : undefined).toBe(vnd);
  });

  it('keeps what it is paid for', () => {
    expect(read(parseMoney('8.000 đồng/bản'))).toEqual({ vnd: 8000, per: 'bản' });
  });
});

describe('parsePlate', () => {
  it('takes the kind of vehicle as the answer to its question', () => {
    expect(read(parsePlate('30A12345', 'o_to'))).toEqual({ kind: 'o_to', plate: '30A-123.45' });
    expect(read(parsePlate('30A12345', 'xe_may'))).toEqual({ kind: 'xe_may', plate: '30-A1 2345' });
    expect(codeOf(parsePlate('29-B1 123.45', 'o_to'))).toBe('plate.invalid');
    expect(read(parsePlate('29-MĐ1 123.45'))).toEqual({ kind: 'xe_may', plate: '29-MĐ1 123.45' });
  });
});

describe('properties of values', () => {
  const day = fc.date({
    min: new Date('1931-01-01T00:00:00Z'),
    max: new Date('2030-12-31T00:00:00Z'),
    noInvalidDate: true,
  });

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 1e12 }),
        fc.integer({ min: 0, max: 1000 }),
        (date, vnd, cents) => {
          const iso = date.toISOString().slice(0, 10);
          expect(read(parseDate(formatDate(iso)))).toBe(iso);
          expect(read(parseMoney(formatMoney(vnd)))).toEqual({ vnd });
          expect(read(parseScore(formatScore(cents / 100)))).toBe(cents / 100);
          expect(read(parseNumber(formatNumber(vnd)))).toBe(vnd);
        },
      ),
    );
  });

  it('never throws and gives only known codes, whatever is typed', () => {
    const parsers: ((s: string) => Parsed<unknown>)[] = [
      (s) => parsePhone(s),
      (s) => parseIdNumber(s, '2026-11-23'),
      (s) => parseDate(s, '2026-11-23'),
      parseMoney,
      (s) => parseNumber(s),
      parseScore,
      (s) => parseCandidateNumber(s, 2026),
      (s) => parsePlate(s),
      (s) => parseFileCode(s),
    ];
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,-/ :AĐkoOtrđ'), maxLength: 30 }),
      fc.tuple(fc.string({ maxLength: 4 }), fc.nat(10_000)).map(([s, n]) => s.repeat(10_000).slice(0, n)),
    );
    fc.assert(
      fc.property(typed, (s) => {
        for (const parse of parsers) {
          const parsed = parse(s);
          if (!parsed.ok) expect(VALUE_ERRORS).toHaveProperty([parsed.code]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('masks all but three signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (s) => {
        const signs = [...s];
        const masked = [...mask(s)];
        expect(masked).toHaveLength(signs.length);
        expect(masked.filter((sign, i) => sign !== '*' && sign === signs[i]).length).toBeLessThanOrEqual(3);
      }),
    );
    expect(mask('12')).toBe('**');
  });
});
