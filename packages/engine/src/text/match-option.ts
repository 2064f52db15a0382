import { distanceWithin } from './distance.ts';
import { menuNumber } from './menu-number.ts';
import { fitAt, fitWhole, type PhraseFit } from './phrase.ts';
import { dropPolite } from './polite.ts';
import { respelt } from './spelling.ts';
import { keyOf, type Token, tokens } from './split.ts';

/** What a typed answer chose, and why: the author's "why this answer?" shows `how` and `score`. */
export interface OptionMatch {
  id: string;
  how: 'exact' | 'folded' | 'number' | 'typo';
  /** 1 for the label itself, less the more had to be guessed. */
  score: number;
}

interface Option {
  id: string;
  words: Token[];
  key: string;
}

/** Longer texts are stories, not choices; they are neither searched for parts nor for misspellings. */
const LONGEST_CHOICE = 120;
const SCORE = { exact: 1, number: 1, folded: 0.95, part: 0.8, otherAccent: 0.7, typo: 0.6 } as const;
const NEGATIONS = new Set(['khong', 'ko', 'k', 'hok', 'hong', 'kh', 'chua', 'chang', 'khac']);

/**
 * How a typed answer chooses among offered options: the label, the label without accents, its number in the list (from
 * 1), a part of it, or a misspelling. Courtesy ("dạ … ạ") is dropped. Accents that were typed decide between labels
 * with the same key. Whatever fits two options chooses none.
 *
 * - "Tạm trú" → exact · "tam tru a" → folded · "2", "số 2", "②" → number · "tạm trs" → typo
 * - "gia hạn" for "Gia hạn tạm trú" → folded, when no other label has these words
 */
export function matchOption(
  input: string,
  options: readonly { id: string; label: string }[],
): OptionMatch | undefined {
  const found = matchSpelt(input, options);
  if (found !== undefined) return found;
  // "lí lịch" for "Lý lịch tư pháp".
  const labels = options.map(({ id, label }) => ({ id, label: respelt(label) }));
  const typed = respelt(input);
  const isOther = typed !== input || labels.some(({ label }, at) => label !== options[at]?.label);
  return isOther ? matchSpelt(typed, labels) : undefined;
}

function matchSpelt(
  input: string,
  options: readonly { id: string; label: string }[],
): OptionMatch | undefined {
  const full = tokens(input);
  if (full.length === 0) return undefined;
  const prepared = options.map(({ id, label }) => {
    const words = tokens(label);
    return { id, words, key: keyOf(words) };
  });
  const short = dropPolite(full);
  const forms = short.length < full.length ? [full, short] : [full];
  for (const words of forms) {
    const whole = byWhole(words, prepared);
    if (whole === 'ambiguous') return undefined;
    if (whole) return whole;
  }
  const numbered = byNumber(input, prepared);
  if (numbered === 'ambiguous') return undefined;
  if (numbered) return numbered;
  for (const words of forms) {
    if (keyOf(words).length > LONGEST_CHOICE) continue;
    const part = byPart(words, prepared);
    // "gửi" among "Gửi đăng ký" and "Không gửi nữa": who means the second says so.
    const plain = part === 'ambiguous' ? prepared.filter((option) => !negated(option.words, { words })) : [];
    const found =
      (plain.length > 0 ? byPart(words, plain) : part) ??
      byTypo(words, prepared) ??
      byContained(words, prepared);
    if (found === 'ambiguous') return undefined;
    if (found) return found;
  }
  return undefined;
}

type Found = OptionMatch | 'ambiguous' | undefined;

function only(ids: readonly string[], how: OptionMatch['how'], score: number): Found {
  const [id, ...others] = ids;
  if (id === undefined) return undefined;
  return others.length > 0 ? 'ambiguous' : { id, how, score };
}

function byWhole(words: readonly Token[], options: readonly Option[]): Found {
  const fits: Record<PhraseFit, string[]> = { same: [], fewer: [], other: [] };
  for (const option of options) {
    const fit = fitWhole(words, option.words);
    if (fit) fits[fit].push(option.id);
  }
  return (
    only(fits.same, 'exact', SCORE.exact) ??
    only(fits.fewer, 'folded', SCORE.folded) ??
    only(fits.other, 'typo', SCORE.otherAccent)
  );
}

function byNumber(input: string, options: readonly Option[]): Found {
  const number = menuNumber(input);
  const chosen = number === undefined ? undefined : options[number - 1];
  if (chosen === undefined) return undefined;
  // In "12 tháng / 1 tháng" a "1" may mean the place or the label: ask.
  const named = options.filter((option) => option.words[0]?.key === String(number));
  if (named.length > 0 && !named.includes(chosen)) return 'ambiguous';
  return { id: chosen.id, how: 'number', score: SCORE.number };
}

