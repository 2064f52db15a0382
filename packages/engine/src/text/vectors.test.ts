import { describe, expect, it } from 'vitest';
import { findPlace } from '../answers/place/find.ts';
import { findProvinces } from '../answers/place/find-provinces.ts';
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
} from '../values/index.ts';
import {
  clean,
  compareVi,
  csvSafe,
  fold,
  htmlSafe,
  matchCommand,
  matchOption,
  matchYesNo,
  textLength,
  toOldTone,
} from './index.ts';
import { intentOf } from './intents.testing.ts';
import { readTelex } from './telex.ts';
import vectors from './vectors.json' with { type: 'json' };

const TODAY = '2026-11-23';
const MENU = ['Căn cước', 'Tạm trú', 'Đăng ký xe', 'Phòng cháy', 'Tin báo', 'Gặp cán bộ'].map((label, i) => ({
  id: String(i + 1),
  label,
}));

const text = (run: (s: string) => unknown) => (input: unknown) => run(String(input));

/** The vectors' shape: `valid` and the fields of the value. */
function shape<T>(parsed: Parsed<T>, fields: (value: T) => object): object {
  return parsed.ok ? { valid: true, ...fields(parsed.value) } : { valid: false };
}

const sbd = (year: number) => (s: string) =>
  shape(parseCandidateNumber(s, year), ({ number, council }) => ({ sbd: number, council }));

function province(s: string): object {
  const found = findProvinces(s);
  const [only, ...others] = found;
  if (others.length > 0) {
    return {
      ambiguous: true,
      codes: found.filter(({ old }) => old === undefined).map((one) => one.province.code),
      old_names: found.flatMap(({ old }) => old ?? []),
    };
  }
  return {
    code: only?.province.code,
    type: only?.province.type,
    ...(only?.old ? { old_name: only.old } : {}),
  };
}

function ward(s: string): object {
  const found = findPlace(s).communes;
  const old = found[0]?.old === undefined ? {} : { old_name: found[0].old };
  return found.length > 1
    ? { ambiguous: true, codes: found.map(({ commune }) => commune.code).sort(), ...old }
    : { code: found[0]?.commune.code, ...old };
}

/** How many rows there are of each kind, and what runs them. */
const RUN: Record<string, readonly [rows: number, run: (input: unknown) => unknown]> = {
  clean: [7, text(clean)],
  fold: [25, text(fold)],
  tone_old_style: [15, text(toOldTone)],
  length: [1, text(textLength)],
  phone: [18, text((s) => shape(parsePhone(s), (value) => value))],
  cccd: [
    14,
    text((s) =>
      shape(parseIdNumber(s, TODAY), (value) => ({
        province_code: value.provinceCode,
        sex: value.sex,
        birth_year: value.birthYear,
      })),
    ),
  ],
  mask: [2, text(mask)],
  date: [15, text((s) => shape(parseDate(s), (iso) => ({ iso })))],
  money: [
    15,
    text((s) => {
      const parsed = parseMoney(s);
      return parsed.ok ? { known: true, vnd: parsed.value.vnd } : { known: false };
    }),
  ],
  money_format: [4, (input) => formatMoney(Number(input))],
  score: [
    8,
    text((s) => {
      const parsed = parseScore(s);
      if (parsed.ok && parsed.value === null) return { present: false };
      return parsed.ok ? { present: true, valid: true, value: parsed.value } : { valid: false };
    }),
  ],
  score_format: [2, (input) => formatScore(Number(input))],
  sbd_2026: [10, text(sbd(2026))],
  sbd_2025: [3, text(sbd(2025))],
  plate: [
    15,
    text((s) => {
      const parsed = parsePlate(s);
      if (!parsed.ok && parsed.code === 'plate.ambiguous') {
        return { valid: true, ambiguous: true, candidates: parsed.candidates };
      }
      return shape(parsed, ({ kind, plate }) => ({ type: kind, plate }));
    }),
  ],
  ma_ho_so: [7, text((s) => shape(parseFileCode(s), (value) => value))],
  yes_no: [19, text(matchYesNo)],
  menu_choice: [
    10,
    text((s) => {
      const found = matchOption(s, MENU);
      return found ? Number(found.id) : 'none';
    }),
  ],
  command: [10, text(matchCommand)],
  province: [20, text(province)],
  ward: [15, text(ward)],
  sort: [1, (list) => (list as string[]).toSorted(compareVi)],
  intent: [40, text(intentOf)],
  telex_raw: [3, text(readTelex)],
  display_safe: [2, text(htmlSafe)],
  csv_safe: [2, text(csvSafe)],
};

/** The rows of these kinds name only some fields of the answer. */
const IN_PART = new Set(['province']);

describe('vectors', () => {
  it('are all run: every kind, and every row of it', () => {
    const counted = Object.fromEntries(
      Object.keys(RUN).map((kind) => [kind, vectors.filter((row) => row.kind === kind).length]),
    );
    expect(counted).toEqual(Object.fromEntries(Object.entries(RUN).map(([kind, [rows]]) => [kind, rows])));
    expect(vectors.filter((row) => !(row.kind in RUN))).toEqual([]);
    expect(vectors).toHaveLength(283);
  });

  it.each(vectors)('$kind $input $note', ({ kind, input, expected }) => {
    const got = RUN[kind]?.[1](input);
    if (IN_PART.has(kind)) expect(got).toMatchObject(expected as object);
    else expect(got).toEqual(expected);
  });
});
