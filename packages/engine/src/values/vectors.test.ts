import { describe, expect, it } from 'vitest';
import vectors from '../text/vectors.json' with { type: 'json' };
import {
  formatMoney,
  formatScore,
  mask,
  type Parsed,
  parseCandidateNumber,
  parseDate,
  parseFileCode,
  parseIdNumber,
  parseMoney,
  parsePhone,
  parsePlate,
  parseScore,
} from './index.ts';

const TODAY = '2026-11-23';

/** The vectors' shape: `valid` and the fields of the value. */
function shape<T>(parsed: Parsed<T>, fields: (value: T) => object): object {
  return parsed.ok ? { valid: true, ...fields(parsed.value) } : { valid: false };
}

const sbd = (year: number) => (s: string) =>
  shape(parseCandidateNumber(s, year), ({ number, council }) => ({ sbd: number, council }));

const RUN: Record<string, (input: string) => unknown> = {
  phone: (s) => shape(parsePhone(s), (value) => value),
  cccd: (s) =>
    shape(parseIdNumber(s, TODAY), (value) => ({
      province_code: value.provinceCode,
      sex: value.sex,
      birth_year: value.birthYear,
    })),
  mask,
  date: (s) => shape(parseDate(s), (iso) => ({ iso })),
  money: (s) => {
    const parsed = parseMoney(s);
    return parsed.ok ? { known: true, vnd: parsed.value.vnd } : { known: false };
  },
  money_format: (s) => formatMoney(Number(s)),
  score: (s) => {
    const parsed = parseScore(s);
    if (parsed.ok && parsed.value === null) return { present: false };
    return parsed.ok ? { present: true, valid: true, value: parsed.value } : { valid: false };
  },
  score_format: (s) => formatScore(Number(s)),
  sbd_2026: sbd(2026),
  sbd_2025: sbd(2025),
  plate: (s) => {
    const parsed = parsePlate(s);
    if (!parsed.ok && parsed.code === 'plate.ambiguous') {
      return { valid: true, ambiguous: true, candidates: parsed.candidates };
    }
    return shape(parsed, ({ kind, plate }) => ({ type: kind, plate }));
  },
  ma_ho_so: (s) => shape(parseFileCode(s), (value) => value),
};

describe('value vectors', () => {
  const rows = vectors.filter((row) => row.kind in RUN);
  it('has every kind', () => expect(new Set(rows.map((row) => row.kind)).size).toBe(Object.keys(RUN).length));
  it.each(rows)('$kind $input $note', ({ kind, input, expected }) => {
    expect(RUN[kind]?.(String(input))).toEqual(expected);
  });
});
