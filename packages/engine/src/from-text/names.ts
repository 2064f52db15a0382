import { fold, stripAccents } from '../text/fold.ts';
import { SHORT_LABELS } from './known-headings.ts';
import type { TopicKind } from './outline.ts';

/** A longer label is cut off on narrow phones. */
const LONGEST_LABEL = 40;

/** What a button says for a heading: itself, its usual short name, or its beginning; no two alike without accents. */
export function labelOf(title: string, kind: TopicKind, taken: Set<string>): string {
  const words = title
    .replace(/[{}]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[:.;,\s]+$/u, '')
    .trim();
  const short = words.length <= LONGEST_LABEL ? words : (SHORT_LABELS[kind] ?? shortened(words));
  const wanted = fold(short) === '' ? (SHORT_LABELS[kind] ?? 'Nội dung khác') : short;
  let label = wanted;
  for (let number = 2; taken.has(fold(label)); number++) {
    const end = ` (${number})`;
    label = `${wanted.slice(0, LONGEST_LABEL - end.length).trimEnd()}${end}`;
  }
  taken.add(fold(label));
  return label;
}

function shortened(words: string): string {
  const cut = words.lastIndexOf(' ', LONGEST_LABEL - 1);
  // Never between the halves of one sign.
  const hard = words.slice(0, LONGEST_LABEL - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut > LONGEST_LABEL / 2 ? words.slice(0, cut) : hard}…`;
}

const LONGEST_ID = 28;

/** An id that says what it stands for, as people would read it in a file. */
export function idOf(words: string, taken: Set<string>): string {
  const slug = fold(words)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^-+|-+$/g, '');
  const base = slug === '' ? 'muc' : slug;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base.slice(0, LONGEST_ID - 5)}-${number}`;
  taken.add(id);
  return id;
}

/** A syllable of Vietnamese without its accents: what is none is a short name (UBND, CCCD, CT01) and stays as it is. */
const SYLLABLE = /^(ngh?|[ckpt]h|gh|gi|nh|qu|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(ng|nh|ch|[cmnpt])?$/;

/** Words all in capitals as they are written in a sentence: "ĐĂNG KÝ TẠI UBND XÃ" → "Đăng ký tại UBND xã". */
export function sentenceCase(words: string): string {
  if (/\p{Ll}/u.test(words) || !/\p{Lu}{2}/u.test(words)) return words;
  const low = words.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) =>
    SYLLABLE.test(stripAccents(word)) ? word.toLocaleLowerCase('vi') : word,
  );
  return low.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase('vi'));
}