/** The words are a part or the beginning of one label only. */
function byPart(words: readonly Token[], options: readonly Option[]): Found {
  const key = keyOf(words);
  if (key.length < 2 && !/\d/.test(key)) return undefined;
  return (
    best(options, (option) =>
      words.length <= option.words.length ? runIn(words, option.words) : undefined,
    ) ??
    best(options, (option) => (words.length >= 2 ? scatteredIn(words, option.words) : undefined)) ??
    only(
      options.filter((option) => key.length >= 3 && isBegun(words, option)).map((option) => option.id),
      'folded',
      SCORE.part,
    )
  );
}

/** "gia h" for "Gia hạn tạm trú". */
function isBegun(words: readonly Token[], option: Option): boolean {
  const whole = words.slice(0, -1);
  const fit = fitWhole(whole, option.words.slice(0, whole.length));
  return fit !== undefined && fit !== 'other' && option.key.startsWith(keyOf(words));
}

/** "cho em đăng ký lưu trú": one label stands in the words and is at least half of them. */
function byContained(words: readonly Token[], options: readonly Option[]): Found {
  const inside = options.filter((option) => {
    const long = option.words.length >= 2 || option.key.length >= 5;
    if (!long || option.words.length > words.length || option.words.length * 2 < words.length) return false;
    if (negated(words, option)) return false;
    return runIn(words, option.words) !== undefined;
  });
  // "gia hạn tạm trú" also contains "tạm trú": the longer label is meant.
  const outer = inside.filter(
    (option) =>
      !inside.some((other) => other.key.length > option.key.length && other.key.includes(option.key)),
  );
  return best(outer, (option) => runIn(words, option.words));
}

/** The best accent fit of one text standing inside the other, whichever is longer; contradicting accents do not count. */
function runIn(typed: readonly Token[], label: readonly Token[]): PhraseFit | undefined {
  let found: PhraseFit | undefined;
  for (let at = 0; at <= Math.abs(typed.length - label.length); at++) {
    const fit =
      typed.length > label.length
        ? fitAt(typed, at, label)
        : fitWhole(typed, label.slice(at, at + typed.length));
    if (fit === 'same') return fit;
    if (fit === 'fewer') found = fit;
  }
  return found;
}

function best(options: readonly Option[], fitOf: (option: Option) => PhraseFit | undefined): Found {
  const same: string[] = [];
  const fewer: string[] = [];
  for (const option of options) {
    const here = fitOf(option);
    if (here === 'same') same.push(option.id);
    if (here === 'fewer') fewer.push(option.id);
  }
  return only(same, 'folded', SCORE.part) ?? only(fewer, 'folded', SCORE.part);
}

/** "cấp lần đầu" for "Cấp thẻ lần đầu": every word stands in the label, in this order. */
function scatteredIn(typed: readonly Token[], label: readonly Token[]): PhraseFit | undefined {
  let at = 0;
  let found: PhraseFit = 'same';
  for (const word of typed) {
    const place = label.findIndex((own, i) => i >= at && (fitWhole([word], [own]) ?? 'other') !== 'other');
    const own = label[place];
    if (own === undefined) return undefined;
    if (fitWhole([word], [own]) === 'fewer') found = 'fewer';
    at = place + 1;
  }
  return found;
}

/** A negation that the other text has not: "không phải tạm trú" does not choose "Tạm trú". */
function negated(words: readonly Token[], option: Pick<Option, 'words'>): boolean {
  const own = new Set(option.words.map((word) => word.key));
  return words.some((word) => NEGATIONS.has(word.key) && !own.has(word.key));
}

function byTypo(words: readonly Token[], options: readonly Option[]): Found {
  const key = keyOf(words);
  const near = options.filter((option) => {
    const limit = Math.min(key.length, option.key.length) >= 8 ? 2 : 1;
    if (Math.min(key.length, option.key.length) < 4 || option.key.length > LONGEST_CHOICE) return false;
    // A wrong digit is another value, and a missing "không" another answer, never a slip.
    if (digits(key) !== digits(option.key) || negations(words) !== negations(option.words)) return false;
    return distanceWithin(key, option.key, limit) !== undefined;
  });
  return only(
    near.map((option) => option.id),
    'typo',
    SCORE.typo,
  );
}

function digits(key: string): string {
  return key.replace(/\D+/g, ' ').trim();
}

function negations(words: readonly Token[]): number {
  return words.filter((word) => NEGATIONS.has(word.key)).length;
}
