import { describe, expect, it } from 'vitest';
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
import vectors from './vectors.json' with { type: 'json' };

const MENU = ['Căn cước', 'Tạm trú', 'Đăng ký xe', 'Phòng cháy', 'Tin báo', 'Gặp cán bộ'].map((label, i) => ({
  id: String(i + 1),
  label,
}));

const text = (run: (s: string) => unknown) => (input: unknown) => run(String(input));

const RUN: Record<string, (input: unknown) => unknown> = {
  clean: text(clean),
  fold: text(fold),
  tone_old_style: text(toOldTone),
  length: text(textLength),
  yes_no: text(matchYesNo),
  command: text(matchCommand),
  menu_choice: text((s) => {
    const found = matchOption(s, MENU);
    return found ? Number(found.id) : 'none';
  }),
  display_safe: text(htmlSafe),
  csv_safe: text(csvSafe),
  sort: (list) => (list as string[]).toSorted(compareVi),
};

describe('text vectors', () => {
  const rows = vectors.filter((row) => row.kind in RUN);
  it('has every kind', () => expect(new Set(rows.map((row) => row.kind)).size).toBe(Object.keys(RUN).length));
  it.each(rows)('$kind $input $note', ({ kind, input, expected }) => {
    expect(RUN[kind]?.(input)).toEqual(expected);
  });
});
